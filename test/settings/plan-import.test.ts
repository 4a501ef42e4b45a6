import type { SettingDocument } from '../../src/settings/from-yaml';
import { planImport } from '../../src/settings/plan-import';

const AGENTS = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase(), endpoint: `client:${id}` }));
const STORED: SettingDocument[] = [
  { kind: 'queue', name: 'support', document: { agents: AGENTS, ringSeconds: 25 } },
  {
    kind: 'virtual-agent',
    name: 'bot',
    document: {
      kind: 'webhook',
      url: 'https://bot.test/',
      secret: 'bot',
      channels: ['chat'],
      languages: ['en'],
      title: { en: 'Bot' },
    },
  },
  { kind: 'number', name: '+15551000', document: { flow: 'support', language: 'en' } },
];
const PART = { replace: false, complete: false, masked: false };
const plan = (text: string, wish = PART) => planImport(text, STORED, wish);
const document = (text: string, wish = PART) => plan(text, wish).documents[0]?.document;

test('keys a part does not have stay', () => {
  expect(document('queues: { support: { maxWaitSeconds: 60 } }')).toEqual({
    agents: AGENTS,
    ringSeconds: 25,
    maxWaitSeconds: 60,
  });
  expect(document('virtualAgents: { bot: { title: { es: Robot } } }')).toMatchObject({
    kind: 'webhook',
    title: { en: 'Bot', es: 'Robot' },
  });
});

test('entries with a name are changed or added, in the order of the file if it names all', () => {
  const ids = (text: string) => (document(text) as { agents: { id: string; name: string }[] }).agents;
  expect(ids('queues: { support: { agents: [{ id: b, name: Ben }] } }')).toEqual([
    AGENTS[0],
    { ...AGENTS[1], name: 'Ben' },
    AGENTS[2],
  ]);
  expect(ids('queues: { support: { agents: [{ id: d, name: D, chat: d }] } }').map(({ id }) => id)).toEqual([
    'a',
    'b',
    'c',
    'd',
  ]);
  expect(
    ids('queues: { support: { agents: [{ id: c }, { id: a }, { id: b }] } }').map(({ id }) => id),
  ).toEqual(['c', 'a', 'b']);
});

test('what becomes another kind keeps what both kinds have', () => {
  expect(document('virtualAgents: { bot: { kind: flow, flow: csat } }')).toEqual({
    ...{ kind: 'flow', flow: 'csat', channels: ['chat'], languages: ['en'], title: { en: 'Bot' } },
  });
});

test('a mistake is told where it stands in the part', () => {
  const { problems } = plan('queues:\n  support:\n    agents:\n      - { id: c, endpoint: nowhere }\n');
  expect(problems).toMatchObject([{ path: 'queues.support.agents[0].endpoint', line: 4, column: 28 }]);
  expect(plan('queues: { night: { ringSeconds: 20 } }').problems[0]?.path).toBe('queues.night.agents');
});

test('what replacing would lose is what merging would have kept', () => {
  const text = 'queues: { support: { agents: [{ id: a, name: Ann, endpoint: "client:a" }] } }';
  const { lost, diffs } = plan(text, { ...PART, replace: true });
  expect(lost).toEqual([
    {
      ...{ kind: 'queue', name: 'support', change: 'changed' },
      fields: [
        { path: 'agents[1]', before: AGENTS[1] },
        { path: 'agents[2]', before: AGENTS[2] },
        { path: 'ringSeconds', before: 25, after: 20 },
      ],
    },
  ]);
  expect(diffs[0]?.fields).toContainEqual({ path: 'agents[0].name', before: 'A', after: 'Ann' });
  expect(plan(text).lost).toEqual([]);
});

test('a complete file loses what it does not name', () => {
  const { lost } = plan('numbers: { "+15551000": { flow: support, language: en } }', {
    ...PART,
    complete: true,
  });
  expect(lost.map(({ name, change }) => [name, change])).toEqual([
    ['bot', 'removed'],
    ['support', 'removed'],
  ]);
});

test('without sight of sensitive values, masks are compared with masks', () => {
  const param = (value: string) => ({ field: 'pin', type: 'fixed', value, sensitive: true });
  const stored: SettingDocument[] = [
    { kind: 'call-post-session', name: 'global', document: { dataParameters: [param('right')] } },
  ];
  const text = JSON.stringify({ callPostSession: { dataParameters: [param('guess')] } });
  expect(planImport(text, stored, { ...PART, masked: true }).diffs).toEqual([]);
  expect(planImport(text, stored, PART).diffs).toHaveLength(1);
});
