/**
 * What a turn makes has the hidden class of what the same turn of another session made. On Node 20 an object that was spread and
 * is given keys of its own then (`{ ...one, more }`) has a class that nobody shares: dear to make, key by key, and dear to read
 * (docs/decisions/108). V8 itself is asked.
 */
import { setFlagsFromString } from 'node:v8';
import type { SessionEvent } from '../../src/call/event';
import { computeTurn } from '../../src/runtime/compute-turn';
import type { LoadedSession, TurnCommit } from '../../src/runtime/ports';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { HeldSessions } from '../../src/store/held-sessions';
import { worldOf } from '../support/story/scene';

type Share = (one: object, other: object) => boolean;

/** The syntax is allowed while this one function is compiled, which its first call does. */
function sharesClass(): Share {
  setFlagsFromString('--allow-natives-syntax');
  const share = new Function('one', 'other', 'return %HaveSameMap(one, other)') as Share;
  share({}, {});
  setFlagsFromString('--no-allow-natives-syntax');
  return share;
}

const world = worldOf({ head: [], givens: [], inputs: [], told: '' });
const renderer = { customer: () => '', agent: () => '' };
/** So many sessions before, for V8 to have seen all there is. */
const WARM = 20;

/** A call that waits, is talked to, and answers the survey. @returns what each of its turns made */
function oneCall(id: string): object[][] {
  const made: object[][] = [];
  const held = new HeldSessions();
  let at = 0;
  const turn = (event: object): SessionSnapshot => {
    const row: LoadedSession = held.take(id);
    const { commit } = computeTurn(row, {
      ...{ sessionId: id, event: { at: (at += 1000), ...event } as SessionEvent },
      ...{ world, renderer, now: at, hasCrm: false },
    });
    if (!commit) throw new Error('the turn changes nothing');
    held.keepAfter(commit);
    made.push([...(row ? [row] : []), ...partsOf(commit)]);
    return commit.live as SessionSnapshot;
  };
  const sid = `CA-${id}`;
  const agent = { leg: 'agent:1', sid: `CA-${id}-agent` };
  let snapshot = turn({
    ...{ type: 'call.arrived', sessionId: id, sid, from: '+14155550101', to: '+15551000' },
    ...{ direction: 'inbound', release: world.catalog.hash },
  });
  const ask = (answer: object): void => {
    snapshot = turn({ type: 'document.requested', document: snapshot.document, gone: false, answer });
  };
  const press = (digits: string): void => ask({ kind: 'input', digits, speech: '' });
  press('9');
  press('1');
  turn({ type: 'agents.ranked', round: 1, agentIds: ['agent-1'] });
  turn({ type: 'leg.called', ...agent });
  turn({ type: 'agent.answered', machine: false, ...agent });
  turn({ type: 'conference.joined', ...agent });
  turn({ type: 'conference.left', reason: 'participant_hung_up', ...agent });
  snapshot = turn({ type: 'leg.ended', status: 'completed', source: 'status-callback', ...agent });
  ask({ kind: 'dial', status: 'answered' });
  press('1');
  press('5');
  press('10');
  turn({ type: 'leg.ended', leg: 'customer', sid, status: 'completed', source: 'status-callback' });
  return made;
}

/** The commit, and what in it is an object of ours: a list's length differs, its class may. */
function partsOf(commit: TurnCommit): object[] {
  const { session, live = {}, effects, timeline, timersSet, result } = commit;
  return [commit, session, live, ...effects, ...timeline, ...timersSet, ...(result ? [result] : [])];
}

test('what a turn makes has the class of what the same turn of another session made', () => {
  for (let n = 0; n < WARM; n += 1) oneCall(`warm-${n}`);
  const one = oneCall('one');
  const other = oneCall('other');
  const share = sharesClass();
  expect(share({ a: 1 }, { b: 1 })).toBe(false);
  const keysAlone = one.flatMap((parts, turn) =>
    parts.flatMap((part, index) => {
      const same = other[turn]?.[index] ?? {};
      return share(part, same) ? [] : [`turn ${turn}: ${Object.keys(part).join(', ')}`];
    }),
  );
  expect(keysAlone).toEqual([]);
  expect(one.at(-1)?.some((part) => 'csat' in part)).toBe(true);
});
