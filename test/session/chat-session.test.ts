import { personKey } from '../../src/transfer/person';
import { ChatDriver, CUSTOMER } from './chat-driver';
import { courseOf, phaseOf, isIn } from '../../src/session/state';
import { stepPath } from '../../src/session/flow/flow-machine';

test('what was said before the conversation exists is posted in order once it does', () => {
  const one = new ChatDriver();
  const opened = one.opens();
  expect(opened.filter((effect) => effect.type === 'chat.create')).toHaveLength(1);
  expect(one.count('chat.post')).toBe(0);
  expect(one.messages).toHaveLength(2);
  one.created();
  const items = one.posts();
  expect(items.map((item) => (item.do === 'message' ? item.seq : item.do))).toEqual([1, 2]);
});

test('one post is under way at a time, and what is said meanwhile follows in the next', () => {
  const one = new ChatDriver();
  one.opens();
  one.created();
  one.writes('this is no answer');
  expect(one.count('chat.post')).toBe(1);
  const items = one.posts();
  expect(one.count('chat.post')).toBe(2);
  expect(items.map((item) => (item.do === 'message' ? item.seq : item.do))).toEqual([1, 2, 3, 4, 5]);
});

test('a question has quick replies, and typed words, keys and buttons all answer it', () => {
  for (const [text, choice] of [['support'], ['1'], ['', 'support'], ['Support']] as const) {
    const one = new ChatDriver();
    one.opens();
    one.created();
    expect(one.read().at(-1)).toMatch(/\[Support\|Sales\]$/);
    one.writes(text, CUSTOMER, choice === undefined ? {} : { choice });
    expect(one.s.conversation).toMatchObject({ queue: 'support' });
    expect(courseOf(one.s)).toBe('waiting');
  }
});

test('an agent takes a chat by writing in it, and ends it for the survey', () => {
  const one = new ChatDriver();
  one.talks();
  expect(courseOf(one.s)).toBe('talking');
  one.writes('It does not work');
  one.writes('Restart it', 'agent-1');
  one.feed({ type: 'end.requested', by: 'agent' });
  expect(courseOf(one.s)).toBe('consent');
  expect(one.messages.at(-1)).toMatchObject({ asks: 'opt-in', from: 'system' });
  expect(one.last('leg.end')).toMatchObject({ leg: 'agent:1', sid: 'MB1' });
  one.feed({ type: 'opt-in.selected', choice: 'yes' });
  expect(phaseOf(one.s)).toBe('post-session');
  expect(one.messages.at(-1)).toMatchObject({ from: 'virtual-agent' });
  one.writes('5');
  one.writes('nine');
  one.posts();
  expect(one.s).toMatchObject({
    state: 'closed',
    postSession: { status: 'finished', answers: { csat: 5, nps: 9 }, optIn: 'yes' },
    end: { by: 'agent', how: 'end-requested' },
  });
  expect(one.count('decision.recorded')).toBe(1);
});

test('with all agents at once the first who writes has the chat, and the other is removed', () => {
  const one = new ChatDriver({ queue: { strategy: 'all-at-once' } });
  one.opens();
  one.created();
  one.writes('support');
  one.ranked('agent-1', 'agent-2');
  expect(one.s.attempts).toHaveLength(2);
  one.writes('Mine', 'agent-2');
  expect(one.last('leg.end')).toMatchObject({ leg: 'agent:1', sid: 'MB1' });
  one.writes('No, mine', 'agent-1');
  expect(one.read().at(-1)).toBe('agent: Mine');
});

test('an agent who does not write in time is removed, and the next is invited', () => {
  const one = new ChatDriver({ queue: { chat: { acceptSeconds: 30, perAgent: 2 } } });
  one.opens();
  one.created();
  one.writes('support');
  expect(one.last('agents.rank')).toMatchObject({ agentIds: ['agent-1', 'agent-2'], ringMs: 30_000 });
  expect(one.last('wait.marked')).toMatchObject({ as: 'waiting', chat: { perAgent: 2 } });
  one.ranked('agent-1');
  expect(one.last('timer.set')).toMatchObject({ name: 'ring:1', dueAt: 30_000 });
  one.timer('ring:1');
  expect(one.last('agents.rank')).toMatchObject({ agentIds: ['agent-2'] });
  one.ranked('agent-2');
  expect(one.last('leg.call')).toMatchObject({ leg: 'agent:2', to: 'agent-2' });
});

test('a stranger who writes changes nothing', () => {
  const one = new ChatDriver();
  one.talks();
  const before = one.messages.length;
  one.writes('let me in', 'agent-2');
  one.writes('let me in', 'customer:other');
  expect(one.messages).toHaveLength(before);
  expect(one.s.ignored).toBe(2);
});

test('what an agent wrote just before they left is kept when it is told after that', () => {
  const one = new ChatDriver();
  one.talks();
  one.feed({ type: 'end.requested', by: 'agent' });
  const before = one.messages.length;
  one.writes('It is mended now.', 'agent-1');
  one.writes('Goodbye.', 'agent-1', { relay: true });
  expect(one.messages.slice(before).map(({ from, text }) => [from, text])).toEqual([
    ['agent', 'It is mended now.'],
  ]);
});

