import { validateSetting } from '../../src/settings/validate-setting';
import { problemsOf } from './problems-of';

const ana = { id: 'agent-1', name: 'Ana', endpoint: 'client:agent-1' };

test('a queue has defaults for all but its agents', () => {
  expect(validateSetting('queue', 'support', { agents: [ana] })).toStrictEqual({
    ok: true,
    value: {
      agents: [ana],
      strategy: 'in-order',
      ringSeconds: 20,
      maxWaitSeconds: 600,
      retrySeconds: 10,
      outageSeconds: 60,
      whisper: false,
      acceptKey: false,
      detectMachine: false,
      chat: { acceptSeconds: 60, perAgent: 3 },
    },
  });
});

test('a queue is read with everything set', () => {
  const full = {
    agents: [ana, { id: 'desk', name: 'Desk', endpoint: 'sip:desk@example.com' }],
    strategy: 'longest-idle',
    ringSeconds: 5,
    maxWaitSeconds: 60,
    retrySeconds: 3,
    outageSeconds: 30,
    waitMusicUrl: 'https://example.com/wait.mp3',
    whisper: true,
    acceptKey: '*',
    detectMachine: true,
    chat: { acceptSeconds: 30, perAgent: 100 },
    callerId: '+15551000',
  };
  expect(validateSetting('queue', 'support', full)).toStrictEqual({ ok: true, value: full });
});

test.each([
  '+15551000',
  '+123',
  'client:agent-1',
  'client:ana@desk.example',
  'sip:a@b',
  'sips:a@b:5061;transport=tls',
])('an agent can be rung at %s', (endpoint) => {
  expect(problemsOf('queue', 'q', { agents: [{ ...ana, endpoint }] })).toEqual([]);
});

test.each([
  '15551000',
  '+1',
  '+1234567890123456',
  'client:',
  'client: a',
  'sip:desk',
  'sip:<a>@b',
  `sip:a@${'b'.repeat(250)}`,
  '',
])('an agent cannot be rung at "%s"', (endpoint) => {
  expect(problemsOf('queue', 'q', { agents: [{ ...ana, endpoint }] })).toEqual([
    'agents[0].endpoint: must be a number (+15551000), a client (client:agent-1) or a SIP address (sip:desk@host)',
  ]);
});

test('agent ids differ within a queue, and this is told beside other mistakes', () => {
  const agents = [ana, { ...ana, name: 7 }, { id: '7up', name: 'B', endpoint: '+15551000', nam: 'b' }];
  expect(problemsOf('queue', 'support', { agents, strategy: 'inorder' })).toEqual([
    'agents[1].name: must be text (put it in quotes)',
    'agents[2].id: must be a name: letters, digits, _ and -, starting with a letter, at most 64 characters',
    'agents[2].nam: unknown key "nam" (did you mean "name"?)',
    'agents[1].id: agent id "agent-1" is used twice',
    'strategy: "inorder" is not one of the choices (did you mean "in-order"?)',
  ]);
});

test('entries that are no agents are told, not stumbled over', () => {
  expect(problemsOf('queue', 'support', { agents: [null, 'ana', ana] })).toEqual([
    'agents[0]: must be keys with values',
    'agents[1]: must be keys with values',
  ]);
  expect(problemsOf('queue', 'support', { agents: 'ana' })).toEqual(['agents: must be a list']);
});

test.each([
  [{ ringSeconds: 4 }, 'ringSeconds: must be at least 5'],
  [{ ringSeconds: 121 }, 'ringSeconds: must be at most 120'],
  [{ ringSeconds: 7.5 }, 'ringSeconds: must be a whole number'],
  [{ ringSeconds: '20' }, 'ringSeconds: must be a number'],
  [{ maxWaitSeconds: 0 }, 'maxWaitSeconds: must be at least 1'],
  [{ retrySeconds: 0 }, 'retrySeconds: must be at least 1'],
  [{ waitMusicUrl: 'ftp://example.com/a' }, 'waitMusicUrl: must be an http or https address'],
  [{ waitMusicUrl: 'music.mp3' }, 'waitMusicUrl: must be an http or https address'],
  [{ acceptKey: '12' }, 'acceptKey: must be true, false or one key in quotes: 0 to 9, * or #'],
  [{ acceptKey: 1 }, 'acceptKey: must be true, false or one key in quotes: 0 to 9, * or #'],
  [{ callerId: '5551000' }, 'callerId: must be a number like +15551000: a + and 3 to 15 digits'],
])('a queue with %j is refused', (change, problem) => {
  expect(problemsOf('queue', 'support', { agents: [ana], ...change })).toEqual([problem]);
});

test('an agent takes calls, chats or both, and says for which', () => {
  const chats = { id: 'agent-2', name: 'Bo', chat: 'bo@example.com' };
  const both = { id: 'agent-3', name: 'Cy', endpoint: 'client:agent-3', chat: 'cy' };
  const read = validateSetting('queue', 'support', { agents: [ana, chats, both], strategy: 'by-load' });
  expect(read).toMatchObject({ ok: true, value: { agents: [ana, chats, both], strategy: 'by-load' } });
  expect(problemsOf('queue', 'support', { agents: [ana, { id: 'agent-2', name: 'Bo' }] })).toEqual([
    'agents[1]: must have an endpoint (for calls), a chat identity (for chats), or both',
  ]);
});

test.each(['system', 'System', 'customer:abc', 'virtual-agent:csat'])(
  'the chat identity %s is nobody an agent could be',
  (chat) => {
    expect(problemsOf('queue', 'support', { agents: [{ id: 'a', name: 'A', chat }] })).toEqual([
      'agents[0].chat: must be the identity of an agent: neither system nor one that begins with customer: or virtual-agent:',
    ]);
  },
);

test('a chat identity is plain text that one agent of a queue has', () => {
  const agents = ['cy', 'cy', 'a\nb', ' ', 'x'.repeat(257)].map((chat, n) => ({
    id: `a${n}`,
    name: 'A',
    chat,
  }));
  expect(problemsOf('queue', 'support', { agents })).toEqual([
    'agents[2].chat: must not hold control characters (line breaks, tabs ...)',
    'agents[3].chat: must not be blank',
    'agents[4].chat: must have at most 256 characters',
    'agents[1].chat: chat identity "cy" is used twice',
  ]);
});

test('what is left out of how chats are offered has its default', () => {
  const read = (chat: object) => validateSetting('queue', 'support', { agents: [], chat });
  expect(read({ perAgent: 1 })).toMatchObject({
    ok: true,
    value: { chat: { acceptSeconds: 60, perAgent: 1 } },
  });
  expect(
    problemsOf('queue', 'support', { agents: [], chat: { acceptSeconds: 4, perAgent: 101, most: 1 } }),
  ).toEqual([
    'chat.acceptSeconds: must be at least 5',
    'chat.perAgent: must be at most 100',
    'chat.most: unknown key "most" (known keys: acceptSeconds, perAgent)',
  ]);
});
