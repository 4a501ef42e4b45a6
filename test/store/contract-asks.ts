/** The contract of asks: who takes a place first is seen by the others, and an unused place is given back. */
import fc from 'fast-check';
import type { Store, TurnCommit } from '../../src/runtime/ports';
import type { AskHistory, AskQuery } from '../../src/runtime/rows';
import type { Subject } from './contract';
import { T0, save } from './build';

const MINUTE = 60_000;
const NONE: AskHistory = { person: [], today: 0 };

type Ask = NonNullable<TurnCommit['ask']>;
type Part = Partial<AskQuery & { ownQueue: string | null }>;

export function asksContract({ store }: Subject): void {
  const query = (sessionId: string, at: number, part: Part = {}) => ({
    ...{ sessionId, at, person: 'p1', queue: null, ownQueue: null, daySince: T0 - 60 * MINUTE },
    ...part,
  });
  const reserve = (sessionId: string, at: number, part: Part = {}): Promise<AskHistory> =>
    store().reserveAsk(query(sessionId, at, part));
  const history = (sessionId: string, at: number, part: Part = {}): Promise<AskHistory> =>
    store().askHistory(query(sessionId, at, part));
  let turns = 0;
  const mark = (id: string, at: number, as: Ask['as'], part: Partial<Ask> = {}, phase = 'live') =>
    save(
      store(),
      id,
      `turn-${(turns += 1)}`,
      { at, ask: { as, person: 'p1', queue: null, ...part } },
      { phase },
    );

  test('nobody was asked before anybody is', async () => {
    expect(await history('s1', T0)).toEqual(NONE);
    expect(await reserve('s1', T0)).toEqual(NONE);
  });

  test('a place that was reserved counts for every other session, not for its own', async () => {
    await reserve('s1', T0);
    expect(await reserve('s2', T0 + 1)).toEqual({ person: [T0], today: 1 });
    expect(await history('s3', T0 + 2)).toEqual({ person: [T0 + 1, T0], today: 2 });
    expect(await history('s1', T0 + 2)).toEqual(NONE);
  });

  test('of two who reserve at the same moment one sees the other', async () => {
    const both = await Promise.all([reserve('s1', T0), reserve('s2', T0)]);
    expect(both).toEqual([NONE, { person: [T0], today: 1 }]);
  });

  test('who reserved first sees no later reservation, however its time is dated', async () => {
    await reserve('s1', T0 + 5);
    expect(await reserve('s2', T0)).toEqual({ person: [T0 + 5], today: 1 });
    expect(await reserve('s1', T0 + 6)).toEqual(NONE);
  });

  test('reserving twice keeps the place and its time', async () => {
    await reserve('s1', T0);
    await reserve('s1', T0 + 3 * MINUTE, { person: 'p9' });
    expect(await history('s2', T0 + 4 * MINUTE)).toEqual({ person: [T0], today: 1 });
    expect((await history('s2', T0 + 10 * MINUTE)).today).toBe(0);
  });

  test('a reservation becomes an ask with the turn and its time, and counts for good', async () => {
    await reserve('s1', T0);
    await mark('s1', T0 + 2, 'asked');
    expect(await history('s2', T0 + 60 * MINUTE)).toEqual({ person: [T0 + 2], today: 1 });
    expect(await reserve('s2', T0 + 60 * MINUTE)).toEqual({ person: [T0 + 2], today: 1 });
  });

  test('an ask needs no reservation, and the last one of a session is the one that counts', async () => {
    await mark('s1', T0, 'asked');
    await mark('s1', T0 + 9, 'asked', { person: 'p2', queue: 'sales' });
    expect(await history('s2', T0 + 10)).toEqual({ person: [], today: 1 });
    const other = { person: 'p2', queue: 'sales' };
    expect(await history('s2', T0 + 10, other)).toEqual({ person: [T0 + 9], today: 1 });
  });

  test('an ask is not made if its turn is not saved', async () => {
    const turn = mark('s1', Number.NaN, 'asked');
    await expect(turn).rejects.toThrow('it is NaN');
    expect(await history('s2', T0 + 10)).toEqual(NONE);
  });

  test('a released place is free at once, also one that counted as asked', async () => {
    await reserve('s1', T0);
    await mark('s1', T0 + 1, 'released');
    expect(await reserve('s2', T0 + 2)).toEqual(NONE);
    await mark('s2', T0 + 3, 'asked');
    await mark('s2', T0 + 4, 'released');
    expect(await history('s3', T0 + 5)).toEqual({ person: [], today: 0 });
  });

  test('a session that closes without having asked gives its place back', async () => {
    await reserve('s1', T0);
    await reserve('s2', T0 + 1);
    await save(store(), 's1', 'k1', { at: T0 + 2 }, { phase: 'closed' });
    await mark('s2', T0 + 3, 'asked', {}, 'closed');
    expect(await history('s3', T0 + 4)).toEqual({ person: [T0 + 3], today: 1 });
  });

  test('a reservation that nobody used counts for ten minutes, and its session queues up anew', async () => {
    await reserve('s1', T0);
    expect((await history('s2', T0 + 10 * MINUTE - 1)).person).toEqual([T0]);
    expect(await history('s2', T0 + 10 * MINUTE)).toEqual(NONE);
    expect(await reserve('s2', T0 + 10 * MINUTE)).toEqual(NONE);
    expect((await reserve('s1', T0 + 10 * MINUTE + 1)).person).toEqual([T0 + 10 * MINUTE]);
    expect((await history('s3', T0 + 10 * MINUTE + 1)).today).toBe(2);
  });

  test('a look-up sees what was asked up to its time', async () => {
    for (const n of [1, 2, 3]) await mark(`s${n}`, T0 + n, 'asked');
    expect(await history('s9', T0 + 2)).toEqual({ person: [T0 + 2, T0 + 1], today: 2 });
  });

  test('the newest hundred of a person are told, newest first', async () => {
    for (let n = 1; n <= 103; n++) await mark(`s${n}`, T0 + n, 'asked');
    const { person, today } = await history('s0', T0 + 200);
    expect(person).toEqual(Array.from({ length: 100 }, (_, n) => T0 + 103 - n));
    expect(today).toBe(103);
  });

  test('a person who is not known was never asked, and counts for the day', async () => {
    await mark('s1', T0, 'asked', { person: null });
    await reserve('s2', T0, { person: null });
    expect(await history('s3', T0 + 1, { person: null })).toEqual({ person: [], today: 2 });
  });

  test('the day begins when it is said to, for all calls or for one queue', async () => {
    await mark('s1', T0 - 1, 'asked', { queue: 'sales' });
    await mark('s2', T0, 'asked', { queue: 'sales' });
    await mark('s3', T0 + 1, 'asked', { queue: 'help' });
    await reserve('s4', T0 + 2, { ownQueue: 'help' });
    const today = async (queue: string | null): Promise<number> =>
      (await history('s9', T0 + 9, { queue, daySince: T0 })).today;
    expect([await today(null), await today('sales'), await today('help'), await today('x')]).toEqual([
      3, 1, 2, 0,
    ]);
  });

  test('however sessions of one person interleave, at most one of them finds itself the first', async () => {
    const move = fc.record({
      session: fc.nat({ max: 4 }),
      act: fc.constantFrom('reserve', 'ask-or-release', 'ask-or-release'),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 25 }), async (moves) => {
        run += 1;
        const asked = await playFirstOnly(store(), `r${run}`, moves, query);
        expect(asked).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
}

/** Sessions ask only if they found nobody before them. @returns how many asked */
async function playFirstOnly(
  store: Store,
  run: string,
  moves: { session: number; act: string }[],
  query: (sessionId: string, at: number, part: Part) => AskQuery & { ownQueue: string | null },
): Promise<number> {
  const found = new Map<string, boolean>();
  const asked = new Set<string>();
  for (const [n, { session, act }] of moves.entries()) {
    const id = `${run}-${session}`;
    const first = found.get(id);
    if (asked.has(id)) continue;
    if (act === 'reserve') {
      const { person } = await store.reserveAsk(query(id, T0 + n, { person: run }));
      found.set(id, person.length === 0);
    } else if (first !== undefined) {
      const ask = { as: first ? 'asked' : 'released', person: run, queue: null } as const;
      await save(store, id, `${run}-${n}`, { at: T0 + n, ask });
      if (first) asked.add(id);
      found.delete(id);
    }
  }
  return asked.size;
}
