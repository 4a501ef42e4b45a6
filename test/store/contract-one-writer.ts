/** What a store does besides that writes one thing after the other: all in the order asked for, many with one commit. */
import type { Subject } from './contract';
import { seenBy } from './contract-held';
import { T0, save } from './build';

export function oneWriterContract(subject: Subject): void {
  const { store } = subject;

  test('writes of every kind happen in the order in which they were asked for', async () => {
    const effects = [{ name: 'leg.play', dueAt: T0, payload: '{}' }];
    const query = { now: T0, limit: 9, leaseMs: 1000 };
    const [, claimed] = await Promise.all([
      save(store(), 's1', 'k1', { effects }),
      store().claimTasks(query),
      save(store(), 's1', 'k2', { effects }),
    ]);
    expect(claimed).toHaveLength(1);
    const id = claimed[0]?.id ?? 0;
    const [retried, rest] = await Promise.all([
      store()
        .retryTask(id, T0)
        .then(() => 'retried'),
      store().claimTasks(query),
    ]);
    expect([retried, rest.length]).toEqual(['retried', 2]);
  });

  test('a write that breaks the common commit takes nothing from the others', async () => {
    await save(store(), 's1', 'k1', { live: { n: 1 } });
    // The second of these breaks the commit: a message of this number is there already.
    const message = { seq: 1, at: T0, from: 'system' as const, name: null, text: '' };
    await save(store(), 's2', 'k1', { messages: [message] });
    const [seen, broken] = await Promise.allSettled([
      seenBy(subject, 'k2', { live: { n: 2 } }),
      save(store(), 's2', 'k2', { messages: [message] }),
    ]);
    expect(broken.status).toBe('rejected');
    expect(seen).toMatchObject({ status: 'fulfilled', value: { version: 1 } });
    expect((await store().session('s1'))?.version).toBe(2);
    expect(await seenBy(subject, 'k3')).toMatchObject({ version: 2, live: { n: 2 } });
  });
}
