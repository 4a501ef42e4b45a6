/** The contract of waiting: whoever becomes free is for who has waited longest, and nobody holds others up for long. */
import type { Subject } from './contract';
import { T0 } from './build';
import { SECOND, waitingHall, type Hall } from './waiting-hall';

/** After this time nobody takes care of a session that should have acted. */
const UNHEARD = 60 * SECOND;

export function waitingContract(subject: Subject): void {
  const hall = waitingHall(subject);
  fairness(hall);
  offering(hall);
  places(hall);
}

function fairness({ waits, pauses, mark, reserve }: Hall): void {
  test('who waits longer comes first, whoever asks first', async () => {
    await waits('later', T0 + 1);
    await waits('sooner', T0, ['ana']);
    expect(await reserve('later', T0 + 2)).toEqual(['bo']);
    expect(await reserve('sooner', T0 + 3)).toEqual(['ana']);
  });

  test('at the same moment who was there first waits longer', async () => {
    await waits('first', T0, ['ana']);
    await waits('second', T0, ['ana']);
    expect(await reserve('second', T0 + 1)).toEqual([]);
    expect(await reserve('first', T0 + 1)).toEqual(['ana']);
  });

  test('who waits longer and rings somebody already holds nobody up', async () => {
    await waits('sooner', T0);
    await waits('later', T0 + 1);
    await reserve('sooner', T0 + 2);
    expect(await reserve('later', T0 + 3)).toEqual(['bo']);
  });

  test('who waits longer and was refused by an agent holds nobody else up until the next round', async () => {
    await waits('sooner', T0, ['ana']);
    await waits('later', T0 + 1, ['ana']);
    await mark('sooner', T0 + 2, 'offered', 'ana', { until: T0 + SECOND });
    await mark('sooner', T0 + 3, 'released');
    await pauses('sooner', T0 + 3);
    expect(await reserve('later', T0 + 4)).toEqual(['ana']);
    await mark('later', T0 + 5, 'released');
    await waits('sooner', T0, ['ana']);
    expect(await reserve('later', T0 + 6)).toEqual([]);
  });

  test('a chat that waits has what its queue allows now', async () => {
    await mark('chat', T0, 'busy', 'ana', { chat: true });
    await waits('later', T0 + 1, ['ana'], 1);
    expect(await reserve('later', T0 + 2)).toEqual([]);
    await waits('later', T0 + 1, ['ana'], 2);
    expect(await reserve('later', T0 + 3)).toEqual(['ana']);
  });

  test('of whom nothing was heard for a minute holds nobody up', async () => {
    await waits('dead', T0, ['ana']);
    await waits('later', T0 + UNHEARD - 1, ['ana']);
    expect(await reserve('later', T0 + UNHEARD - 1)).toEqual([]);
    expect(await reserve('later', T0 + UNHEARD)).toEqual(['ana']);
  });
}

function offering({ turn, waits, pauses, mark, reserve, offered }: Hall): void {
  const queue = async (): Promise<void> => {
    await mark('talk', T0, 'busy');
    for (const [n, id] of ['s1', 's2'].entries()) {
      await waits(id, T0 + n, ['ana']);
      await pauses(id, T0 + n);
    }
  };

  test('an agent who becomes free is offered at once, to who has waited longest', async () => {
    await queue();
    expect(await offered(T0 + 9)).toEqual([]);
    await mark('talk', T0 + 9, 'free');
    expect(await offered(T0 + 9)).toEqual(['offer:ana to s1']);
  });

  test('who leaves makes way for the next', async () => {
    await queue();
    await mark('talk', T0 + 9, 'free');
    await offered(T0 + 9);
    await turn('s1', T0 + 10, {}, 'closed');
    expect(await offered(T0 + 10)).toEqual(['offer:ana to s2']);
  });

  test('an agent who refused is offered to others, and to nobody who was refused', async () => {
    await queue();
    await mark('talk', T0 + 9, 'free');
    await offered(T0 + 9);
    for (const id of ['s1', 's2']) {
      await reserve(id, T0 + 10, { agentIds: ['ana'] });
      await mark(id, T0 + 11, 'offered', 'ana', { until: T0 + 20 * SECOND });
      await mark(id, T0 + 12, 'released');
      await pauses(id, T0 + 12);
      expect(await offered(T0 + 12)).toEqual(id === 's1' ? ['offer:ana to s2'] : []);
    }
  });

  test('after a conversation it does not matter who was refused before', async () => {
    await queue();
    await mark('s1', T0 + 3, 'offered');
    await mark('talk', T0 + 9, 'free');
    expect(await offered(T0 + 9)).toEqual(['offer:ana to s1']);
  });

  test('who found nobody and pauses is offered whoever became free meanwhile', async () => {
    await waits('s1', T0, ['ana']);
    await mark('talk', T0, 'busy');
    expect(await reserve('s1', T0 + 1)).toEqual([]);
    await mark('talk', T0 + 2, 'free');
    await offered(T0 + 2);
    await pauses('s1', T0 + 3);
    expect(await offered(T0 + 3)).toEqual(['offer:ana to s1']);
  });

  test('of two agents who become free at once each goes to another session', async () => {
    await waits('s1', T0);
    await waits('s2', T0 + 1);
    expect(await reserve('s2', T0 + 2)).toEqual([]);
    await pauses('s2', T0 + 2);
    expect(await offered(T0 + 2)).toEqual([]);
    expect(await reserve('s1', T0 + 3)).toEqual(['ana']);
    expect(await offered(T0 + 3)).toEqual(['offer:bo to s2']);
  });

  test('a chat is offered when the agent has one less, and not before', async () => {
    await mark('c1', T0, 'busy', 'ana', { chat: true });
    await mark('c2', T0, 'busy', 'ana', { chat: true });
    await waits('c3', T0, ['ana'], 2);
    await pauses('c3', T0);
    expect(await offered(T0 + 1)).toEqual([]);
    await turn('c2', T0 + 2, {}, 'closed');
    expect(await offered(T0 + 2)).toEqual(['offer:ana to c3']);
  });
}

function places({ store, turn, waits, mark }: Hall): void {
  const place = (sessionId: string, at: number, agentIds = ['ana', 'bo']) =>
    store().place({ sessionId, agentIds, at });

  test('a place is counted among those who wait for the same agents, on the same channel', async () => {
    await waits('first', T0, ['ana']);
    await waits('chat', T0 + 1, ['ana'], 3);
    await waits('elsewhere', T0 + 2, ['cyd']);
    await waits('second', T0 + 3, ['ana', 'bo']);
    await waits('preferred', T0 - SECOND, ['bo']);
    expect(await place('second', T0 + 4)).toEqual({ ahead: 2, talkMs: [] });
    await turn('first', T0 + 5, { waits: [{ as: 'over' }] });
    expect((await place('second', T0 + 6)).ahead).toBe(1);
    expect((await place('second', T0 + 2 * UNHEARD)).ahead).toBe(0);
    expect((await place('nobody', T0 + 7)).ahead).toBe(0);
  });

  test('how long an agent talks is the average of the latest calls, the newest weighing most', async () => {
    for (const [from, to] of [
      [0, 100],
      [200, 220],
    ] as const) {
      await mark('s1', T0 + from * SECOND, 'busy');
      await mark('other', T0 + from * SECOND, 'free');
      await mark('s1', T0 + to * SECOND, 'free');
    }
    expect((await place('s1', T0)).talkMs).toEqual([80 * SECOND]);
  });
}
