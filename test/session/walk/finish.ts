/** Lets a session come to its end from where a walk stands, in every order in which the parties can go. */
import type { World } from '../../../src/session/world';
import { ends, timersOf } from './alphabet';
import { LEAVES } from './alphabet-calls';
import { CHAT_LEAVES } from './alphabet-chats';
import { onward, type Happening, type Walked } from './walked';

/** Whoever has not gone yet goes, in this order; then timers run out, as often as it takes. */
const customer = [LEAVES[0], CHAT_LEAVES[0]] as Happening[];
const agents = [ends('theirs'), ends('second'), ends('rung'), ends('gone')];
const ORDERS: { [name: string]: Happening[] } = {
  'the customer goes first': [...customer, ...agents],
  'the agent goes first': [...agents, ...customer],
  'nobody says anything': [],
};

/** More timers than this means that it never ends. */
const MOST = 40;

/** @returns what is wrong with the ends of this place */
export function finish(world: World, from: Walked): string[] {
  return Object.entries(ORDERS).flatMap(([order, events]) => {
    const end = toEnd(world, from, events);
    return wrongWith(end).map((problem) => `${problem} when ${order}: ${end.trail.join(', ')}`);
  });
}

function toEnd(world: World, from: Walked, events: Happening[]): Walked {
  let at: Walked = { ...from, problems: [] };
  for (const event of events) at = onward(world, at, event);
  for (let turn = 0; turn < MOST && at.s?.state !== 'closed'; turn += 1) {
    const next = earliest(at);
    if (!next) break;
    at = onward(world, at, next);
    for (const event of events) at = at.s?.state === 'closed' ? at : onward(world, at, event);
  }
  return at;
}

function earliest(at: Walked): Happening | undefined {
  const due = Object.values(at.ledger.timers);
  const first = due.indexOf(Math.min(...due));
  return timersOf(at)[first];
}

function wrongWith({ s, ledger, problems }: Walked): string[] {
  if (!s) return ['nothing began'];
  const open = s.attempts.filter((one) => one.status !== 'over');
  return [
    ...problems,
    ...(s.state === 'closed' ? [] : ['it does not close']),
    ...(ledger.decisions === 1 ? [] : [`${ledger.decisions} decisions`]),
    ...(ledger.closes === 1 ? [] : [`${ledger.closes} closes`]),
    ...(ledger.busy.length > 0 ? ['an agent is kept'] : []),
    ...(open.length > 0 ? ['an attempt is open'] : []),
    ...(['ready', 'offered', 'in-progress'].includes(s.postSession.status)
      ? [`the transfer stays ${s.postSession.status}`]
      : []),
  ];
}