test('a customer who leaves while queued is let go without a transfer', () => {
  const one = new ChatDriver();
  one.opens();
  one.created();
  one.writes('support');
  one.ranked('agent-1');
  one.feed({ type: 'end.requested', by: 'end_user' });
  expect(phaseOf(one.s)).toBe('closed');
  expect(one.last('decision.recorded').decision).toMatchObject({
    transfer: false,
    failedRule: 'human-conversation',
  });
  expect(one.last('leg.end')).toMatchObject({ leg: 'agent:1' });
  expect(one.posts().at(-1)).toEqual({ do: 'close' });
});

test('a conversation that was closed elsewhere is too late to hand over', () => {
  const one = new ChatDriver();
  one.talks();
  one.feed({ type: 'conversation.closed', reason: 'API' });
  expect(phaseOf(one.s)).toBe('closed');
  expect(one.s.end).toMatchObject({ by: 'agent', how: 'conversation-closed' });
  expect(one.last('decision.recorded').decision).toMatchObject({
    transfer: false,
    failedRule: 'live-leg-left',
  });
});

describe('connections', () => {
  test('a client that does not come back means that the customer has left', () => {
    const one = new ChatDriver();
    one.talks();
    one.feed({ type: 'presence.changed', author: CUSTOMER, present: false });
    expect(one.last('timer.set')).toMatchObject({ name: 'away', dueAt: 60_000 });
    one.timer('away');
    expect(phaseOf(one.s)).toBe('closed');
    expect(one.s.end).toMatchObject({ by: 'end_user', how: 'client-gone' });
  });

  test('a reload is no end', () => {
    const one = new ChatDriver();
    one.talks();
    one.feed({ type: 'presence.changed', author: CUSTOMER, present: false });
    one.feed({ type: 'presence.changed', author: CUSTOMER, present: true });
    one.timer('away');
    expect(courseOf(one.s)).toBe('talking');
  });

  test('closing the window while asked is an answer', () => {
    const one = new ChatDriver();
    one.talks();
    one.feed({ type: 'end.requested', by: 'agent' });
    one.feed({ type: 'presence.changed', author: CUSTOMER, present: false });
    one.timer('away');
    expect(one.s).toMatchObject({ state: 'closed', postSession: { status: 'declined', optIn: 'hung-up' } });
  });

  test('an agent whose client vanishes has left, and is removed', () => {
    const one = new ChatDriver({ postSession: { optIn: { ask: false } } });
    one.talks();
    one.feed({ type: 'presence.changed', author: 'agent-1', present: false });
    one.timer('agent-away:1');
    expect(one.s.humans[0]?.end).toMatchObject({ by: 'agent', how: 'agent-lost' });
    expect(one.last('leg.end')).toMatchObject({ leg: 'agent:1', sid: 'MB1' });
    expect(phaseOf(one.s)).toBe('post-session');
  });
});

test('after the close nothing is said any more, and what was said is still posted', () => {
  const one = new ChatDriver();
  one.opens();
  one.feed({ type: 'end.requested', by: 'end_user' });
  expect(phaseOf(one.s)).toBe('closed');
  one.created();
  const items = one.posts();
  expect(items.map((item) => item.do)).toEqual(['message', 'message', 'message', 'close']);
  const before = one.messages.length;
  one.writes('hello?');
  expect(one.messages).toHaveLength(before);
});

test('a customer whose identity is signed is one person in every chat', () => {
  const person = (identifier?: string): unknown => {
    const one = new ChatDriver();
    one.opens({
      from: `customer:${Math.random()}`,
      customData: identifier ? { signed: { identifier } } : {},
    });
    one.feed({ type: 'conversation.closed', reason: '' });
    return (one.last('decision.recorded').decision as { inputs: { person: unknown } }).inputs.person;
  };
  expect(person('c-17')).toBe(person('c-17'));
  expect(person('c-17')).not.toBe(person('c-18'));
  expect(person()).toBeNull();
});

describe('customers without a client of ours', () => {
  const texts = (first: string): ChatDriver => {
    const one = new ChatDriver();
    one.opens({ sid: `CH${'2'.repeat(32)}`, from: '+15550001', to: '+15551000', chatType: 'sms' });
    expect(one.messages).toHaveLength(0);
    one.writes(first, '+15550001');
    return one;
  };

  test('are greeted after their first message, which is no answer to what was not asked yet', () => {
    const one = texts('Hi there');
    expect(one.messages.map((message) => message.from)).toEqual(['customer', 'system', 'system']);
    expect(isIn(one.s, 'flow.asked')).toBe(true);
    expect(stepPath((one.s.run?.machine as { value: unknown }).value)).toBe('menu');
    expect(one.last('chat.post').plain).toBe(true);
  });

  test('are understood at once when the first message says what they want', () => {
    expect(texts('support').s.conversation).toMatchObject({ queue: 'support' });
  });

  test('are never asked again when they write STOP to a question, and not for another word of it', () => {
    const one = texts('Hi there');
    one.writes('please stop the noise', '+15550001');
    expect(one.count('person.opt-out')).toBe(0);
    one.writes('STOP', '+15550001');
    expect(one.last('person.opt-out').people).toEqual([personKey('+15550001')]);
  });

  test('are greeted even if their first message never reaches us', () => {
    const one = new ChatDriver();
    one.opens({ sid: `CH${'2'.repeat(32)}`, from: '+15550001', to: '+15551000', chatType: 'sms' });
    expect(one.last('timer.set')).toMatchObject({ name: 'greet', dueAt: 5000 });
    one.timer('greet');
    expect(one.messages).toHaveLength(2);
    one.timer('greet');
    expect(one.messages).toHaveLength(2);
  });
});
