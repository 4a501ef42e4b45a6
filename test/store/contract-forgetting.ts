/** The contract of forgetting: nothing of a session is left, and nobody else's is touched. */
import type { Subject } from './contract';
import { T0, save } from './build';

export function forgettingContract({ store }: Subject): void {
  const ended = (id: string): Promise<unknown> =>
    save(
      store(),
      id,
      'k1',
      {
        decision: '{}',
        legs: [{ sid: `CA-${id}`, leg: 'customer' }],
        timeline: [{ at: T0, kind: 'noted', data: '{}' }],
        effects: [{ name: 'crm.send', dueAt: T0, payload: '{}' }],
        ask: { as: 'asked', person: 'p1', queue: null },
      },
      { phase: 'closed', endedAt: T0 },
    );
  const asks = (sessionId: string) =>
    store().askHistory({ sessionId, person: 'p1', queue: null, daySince: T0, at: T0 + 9 });

  test('a session is gone with all that hung on it, and others stay', async () => {
    await ended('s1');
    await ended('s2');
    expect(await store().forgetSession('s1', { asks: true })).toBe(true);
    await store().scrub();
    expect(await store().session('s1')).toBeNull();
    expect(await store().sessionOfLeg('CA-s1')).toBeNull();
    expect(await store().timeline('s1')).toEqual([]);
    expect(await store().inbox('s1')).toEqual([]);
    expect(await store().decision('s1')).toBeNull();
    expect((await store().claimTasks({ now: T0, limit: 9, leaseMs: 1 })).map((one) => one.sessionId)).toEqual(
      ['s2'],
    );
    expect(await store().sessionOfLeg('CA-s2')).toEqual({ sessionId: 's2', leg: 'customer' });
    expect((await asks('other')).person).toHaveLength(1);
  });

  test('that somebody was asked still counts where only the session is to go, until it is old', async () => {
    await ended('s1');
    await store().forgetSession('s1', { asks: false });
    expect((await asks('other')).person).toEqual([T0]);
    expect(await store().forgetAsks({ before: T0, limit: 9 })).toBe(0);
    expect(await store().forgetAsks({ before: T0 + 1, limit: 9 })).toBe(1);
    expect((await asks('other')).person).toEqual([]);
  });

  test('which sessions are there is told of many at once', async () => {
    await ended('s1');
    await ended('s2');
    expect(await store().knownSessions([])).toEqual([]);
    expect((await store().knownSessions(['s2', "it's", 'none', 's1'])).sort()).toEqual(['s1', 's2']);
  });

  test('files that others are to remove are noted until they are gone', async () => {
    const file = { sessionId: 's1', folder: '2026/11/29', at: T0 };
    const other = { ...file, sessionId: 's2', person: 'p3' };
    await store().noteFiles([{ ...file, person: 'p1' }, { ...file, person: 'p2' }, other]);
    await store().noteFiles([{ ...file, person: 'p1', at: T0 + 1 }]);
    await store().noteFiles([]);
    expect(await store().notedFiles()).toEqual([{ ...file, person: 'p1' }, { ...file, person: 'p2' }, other]);
    await store().fileGone('s1');
    await store().fileGone('s1');
    expect(await store().notedFiles()).toEqual([other]);
  });

  test('who opted out stays so until they say otherwise', async () => {
    await store().optOut([
      { person: 'p1', at: T0, how: 'api' },
      { person: 'p2', at: T0, how: 'api' },
    ]);
    await store().optOut([{ person: 'p1', at: T0 + 1, how: 'again' }]);
    expect(await store().optOuts()).toEqual([
      { person: 'p1', at: T0, how: 'api' },
      { person: 'p2', at: T0, how: 'api' },
    ]);
    expect(await store().optBackIn('p2')).toBe(true);
    expect(await store().optBackIn('p1')).toBe(true);
    expect(await store().optBackIn('p1')).toBe(false);
    expect(await store().optOuts()).toEqual([]);
  });

  test('who lives is not forgotten, and who is not there cannot be', async () => {
    await save(store(), 's1', 'k1', {});
    expect(await store().forgetSession('s1', { asks: true })).toBe(false);
    expect(await store().session('s1')).not.toBeNull();
    expect(await store().forgetSession('s2', { asks: true })).toBe(false);
  });
}
