import { ChatDriver } from './chat-driver';

describe('virtual agents that answer turn by turn', () => {
  const bot = { kind: 'webhook', url: 'https://bot.example.com/turns', secret: 'bot' };
  const scene = {
    virtualAgents: { bot: { ...bot, fallback: 'csat' }, lonely: bot },
    postSession: { virtualAgent: 'bot', optIn: { ask: false } },
  };

  function withBot(virtualAgent = 'bot'): ChatDriver {
    const one = new ChatDriver({ ...scene, postSession: { ...scene.postSession, virtualAgent } });
    one.talks();
    one.feed({ type: 'end.requested', by: 'agent' });
    return one;
  }

  test('it is told one thing at a time, and what is written meanwhile waits', () => {
    const one = withBot();
    expect(one.last('bot.turn')).toMatchObject({ turn: 1, kind: 'webhook', input: { kind: 'start' } });
    one.writes('are you');
    one.writes('a bot?');
    expect(one.count('bot.turn')).toBe(1);
    one.feed({ type: 'bot.answered', turn: 1, reply: { messages: [{ text: 'Hi', choices: [] }] } });
    expect(one.last('bot.turn')).toMatchObject({
      turn: 2,
      input: { kind: 'message', text: 'are you\na bot?' },
    });
    one.feed({
      ...{ type: 'bot.answered', turn: 2 },
      reply: { messages: [{ text: 'Bye' }], end: { status: 'finished', reason: 'done' }, data: { score: 5 } },
    });
    one.posts();
    expect(one.s).toMatchObject({
      state: 'closed',
      postSession: { status: 'finished', answers: { score: 5 } },
    });
  });

  test('when it cannot be had its fallback takes over in the same chat', () => {
    const one = withBot();
    one.feed({ type: 'bot.answered', turn: 1, reply: null, error: 'it answered 500' });
    expect(one.s.postSession).toMatchObject({ status: 'in-progress', virtualAgent: 'csat' });
    const items = one.posts().filter((item) => item.do === 'join' || item.do === 'leave');
    expect(items).toEqual([
      { do: 'join', identity: 'virtual-agent:bot', name: 'bot' },
      { do: 'leave', identity: 'virtual-agent:bot' },
      { do: 'join', identity: 'virtual-agent:csat', name: 'csat' },
    ]);
  });

  test('one that never answers is given up with a goodbye', () => {
    const one = withBot('lonely');
    expect(one.last('timer.set')).toMatchObject({ name: 'bot' });
    one.timer('bot');
    expect(one.read().at(-1)).toMatch(/Goodbye/);
    one.posts();
    expect(one.s).toMatchObject({ state: 'closed', postSession: { status: 'failed' } });
  });

  test('it is told when the customer leaves, and nothing it says then is heard', () => {
    const one = withBot();
    one.feed({ type: 'end.requested', by: 'end_user' });
    expect(one.last('bot.turn')).toMatchObject({ turn: 2, input: { kind: 'end' } });
    const before = one.messages.length;
    one.feed({ type: 'bot.answered', turn: 1, reply: { messages: [{ text: 'late' }] } });
    expect(one.messages).toHaveLength(before);
    expect(one.s.postSession.status).toBe('partial');
  });
});
