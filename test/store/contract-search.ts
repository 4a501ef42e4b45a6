/** The contract of finding ended sessions: each filter alone and together, page by page; the same in every engine. */
import type { SessionFilters, SessionQuery } from '../../src/runtime/session-search';
import { manyResults } from '../portal/many-results';
import type { Subject } from './contract';
import { T0 } from './build';

const MANY = 40;
const ALL: Omit<SessionQuery, keyof SessionFilters> = {
  before: { startedAt: T0, id: '' },
  down: { startedAt: 0, id: '' },
  limit: 99,
};

export function searchContract({ store }: Subject): void {
  const found = async (query: Partial<SessionQuery>): Promise<string[]> =>
    (await store().endedSessionsLike({ ...ALL, ...query })).map(({ id }) => id);

  test('each filter finds what its result says, newest first, and several find what all of them do', async () => {
    await manyResults(store(), T0, MANY);
    const rows = await store().results({ from: 0, to: T0, fields: {}, stage: 'ended', limit: 99 });
    const like = (fits: (row: (typeof rows)[number]) => boolean): string[] =>
      rows.filter(fits).map(({ sessionId }) => sessionId);
    const cases: [SessionFilters, string[]][] = [
      [{}, like(() => true)],
      [{ channel: 'chat' }, like(({ channel }) => channel === 'chat')],
      [{ language: 'es' }, like(({ language }) => language === 'es')],
      [{ queue: 'sales' }, like(({ queue }) => queue === 'sales')],
      [{ agent: 'agent-1' }, like(({ agent }) => agent === 'agent-1')],
      [{ virtualAgent: 'csat' }, like(({ virtualAgent }) => virtualAgent === 'csat')],
      [{ status: 'not-required' }, like(({ status }) => status === 'not-required')],
      [{ rule: 'sampled-in' }, like(({ failedRule }) => failedRule === 'sampled-in')],
      [{ answered: false }, like(({ answered }) => !answered)],
      [{ talked: false }, like(({ failedRule }) => failedRule === 'human-conversation')],
      [
        { channel: 'voice', queue: 'sales', answered: true },
        like((row) => row.channel === 'voice' && row.queue === 'sales' && row.answered),
      ],
      [{ queue: "'; --" }, []],
    ];
    for (const [filters, expected] of cases) expect([filters, await found(filters)]).toEqual([filters, expected]);
    expect(cases.filter(([, expected]) => expected.length > 0 && expected.length < MANY)).toHaveLength(9);
  });

  test('a number is found by its last digits, however many', async () => {
    await manyResults(store(), T0, MANY);
    expect(await found({ number: '15551007' })).toEqual(['s-many-7']);
    expect(await found({ number: '017' })).toEqual(['s-many-17']);
    expect(await found({ number: '1555' })).toEqual([]);
    expect((await found({ number: '1', channel: 'voice' })).every((id) => id.endsWith('1'))).toBe(true);
  });

  test('a flow is found by the way that was told', async () => {
    await manyResults(store(), T0, 3);
    await store().saveWays([
      { sessionId: 's-many-0', way: 'support:a csat_x:b', leftAt: null },
      { sessionId: 's-many-1', way: 'csat-x:a', leftAt: null },
    ]);
    expect(await found({ flow: 'csat_x' })).toEqual(['s-many-0']);
    expect(await found({ flow: 'support' })).toEqual(['s-many-0']);
    expect(await found({ flow: 'a' })).toEqual([]);
    expect(await found({ flow: '%' })).toEqual([]);
  });

  test('pages follow one another between two places, and a place is found without reading', async () => {
    await manyResults(store(), T0, MANY);
    const all = await store().endedSessionsLike(ALL);
    const [first, , third, fourth] = all;
    if (!first || !third || !fourth) throw new Error('nothing was found');
    expect(await found({ before: first, limit: 2 })).toEqual([all[1]?.id, third.id]);
    expect(await found({ before: first, down: third })).toEqual([all[1]?.id, third.id]);
    expect(await found({ before: { startedAt: third.startedAt, id: '' } })).toEqual(
      all.filter(({ startedAt }) => startedAt < third.startedAt).map(({ id }) => id),
    );
    expect(await store().placeBelow(first, 3)).toEqual({ startedAt: fourth.startedAt, id: fourth.id });
    expect(await store().placeBelow(first, MANY)).toBeNull();
  });
}
