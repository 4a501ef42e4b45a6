/** The contract of reservations: one agent rings for one session, until it is known what came of it. */
import fc from 'fast-check';
import type { AgentActivity } from '../../src/runtime/rows';
import type { Subject } from './contract';
import { T0 } from './build';
import { inOrder, SECOND, waitingHall, type Hall } from './waiting-hall';

export function reservationsContract(subject: Subject): void {
  const hall = waitingHall(subject);
  reserving(hall);
  ending(hall);
  interleaving(hall);
}

function reserving({ store, turn, waits, mark, reserve, held }: Hall): void {
  test('of two who ask at the same moment each gets another agent, and the third gets nobody', async () => {
    await waits('s1', T0);
    await waits('s2', T0 + 1);
    await waits('s3', T0 + 2);
    const got = await Promise.all(['s1', 's2', 's3'].map((id) => reserve(id, T0 + 3)));
    expect(got).toEqual([['ana'], ['bo'], []]);
    expect(await held()).toEqual(['ana for s1', 'bo for s2']);
  });

  test('the strategy decides among those who are free, and sees chats that are only offered', async () => {
    await waits('s1', T0, ['ana', 'bo'], 3);
    await waits('s2', T0 + 1, ['ana', 'bo'], 3);
    await reserve('s1', T0 + 2);
    let seen: AgentActivity[] = [];
    const order = (free: AgentActivity[]): string[] => inOrder((seen = free)).reverse();
    expect(await reserve('s2', T0 + 3, {}, order)).toEqual(['bo']);
    expect(seen).toMatchObject([
      { agentId: 'ana', chats: 1, lastOfferedAt: T0 + 2 },
      { agentId: 'bo', chats: 0, lastOfferedAt: null },
    ]);
  });

  test('all who are free are given to who asks for all', async () => {
    await waits('s1', T0, ['ana', 'bo', 'cy']);
    await mark('s9', T0, 'busy', 'bo');
    expect(await reserve('s1', T0 + 1, { agentIds: ['ana', 'bo', 'cy'], most: 3 })).toEqual(['ana', 'cy']);
  });

  test('asking again gives what was given, and no more', async () => {
    await waits('s1', T0);
    expect(await reserve('s1', T0 + 1)).toEqual(['ana']);
    expect(await reserve('s1', T0 + 2)).toEqual(['ana']);
    expect(await held()).toEqual(['ana for s1']);
  });

  test('who does not wait, or not for them, is given nobody', async () => {
    expect(await reserve('s1', T0)).toEqual([]);
    await waits('s1', T0, ['bo']);
    expect(await reserve('s1', T0 + 1, { agentIds: ['ana'] })).toEqual([]);
    await turn('s1', T0 + 2, { waits: [{ as: 'over' }] });
    expect(await reserve('s1', T0 + 3)).toEqual([]);
    expect(await held()).toEqual([]);
  });

  test('an agent has as many chats as they may, offered ones among them, and a call takes them all', async () => {
    for (const n of [1, 2, 3, 4]) await waits(`s${n}`, T0 + n, ['ana'], 2);
    const got = [];
    for (const n of [1, 2, 3]) got.push(await reserve(`s${n}`, T0 + 5));
    expect(got).toEqual([['ana'], ['ana'], []]);
    await mark('s1', T0 + 6, 'busy', 'ana', { chat: true });
    expect(await reserve('s3', T0 + 7)).toEqual([]);
    await mark('s1', T0 + 8, 'free', 'ana', { chat: true });
    await waits('call', T0, ['ana']);
    expect(await reserve('call', T0 + 9)).toEqual(['ana']);
    expect(await reserve('s3', T0 + 10)).toEqual([]);
  });

  test('an agent who is rung without being waited for is reserved with the turn, unless somebody has them', async () => {
    await waits('s1', T0, ['ana']);
    await reserve('s1', T0 + 1);
    const until = T0 + 50 * SECOND;
    await mark('s2', T0 + 2, 'offered', 'ana', { until });
    await mark('s2', T0 + 2, 'offered', 'bo', { until });
    expect(await held()).toEqual(['ana for s1', 'bo for s2']);
    expect(await store().extendReservation({ agentId: 'ana', sessionId: 's2', until })).toBe(false);
    expect(await store().extendReservation({ agentId: 'bo', sessionId: 's2', until })).toBe(true);
  });
}

