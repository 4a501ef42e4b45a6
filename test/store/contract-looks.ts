/** The contract of looks: what is due, who has it, and that nothing is left of sessions that have ended. */
import type { Subject } from './contract';
import { save, T0 } from './build';

const LEASE_MS = 1000;

export function looksContract({ store }: Subject): void {
  const claim = async (now: number, limit = 100): Promise<string[]> =>
    (await store().claimLooks({ now, limit, leaseMs: LEASE_MS })).map(({ sessionId }) => sessionId);

  test('a look is claimed when it is due, longest due first, and by one only', async () => {
    await save(store(), 's1', 'k1', { lookAt: T0 + 20 });
    await save(store(), 's2', 'k1', { lookAt: T0 + 10 });
    await save(store(), 's3', 'k1', { lookAt: T0 + 30 });
    expect(await store().nextLookAt()).toBe(T0 + 10);
    expect(await claim(T0 + 9)).toEqual([]);
    const both = await Promise.all([claim(T0 + 30, 2), claim(T0 + 30, 2)]);
    expect(both).toEqual([['s2', 's1'], ['s3']]);
    expect(await claim(T0 + 30)).toEqual([]);
  });

  test('a claimed look is due again after the lease, and sooner when it is planned so', async () => {
    await save(store(), 's1', 'k1', { lookAt: T0 });
    await save(store(), 's2', 'k1', { lookAt: T0 });
    await claim(T0);
    await store().lookAgain('s1', T0 + 10);
    expect(await claim(T0 + 10)).toEqual(['s1']);
    expect(await claim(T0 + LEASE_MS)).toEqual(['s2']);
  });

  test('a turn can make a look due sooner, never later', async () => {
    await save(store(), 's1', 'k1', { lookAt: T0 + 20 });
    await save(store(), 's1', 'k2', { lookAt: T0 + 10 });
    await save(store(), 's1', 'k3', { lookAt: T0 + 30 });
    await save(store(), 's1', 'k4');
    expect(await store().nextLookAt()).toBe(T0 + 10);
  });

  test('with its session a look says when its leg was last heard of', async () => {
    await save(store(), 's1', 'k1', { lookAt: T0, at: T0 + 1, heard: true }, { snapshot: '{"turns":1}' });
    await save(store(), 's1', 'k2', { at: T0 + 2 }, { snapshot: '{"turns":2}' });
    await save(store(), 's1', 'k3', { at: T0, heard: true }, { snapshot: '{"turns":3}' });
    expect(await store().claimLooks({ now: T0, limit: 1, leaseMs: LEASE_MS })).toEqual([
      { sessionId: 's1', heardAt: T0 + 1, snapshot: '{"turns":3}' },
    ]);
  });

  test('a session that has ended is not looked at, whatever was planned', async () => {
    await save(store(), 's1', 'k1', { lookAt: T0 });
    await save(store(), 's1', 'k2', { lookAt: T0 }, { phase: 'closed', endedAt: T0 });
    await store().lookAgain('s1', T0);
    await store().lookAtAll(T0);
    expect(await store().nextLookAt()).toBeNull();
    expect(await claim(T0)).toEqual([]);
  });

  test('all that live can be made due, in the order in which they began', async () => {
    await save(store(), 's1', 'k1', { lookAt: T0 + 100 }, { startedAt: T0 - 1 });
    await save(store(), 's2', 'k1', { lookAt: T0 + 200 }, { startedAt: T0 - 2 });
    await save(store(), 's3', 'k1', {}, { startedAt: T0 - 3 });
    await store().lookAtAll(T0);
    expect(await claim(T0)).toEqual(['s2', 's1']);
  });
}
