/** What text and expressions of a flow can see. A name that has no value is an absent key. */
import type { Scope } from '../../flow/model';
import type { Json, JsonObject } from '../../lib/json';
import { contextOf } from './flow-machine';
import { localTime } from '../../transfer/local-time';
import { queueOf, talkOf } from '../facts';
import type { Turn } from '../turn';
import { languageFor } from './language-for';
import { queuesOf } from './queue-facts';

/**
 * The scope of a step in the given frame (`''`: the flow itself).
 * @param answer what was answered just now, where that can be read
 */
export function scopeOf(turn: Turn, frame: string, answer?: Json): Scope {
  const own = turn.live ? contextOf(turn.live).frames[frame] : undefined;
  const { customer, direction, conversation } = turn.s;
  const statics = turn.live?.flow.statics.get(frame);
  return {
    params: own?.params ?? {},
    vars: own?.vars ?? {},
    call: {
      sid: customer.sid,
      from: customer.from,
      to: customer.to,
      direction,
      // Always a text, so that a flow can compare it.
      outcome: turn.s.placed?.outcome ?? '',
    },
    session: () => sessionScope(turn),
    wait: conversation?.hold?.place,
    env: turn.world.env,
    constants: statics?.constants ?? {},
    tables: statics?.tables ?? {},
    secret: turn.world.secrets ?? {},
    answer,
    flags: () => flagsOf(turn),
    queues: () => queuesOf(turn),
    clock: () => clockOf(turn),
    speaking: () => ({ language: languageFor(turn), ...turn.world.settings.business }),
  };
}

/** One that is not there is off: see celScope. */
function flagsOf({ world }: Turn): JsonObject {
  return Object.fromEntries(Object.entries(world.settings.flags).map(([name, { on }]) => [name, on]));
}

function clockOf({ at, world }: Turn): JsonObject {
  const { date, time, minutes, weekday } = localTime(at, world.settings.business.timeZone);
  return { date, time, hour: Math.floor(minutes / 60), weekday };
}

function sessionScope(turn: Turn): JsonObject {
  const talk = talkOf(turn.s, turn.at);
  const named: { [name: string]: Json | undefined } = {
    id: turn.s.id,
    channel: turn.s.channel,
    type: turn.s.type,
    language: turn.s.language,
    queue: queueOf(turn.s),
    agentId: talk?.agentId,
    agentName: talk?.agentName,
    talkSeconds: talk?.talkSeconds,
    waitSeconds: talk?.waitSeconds,
    endedBy: talk?.endedBy,
    // Always a text, so that a flow can compare it.
    optIn: turn.s.postSession.optIn ?? '',
  };
  return withoutUnset(named);
}

/** The object without the keys whose value is undefined. */
export function withoutUnset(object: { [name: string]: Json | undefined }): JsonObject {
  const out: JsonObject = {};
  for (const [key, value] of Object.entries(object)) if (value !== undefined) out[key] = value;
  return out;
}
