/**
 * What a session is doing, as others read it: the value of its machine's state, and the words the API and
 * the records have for it. Owns: the mapping. The states themselves are in machine.ts.
 */
import { remembered } from '../lib/remembered';

/** State value of the session's machine (XState: nested names of states). */
export type SessionState =
  | 'closed'
  | {
      open: {
        leg: 'live' | 'gone';
        handover: 'open' | 'promised' | 'recorded';
        course: string | { [state: string]: string | { [state: string]: string } };
      };
    };

/**
 * How far a session is, in the words of the API: `flow` until the handover, `handover` while it is decided
 * or offered, `waiting` until the customer is called (back), `post-session` while the virtual agent has
 * the leg, `ending` once it was told to hang up.
 */
export type Phase = 'flow' | 'handover' | 'waiting' | 'post-session' | 'ending' | 'closed';

type Stateful = { state: SessionState };
/** ms since the epoch; null: it has not begun, or not ended */
type Span = { startedAt: number | null; endedAt: number | null };

/** Name of the course's outermost state: `flow`, `waiting`, `talking` ... or `closed`. */
export function courseOf({ state }: Stateful): string {
  if (state === 'closed') return 'closed';
  const { course } = state.open;
  return typeof course === 'string' ? course : (Object.keys(course)[0] ?? '');
}

const namesIn = remembered((path) => path.split('.'));

/** True when the session is in this state of its course: `talking`, or with a state inside it: `talking.alone`. */
export function isIn(s: Stateful, path: string): boolean {
  if (s.state === 'closed') return path === 'closed';
  let value: unknown = s.state.open.course;
  for (const name of namesIn(path)) {
    if (value === name) value = undefined;
    else if (typeof value === 'object' && value !== null && name in value)
      value = (value as { [state: string]: unknown })[name];
    else return false;
  }
  return true;
}

/** True while somebody is on the leading leg, or the conversation of a chat is open for its customer. */
export function isLive({ state }: Stateful): boolean {
  return state !== 'closed' && state.open.leg === 'live';
}

/** True once somebody was promised a virtual agent, or it was decided for good. */
export function isPromised({ state }: Stateful): boolean {
  return state !== 'closed' && state.open.handover !== 'open';
}

/** True when there will be no other decision. */
export function isRecorded({ state }: Stateful): boolean {
  return state === 'closed' || state.open.handover === 'recorded';
}

/** True while a virtual agent has the leg. */
export function isUnderway({ startedAt, endedAt }: Span): boolean {
  return startedAt !== null && endedAt === null;
}

export function phaseOf(s: Stateful & { postSession: Span }): Phase {
  switch (courseOf(s)) {
    case 'closed':
      return 'closed';
    case 'goodbye':
      return 'ending';
    case 'placing':
    case 'putOff':
    case 'keptPlace':
      return 'waiting';
    case 'callBack':
      return isIn(s, 'callBack.asked') ? 'handover' : 'waiting';
    case 'deciding':
    case 'consent':
      return 'handover';
    default:
      return isUnderway(s.postSession) ? 'post-session' : 'flow';
  }
}