function ending({ store, turn, waits, mark, reserve, held }: Hall): void {
  const given = async (): Promise<void> => {
    await waits('s1', T0);
    await waits('s2', T0 + 1);
    await reserve('s1', T0 + 2, { most: 2 });
  };

  test('an agent who refuses is free for others at once, and the rest stays reserved', async () => {
    await given();
    await mark('s1', T0 + 3, 'released');
    expect(await held()).toEqual(['bo for s1']);
    expect(await reserve('s2', T0 + 4)).toEqual(['ana']);
  });

  test('somebody else cannot give an agent back', async () => {
    await given();
    await mark('s2', T0 + 3, 'released');
    expect(await held()).toEqual(['ana for s1', 'bo for s1']);
  });

  test('who leaves the queue, or is closed, gives everybody back', async () => {
    await given();
    await turn('s1', T0 + 3, { waits: [{ as: 'over' }] });
    expect(await held()).toEqual([]);
    await reserve('s2', T0 + 4);
    await turn('s2', T0 + 5, {}, 'closed');
    expect(await held()).toEqual([]);
  });

  test('an agent who takes a call is busy, and reserved no longer', async () => {
    await given();
    await turn('s1', T0 + 3, { waits: [{ as: 'over' }], agents: [{ agentId: 'ana', as: 'busy' }] });
    expect(await held()).toEqual([]);
    expect(await reserve('s2', T0 + 4)).toEqual(['bo']);
    expect(await store().agentActivity(['ana'])).toMatchObject([{ busyWith: 's1' }]);
  });

  test('a reservation of which nothing is heard ends by itself, and is not extended when others have the agent', async () => {
    await given();
    expect(await reserve('s2', T0 + 2 + 20 * SECOND - 1)).toEqual([]);
    expect(await reserve('s2', T0 + 2 + 20 * SECOND)).toEqual(['ana']);
    expect(await held()).toEqual(['ana for s2']);
    const until = T0 + 99 * SECOND;
    expect(await store().extendReservation({ agentId: 'ana', sessionId: 's1', until })).toBe(false);
    expect(await store().extendReservation({ agentId: 'ana', sessionId: 's2', until })).toBe(true);
    await waits('s3', T0 + 30 * SECOND, ['ana']);
    expect(await reserve('s3', T0 + 60 * SECOND)).toEqual([]);
  });

  test('a reservation is not given if its turn is not saved', async () => {
    const broken = turn('s1', T0, {
      agents: [{ agentId: 'ana', as: 'offered', until: T0 + SECOND }],
      waits: [{ as: 'pausing', until: Number.NaN }],
    });
    await expect(broken).rejects.toThrow('it is NaN');
    expect(await held()).toEqual([]);
  });
}

function interleaving({ store, turn, waits, mark, reserve }: Hall): void {
  const move = fc.record({
    session: fc.nat({ max: 4 }),
    act: fc.constantFrom('wait', 'reserve', 'reserve', 'refuse', 'take', 'leave'),
    agent: fc.constantFrom('ana', 'bo'),
  });

  test('however sessions interleave, an agent is reserved for, or busy with, one of them', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 30 }), async (moves) => {
        run += 1;
        const agents = { ana: `ana-${run}`, bo: `bo-${run}` };
        for (const [n, { session, act, agent }] of moves.entries()) {
          const id = `r${run}-${session}`;
          const at = T0 + n;
          const mine = agents[agent as keyof typeof agents];
          const has = (await store().reservations()).some(
            (one) => one.sessionId === id && one.agentId === mine,
          );
          if (act === 'wait') await waits(id, at, Object.values(agents));
          if (act === 'reserve') await reserve(id, at, { agentIds: Object.values(agents) });
          if (act === 'refuse') await mark(id, at, 'released', mine);
          if (act === 'take' && has) await mark(id, at, 'busy', mine);
          if (act === 'leave') await turn(id, at, { agents: [{ agentId: mine, as: 'free' }] }, 'closed');
          await nobodyTwice(Object.values(agents));
        }
      }),
      { numRuns: 30 },
    );
  });

  async function nobodyTwice(agentIds: string[]): Promise<void> {
    const reserved = await store().reservations();
    for (const { agentId, busyWith } of await store().agentActivity(agentIds)) {
      const holders = reserved.filter((one) => one.agentId === agentId).map((one) => one.sessionId);
      expect(new Set([...holders, ...(busyWith === null ? [] : [busyWith])]).size).toBeLessThanOrEqual(1);
    }
  }
}
