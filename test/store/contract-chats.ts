/** The contract of chats: transcripts, and which chats agents are in. */
import type { ChatMessage } from '../../src/call/chat';
import type { Subject } from './contract';
import { T0, save, step } from './build';

const message = (seq: number, part: Partial<ChatMessage> = {}): ChatMessage => ({
  ...{ seq, at: T0 + seq, from: 'customer', name: null, text: `message ${seq}` },
  ...part,
});

/** Any number of messages, numbered from 1. */
const messages = (count: number): ChatMessage[] => Array.from({ length: count }, (_, n) => message(n + 1));

export function chatsContract(subject: Subject): void {
  transcripts(subject);
  load(subject);
}

function transcripts({ store }: Subject): void {
  const all = { after: 0, limit: 1000 };

  test('a message is read as it was saved, with what it has and without what it has not', async () => {
    const said = [
      message(1),
      message(2, { from: 'agent', name: 'Zoë', text: '¿Qué tal? 👋\n<b>"bold"</b>', id: 'IM1' }),
      message(3, {
        ...{ from: 'system', text: '', asks: 'opt-in' },
        choices: [
          { value: 'yes', label: 'Sí', key: '1' },
          { value: 'no', label: 'No' },
        ],
      }),
      message(4, { from: 'virtual-agent', name: 'csat', text: 'x'.repeat(20_000), choices: [] }),
    ];
    await save(store(), 's1', 'k1', { messages: said });
    expect(await store().messages('s1', all)).toStrictEqual(said);
  });

  test('a transcript grows turn by turn, and each session has its own', async () => {
    await save(store(), 's1', 'k1', { messages: [message(1), message(2)] });
    await save(store(), 's2', 'k1', { messages: [message(1, { text: 'elsewhere' })] });
    await save(store(), 's1', 'k2', { messages: [message(3)] });
    expect(await store().messages('s1', all)).toStrictEqual(messages(3));
    expect((await store().messages('s2', all)).map((one) => one.text)).toEqual(['elsewhere']);
    expect(await store().messages('s3', all)).toEqual([]);
  });

  test.each([7, 8, 9, 30])('all %i messages of one turn are kept, and read page by page', async (count) => {
    await save(store(), 's1', 'k1', { messages: messages(count) });
    const read: ChatMessage[] = [];
    for (;;) {
      const page = await store().messages('s1', { after: read.at(-1)?.seq ?? 0, limit: 4 });
      expect(page.length).toBeLessThanOrEqual(4);
      if (page.length === 0) break;
      read.push(...page);
    }
    expect(read).toStrictEqual(messages(count));
  });

  test('a number that is taken saves nothing of its turn', async () => {
    await save(store(), 's1', 'k1', { messages: messages(2) });
    await expect(save(store(), 's1', 'k2', { messages: [message(2, { text: 'again' })] })).rejects.toThrow();
    expect((await store().session('s1'))?.version).toBe(1);
    expect(await store().messages('s1', all)).toStrictEqual(messages(2));
  });

  test('the same webhook again adds no message', async () => {
    for (const text of ['once', 'twice'])
      await save(store(), 's1', 'k1', { messages: [message(1, { text })] });
    expect((await store().messages('s1', all)).map((one) => one.text)).toEqual(['once']);
  });
}

type Mark = 'offered' | 'busy' | 'free';

function load({ store }: Subject): void {
  let keys = 0;
  const mark = (session: string, at: number, agentId: string, as: Mark, phase = 'flow') =>
    store().turn(
      { sessionId: session, key: `m${(keys += 1)}`, at },
      step(session, { at, agents: [{ agentId, as, chat: true }] }, { phase }),
    );
  const activity = async (agentId = 'ana') => (await store().agentActivity([agentId]))[0];
  const never = { agentId: 'ana', busyWith: null, lastOfferedAt: null, lastEndedAt: null, chats: 0 };

  test('chats add up, end one by one, and make nobody busy', async () => {
    expect(await activity()).toStrictEqual(never);
    await mark('s1', T0 + 1, 'ana', 'offered');
    expect(await activity()).toStrictEqual({ ...never, lastOfferedAt: T0 + 1 });
    await mark('s1', T0 + 2, 'ana', 'busy');
    await mark('s1', T0 + 3, 'ana', 'busy');
    await mark('s2', T0 + 4, 'ana', 'busy');
    expect(await activity()).toStrictEqual({ ...never, lastOfferedAt: T0 + 1, chats: 2 });
    expect(await store().liveSessionsOfAgent('ana')).toEqual(['s1', 's2']);
    await mark('s1', T0 + 5, 'ana', 'free');
    expect(await activity()).toStrictEqual({
      ...{ ...never, lastOfferedAt: T0 + 1, lastEndedAt: T0 + 5 },
      chats: 1,
    });
    expect(await store().liveSessionsOfAgent('ana')).toEqual(['s2']);
  });

  test('an agent who declined a chat has not ended a conversation', async () => {
    await mark('s1', T0 + 1, 'ana', 'busy');
    await mark('s2', T0 + 2, 'ana', 'free');
    expect(await activity()).toStrictEqual({ ...never, chats: 1 });
  });

  test('a chat that is closed is over for every agent in it, and for them alone', async () => {
    await mark('s1', T0 + 1, 'ana', 'busy');
    await mark('s1', T0 + 1, 'bo', 'busy');
    await mark('s2', T0 + 1, 'bo', 'busy');
    await mark('s1', T0 + 9, 'cy', 'busy', 'closed');
    expect(await activity()).toStrictEqual({ ...never, lastEndedAt: T0 + 9 });
    expect(await activity('bo')).toMatchObject({ chats: 1, lastEndedAt: T0 + 9 });
    expect(await activity('cy')).toMatchObject({ chats: 0 });
    expect(await store().liveSessionsOfAgent('ana')).toEqual([]);
    expect(await store().liveSessionsOfAgent('bo')).toEqual(['s2']);
  });

  test('a call and chats of one agent know nothing of each other', async () => {
    await save(store(), 'call', 'k1', { at: T0, agents: [{ agentId: 'ana', as: 'busy' }] });
    await mark('s1', T0 + 1, 'ana', 'busy');
    await mark('s1', T0 + 2, 'ana', 'free', 'closed');
    expect(await activity()).toStrictEqual({ ...never, busyWith: 'call', lastEndedAt: T0 + 2 });
    await mark('s2', T0 + 3, 'ana', 'busy');
    const free = [{ agentId: 'ana', as: 'free' as const }];
    await store().turn(
      { sessionId: 'call', key: 'k2', at: T0 + 4 },
      step('call', { at: T0 + 4, agents: free }, { phase: 'closed' }),
    );
    expect(await activity()).toStrictEqual({ ...never, lastEndedAt: T0 + 4, chats: 1 });
  });
}
