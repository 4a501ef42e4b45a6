/** The contract of reads: listings, legs, history, agents, counts. */
import type { Subject } from './contract';
import { T0, commitOf, save, sessionRow, step } from './build';

export function readsContract({ store }: Subject): void {
  test('what was never saved is null or empty', async () => {
    expect(await store().session('s1')).toBeNull();
    expect(await store().sessionOfLeg('CA1')).toBeNull();
    expect(await store().decision('s1')).toBeNull();
    expect(await store().release('r1')).toBeNull();
    expect(await store().sessions({ limit: 5 })).toEqual([]);
    expect(await store().liveSessions({ limit: 9 })).toEqual([]);
    expect(await store().timeline('s1')).toEqual([]);
    expect(await store().messages('s1', { after: 0, limit: 9 })).toEqual([]);
    expect(await store().liveSessionsOfAgent('ana')).toEqual([]);
    expect(await store().inbox('s1')).toEqual([]);
    expect(await store().counts()).toEqual({ live: 0, tasks: 0 });
    expect(await store().total()).toBe(0);
  });

  test('sessions are listed newest first, page by page', async () => {
    for (const n of [3, 1, 5, 2, 4]) await save(store(), `s${n}`, 'k1', {}, { startedAt: T0 + n });
    const first = await store().sessions({ limit: 2 });
    expect(first.map((row) => row.id)).toEqual(['s5', 's4']);
    const second = await store().sessions({ limit: 2, before: first[1]?.startedAt ?? 0 });
    expect(second.map((row) => row.id)).toEqual(['s3', 's2']);
    const third = await store().sessions({ limit: 2, before: second[1]?.startedAt ?? 0 });
    expect(third).toStrictEqual([sessionRow('s1', { startedAt: T0 + 1 })]);
  });

  test('a session is live until its phase is closed', async () => {
    await save(store(), 's1', 'k1');
    await save(store(), 's2', 'k1', {}, { phase: 'wrap-up', endedAt: T0 + 1 });
    await save(store(), 's3', 'k1');
    await save(store(), 's3', 'k2', {}, { phase: 'closed', endedAt: T0 + 1 });
    expect((await store().liveSessions({ limit: 9 })).map((row) => row.id)).toEqual(['s2', 's1']);
    expect(await store().counts()).toEqual({ live: 2, tasks: 0 });
    expect(await store().total()).toBe(3);
  });

  test('a session is found by every leg the carrier named', async () => {
    await save(store(), 's1', 'k1', { legs: [{ sid: 'CA1', leg: 'customer' }] });
    await save(store(), 's1', 'k2', {
      legs: [
        { sid: 'CA2', leg: 'agent:1' },
        { sid: 'CA1', leg: 'customer' },
      ],
    });
    expect(await store().sessionOfLeg('CA1')).toEqual({ sessionId: 's1', leg: 'customer' });
    expect(await store().sessionOfLeg('CA2')).toEqual({ sessionId: 's1', leg: 'agent:1' });
    expect(await store().sessionOfLeg('CA3')).toBeNull();
  });

  test('the inbox is the history in order, counted from 1 in each session', async () => {
    await Promise.all([save(store(), 's1', 'z'), save(store(), 's2', 'x'), save(store(), 's1', 'a')]);
    const commit = commitOf(sessionRow('s2', { version: 2 }), { event: '{"e":2}', settings: 4, at: T0 + 7 });
    await store().turn({ sessionId: 's2', key: 'm', at: T0 + 6 }, () => ({ reply: '<R/>', commit }));
    expect((await store().inbox('s1')).map((row) => [row.seq, row.key])).toEqual([
      [1, 'z'],
      [2, 'a'],
    ]);
    expect((await store().inbox('s2'))[1]).toEqual({
      seq: 2,
      key: 'm',
      at: T0 + 7,
      event: '{"e":2}',
      settings: 4,
      reply: '<R/>',
    });
  });

  test('the timeline grows turn by turn, counted from 1 in each session', async () => {
    const line = (kind: string, at: number): { at: number; kind: string; data: string } => ({
      at,
      kind,
      data: `{"${kind}":1}`,
    });
    await save(store(), 's1', 'k1', { timeline: [line('ringing', T0), line('answered', T0)] });
    await save(store(), 's2', 'k1', { timeline: [line('ringing', T0)] });
    await save(store(), 's1', 'k2', { timeline: [line('ended', T0 + 1)] });
    expect(await store().timeline('s1')).toStrictEqual([
      { seq: 1, ...line('ringing', T0) },
      { seq: 2, ...line('answered', T0) },
      { seq: 3, ...line('ended', T0 + 1) },
    ]);
    expect((await store().timeline('s2')).map((row) => row.seq)).toEqual([1]);
  });

  test('agents are remembered as offered, busy and free', async () => {
    const mark = (session: string, key: string, at: number, as: 'offered' | 'busy' | 'free') =>
      store().turn({ sessionId: session, key, at }, step(session, { at, agents: [{ agentId: 'ana', as }] }));
    await mark('s1', 'k1', T0 + 1, 'offered');
    await mark('s1', 'k2', T0 + 2, 'busy');
    const busy = { agentId: 'ana', busyWith: 's1', lastOfferedAt: T0 + 1, lastEndedAt: null, chats: 0 };
    const never = { agentId: 'bo', busyWith: null, lastOfferedAt: null, lastEndedAt: null, chats: 0 };
    expect(await store().agentActivity(['bo', 'ana'])).toStrictEqual([never, busy]);
    await mark('s2', 'k1', T0 + 3, 'free');
    expect(await store().agentActivity(['ana'])).toStrictEqual([busy]);
    await mark('s1', 'k3', T0 + 4, 'free');
    const free = { ...busy, busyWith: null, lastEndedAt: T0 + 4 };
    await mark('s1', 'k4', T0 + 5, 'free');
    expect(await store().agentActivity(['ana'])).toStrictEqual([free]);
  });

  test('a release is kept as it was first saved', async () => {
    await store().saveRelease('hash', '{"main":"first"}', T0);
    await store().saveRelease('hash', '{"main":"second"}', T0 + 1);
    expect(await store().release('hash')).toBe('{"main":"first"}');
  });
}
