/** The contract of a store that keeps its data: nothing changes by closing and opening it. */
import type { Store } from '../../src/runtime/ports';
import type { Subject } from './contract';
import { T0, save, step } from './build';

async function everything(store: Store): Promise<unknown> {
  return {
    sessions: await store.sessions({ limit: 10 }),
    live: await store.liveSessions({ limit: 10 }),
    inbox: await store.inbox('s1'),
    timeline: await store.timeline('s1'),
    leg: await store.sessionOfLeg('CA1'),
    decision: await store.decision('s1'),
    agents: await store.agentActivity(['ana', 'bo']),
    messages: await store.messages('s1', { after: 0, limit: 10 }),
    chats: await store.liveSessionsOfAgent('bo'),
    release: await store.release('r1'),
    settings: await store.settings(),
    history: await store.settingHistory('queue', 'sales'),
    next: await store.nextTaskAt(),
    counts: await store.counts(),
    total: await store.total(),
    dead: await store.deadLetters({ limit: 10 }),
    asks: await store.askHistory({ sessionId: 's9', person: 'p1', queue: null, daySince: T0, at: T0 + 9 }),
    ended: await store.endedSessions({ from: 0, to: T0 + 9, limit: 10 }),
  };
}

export function reopenContract({ store, reopen }: Subject): void {
  test('closing and opening again keeps all', async () => {
    const at = T0;
    await store().saveRelease('r1', '{"main":"…"}', at);
    await store().saveSetting({ kind: 'queue', name: 'sales', document: '{}', at, author: 'eva', note: 'n' });
    await save(store(), 's1', 'k1', {
      legs: [{ sid: 'CA1', leg: 'customer' }],
      timersSet: [{ name: 'ring', dueAt: T0 + 9 }],
      effects: [{ name: 'leg.call', dueAt: T0 + 1, payload: '{"to":"client:ana"}' }],
      timeline: [{ at, kind: 'ringing', data: '{}' }],
      decision: '{"transfer":true}',
      agents: [
        { agentId: 'ana', as: 'busy' },
        { agentId: 'bo', as: 'busy', chat: true },
      ],
      messages: [{ seq: 1, at, from: 'customer', name: null, text: 'hello' }],
    });
    const ask = { as: 'asked', person: 'p1', queue: null } as const;
    const effects = [{ name: 'crm.send', dueAt: T0 - 1, payload: '{}' }];
    await save(store(), 's2', 'k1', { ask, effects, decision: '{}' }, { phase: 'closed', endedAt: T0 });
    await store().reserveAsk({
      ...{ sessionId: 's3', person: 'p1', queue: null, ownQueue: null, daySince: T0, at: T0 + 1 },
    });
    const [dead] = await store().claimTasks({ now: T0 - 1, limit: 1, leaseMs: 1000 });
    await store().buryTask(dead?.id ?? 0, 'why', T0);
    const before = await everything(store());
    await reopen();
    expect(await everything(store())).toStrictEqual(before);
    expect(before).toEqual(
      expect.objectContaining({
        counts: { live: 1, tasks: 2 },
        total: 2,
        next: T0 + 1,
        dead: [expect.objectContaining({ name: 'crm.send' })],
        asks: { person: [T0 + 1, T0], today: 2 },
        ended: [expect.objectContaining({ id: 's2' })],
        messages: [expect.objectContaining({ text: 'hello' })],
        chats: ['s1'],
      }),
    );
  });

  test('after opening again a repeated webhook still gets its bytes, and ids go on', async () => {
    const effects = [{ name: 'a', dueAt: T0, payload: '{}' }];
    await store().turn({ sessionId: 's1', key: 'k1', at: T0 }, step('s1', { effects }, {}, '<Kept/>'));
    const claimed = await store().claimTasks({ now: T0, limit: 1, leaseMs: 9e9 });
    const old = claimed[0]?.id ?? 0;
    await store().finishTask(old);
    await reopen();
    expect(await store().turn({ sessionId: 's1', key: 'k1', at: T0 }, step('s1'))).toEqual({
      outcome: 'repeated',
      reply: '<Kept/>',
    });
    await save(store(), 's1', 'k2', { effects });
    const [task] = await store().claimTasks({ now: T0, limit: 1, leaseMs: 1 });
    expect(task?.id).toBeGreaterThan(old);
  });

  test('a lease outlives the process that took it, until leases are released', async () => {
    await save(store(), 's1', 'k1', { effects: [{ name: 'a', dueAt: T0, payload: '{}' }] });
    await store().claimTasks({ now: T0, limit: 1, leaseMs: 1000 });
    await reopen();
    const query = { now: T0 + 1, limit: 1, leaseMs: 1000 };
    expect(await store().claimTasks(query)).toEqual([]);
    await store().releaseLeases();
    expect(await store().claimTasks(query)).toHaveLength(1);
  });
}
