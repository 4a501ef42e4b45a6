/**
 * A request found a leg gone: that is news. Owns: how it is made sure of, and the event. Must not know: what
 * the request was to do.
 */
import type { LegEnded } from '../call/event';
import type { LegRef } from '../call/leg';
import { withPatience } from '../lib/with-patience';
import { readCall, type CallState } from './read-call';
import type { RestClient } from './rest-client';
import { NOT_FOUND, type RestFailure } from './rest-failure';
import type { Context } from './rest-outcome';

/** A leg, as an effect names it: the effect's type is the source of the news. */
interface Named {
  type: string;
  leg: LegRef;
  sid: string;
}

/** A carrier that does not answer now is not waited for twice. */
const READ_MS = 4000;
const notRead = (): Error => new Error('how the leg is was not answered in time');
const unknown = (): CallState => ({ is: 'unknown', failure: { kind: 'unsure', code: 0 } });

const GONE = { is: 'gone', status: 'completed' } as const;

/** The leg has ended, as an effect learned. */
export function legEnded({ leg, sid, type: source }: Named, state: CallState & { is: 'gone' }, at: number) {
  const { status, endedAt } = state;
  const ended: LegEnded = { type: 'leg.ended', at, leg, sid, status, source };
  return endedAt === undefined ? ended : { ...ended, endedAt };
}

/**
 * Whether the leg is still there decides what a request means that failed, so it is asked. What was said to
 * be gone and cannot be read was gone when it was said. @returns `there`; `unknown`: the carrier does not say now
 */
export async function legNow(
  client: RestClient,
  effect: Named,
  failure: RestFailure,
  { now }: Context,
): Promise<LegEnded | 'there' | 'unknown'> {
  const state =
    failure.code === NOT_FOUND
      ? GONE
      : await withPatience(readCall(client, effect.sid), READ_MS, notRead).catch(unknown);
  if (state.is === 'gone') return legEnded(effect, state, now);
  if (state.is !== 'unknown') return 'there';
  return failure.kind === 'gone' ? legEnded(effect, GONE, now) : 'unknown';
}
