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
      whisper: false,
      acceptKey: false,
      detectMachine: false,
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
    waitMusicUrl: 'https://example.com/wait.mp3',
    whisper: true,
    acceptKey: '*',
    detectMachine: true,
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
  'client:a b',
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
