/** The contract of results: counted by group, found by stage, noted and forgotten; the same in every engine. */
import { RESULT_GROUPS, STAGES } from '../../src/runtime/result-rows';
import { manyResults } from '../portal/many-results';
import type { Subject } from './contract';
import { T0 } from './build';

const MONTH = { from: T0 - 40 * 86_400_000, to: T0, fields: {} };

export function resultsContract({ store }: Subject): void {
  test('counts by any group come to all, and to the rows themselves', async () => {
    await manyResults(store(), T0, 40);
    const rows = await store().results({ ...MONTH, stage: 'ended', limit: 99 });
    expect(rows).toHaveLength(40);
    expect(rows[0]).toMatchObject({
      sessionId: 's-many-0',
      failedRule: 'human-conversation',
      offered: false,
    });
    const given = rows.filter(({ csat }) => csat !== null).length;
    for (const by of RESULT_GROUPS) {
      const sum = (counts: { count: number }[]): number => counts.reduce((all, one) => all + one.count, 0);
      expect([by, sum(await store().stageCounts(MONTH, by))]).toEqual([by, 40]);
      expect([by, sum(await store().scoreCounts(MONTH, by, 'csat'))]).toEqual([by, given]);
      expect(sum(await store().scoreCounts(MONTH, by, 'ces'))).toBeGreaterThan(0);
    }
    const chats = { ...MONTH, fields: { channel: 'chat', queue: 'sales' } };
    const found = await store().results({ ...chats, stage: 'ended', limit: 99 });
    const expected = rows.filter(({ channel, queue }) => channel === 'chat' && queue === 'sales');
    expect(found).toEqual(expected);
    expect((await store().questionCounts(MONTH)).length).toBeGreaterThan(1);
  });

  test('every stage can be listed, page by page', async () => {
    await manyResults(store(), T0, 40);
    for (const stage of STAGES) {
      const whole = await store().results({ ...MONTH, stage, limit: 99 });
      const [first] = whole;
      if (!first) continue;
      const rest = await store().results({ ...MONTH, stage, limit: 99, before: first });
      expect([stage, rest]).toEqual([stage, whole.slice(1)]);
    }
    const question = { flow: 'csat-survey', name: 'nps' };
    const answered = await store().results({ ...MONTH, stage: 'started', question, limit: 99 });
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.every(({ nps }) => nps !== null)).toBe(true);
  });

  test('a note is kept, taken away, and goes with its session', async () => {
    await manyResults(store(), T0, 4);
    const note = { sessionId: 's-many-1', at: T0, by: 'ana', note: 'done' };
    expect(await store().noteCalledBack('s-many-1', note)).toBe(true);
    const one = async () =>
      (await store().results({ ...MONTH, stage: 'csat', limit: 9 })).find(
        ({ sessionId }) => sessionId === 's-many-1',
      );
    expect(await one()).toMatchObject({ calledBackAt: T0, calledBackBy: 'ana', calledBackNote: 'done' });
    expect(await store().noteCalledBack('s-many-1', null)).toBe(true);
    expect(await one()).toMatchObject({ calledBackAt: null });
    expect(await store().recordingOf('s-many-1')).toBeNull();
    await store().forgetSession('s-many-1', { asks: true });
    expect(await one()).toBeUndefined();
    expect(await store().noteCalledBack('s-many-1', note)).toBe(false);
  });
}
