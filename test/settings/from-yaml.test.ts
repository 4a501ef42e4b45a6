import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSettingsYaml } from '../../src/settings/from-yaml';

const problemsIn = (text: string) =>
  parseSettingsYaml(text).problems.map(
    ({ line, column, path, message, hint }) =>
      `${line}:${column} ${path}: ${message}${hint ? ` (${hint})` : ''}`,
  );

test('the example holds the documents of the demo', () => {
  const text = readFileSync(resolve(__dirname, '../../flows/settings.example.yaml'), 'utf8');
  const { documents, problems } = parseSettingsYaml(text);
  expect(problems).toEqual([]);
  expect(documents.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'virtual-agent csat',
    'queue support',
    'queue sales',
    'hours opening',
    'number +15551000',
    'number +15552000',
    'chat-address web',
    'chat-address mobile',
    'chat-address +15551000',
    'call-post-session global',
    'queue-call-post-session sales',
    'chat-post-session global',
    'queue-chat-post-session sales',
    'chat global',
  ]);
  expect(documents.find(({ kind }) => kind === 'call-post-session')?.document).toEqual({
    enabled: true,
    virtualAgent: 'csat',
    dataParametersEnabled: true,
    dataParameters: ['callId', 'agentName', 'language'].map((field) => ({
      field,
      type: 'dynamic',
      source: 'metadata',
      sourceField: field,
    })),
  });
});

test('documents stay as written: defaults are not filled in', () => {
  expect(parseSettingsYaml('queues: { support: { agents: [] } }').documents).toEqual([
    { kind: 'queue', name: 'support', document: { agents: [] } },
  ]);
});

test('a number without quotes is still a number to call', () => {
  expect(parseSettingsYaml('numbers:\n  +15551000: { flow: support }\n')).toEqual({
    documents: [{ kind: 'number', name: '+15551000', document: { flow: 'support' } }],
    problems: [],
  });
});

test('an empty file and empty sections hold no documents', () => {
  expect(parseSettingsYaml('')).toEqual({ documents: [], problems: [] });
  expect(parseSettingsYaml('# nothing yet\nqueues:\ncallPostSession:\n')).toEqual({
    documents: [],
    problems: [],
  });
});

test('every mistake is told with its line and column, and good documents are kept', () => {
  const text = [
    'queues:',
    '  support:',
    '    agents:',
    '      - { id: agent-1, name: Ana, endpoint: client agent-1 }',
    '      - { id: agent-1, name: Bea, endpoint: "client:b" }',
    '    ringSecond: 20',
    '  sales: { agents: [] }',
    '  empty:',
    'number:',
    '  x: 1',
    'numbers:',
    '  "15551000": { language: en }',
    'callPostSession:',
    '  enabled: yes',
  ].join('\n');
  expect(problemsIn(text)).toEqual([
    '4:45 queues.support.agents[0].endpoint: must be a number (+15551000), a client (client:agent-1) or a SIP address (sip:desk@host)',
    '5:15 queues.support.agents[1].id: agent id "agent-1" is used twice',
    '6:5 queues.support.ringSecond: unknown key "ringSecond" (did you mean "ringSeconds"?)',
    '8:9 queues.empty: must be keys with values',
    '9:1 number: unknown section "number" (did you mean "numbers"?)',
    '12:3 numbers.15551000: "15551000" cannot be the name of a number (names are a number of a + and 3 to 15 digits, like +15551000; an extension of up to 6 digits, like 1000; a SIP user or client alone, like support; a whole address, like sip:support@acme.sip.twilio.com or client:support; or default)',
    '12:15 numbers.15551000.flow: is missing',
    '14:12 callPostSession.enabled: must be true or false',
  ]);
  expect(parseSettingsYaml(text).documents.map(({ name }) => name)).toEqual(['sales']);
});

test('text that is not YAML is told with its line and column, and nothing is read', () => {
  const pairs = '(write name: value, with quotes and brackets in pairs)';
  expect(problemsIn('queues:\n  a: [1,\n')).toEqual([`2:6 : [ is never closed ${pairs}`]);
  expect(problemsIn('queues: {a: {agents: []}\n')[0]).toBe(`1:9 : { is never closed ${pairs}`);
  expect(problemsIn('hours:\n  a: "x\nchat: {}\n')).toEqual([
    `2:6 : a text in quotes is not closed ${pairs}`,
  ]);
  expect(problemsIn('business:\n\tcurrency: EUR\n')).toEqual([
    '2:1 : a tab stands where spaces should (indent with spaces, not with tabs)',
  ]);
  expect(problemsIn('business: {}\n---\nchat: {}\n')).toEqual([
    '2:1 : a second document begins here (---) (a file is one document: take the line --- out)',
  ]);
  expect(problemsIn("queues:\n  a: { agents: [{ id: a, name: !Ann, endpoint: 'client:a' }] }\n")).toEqual([
    '2:32 : a text cannot begin with ! without quotes (write it in quotes: "!Ann")',
  ]);
  expect(problemsIn('queues: {}\nqueues: {}\n')).toEqual([
    '2:1 : "queues" stands here twice (each name may stand here once)',
  ]);
  const latin = Buffer.from('queues:\n  a: { name: Atención }\n', 'latin1').toString('utf8');
  expect(problemsIn(latin)).toEqual([
    '2:20 : the file is not written in UTF-8: this letter cannot be read (save the file as UTF-8)',
  ]);
  expect(parseSettingsYaml('queues: { a: { agents: [] } }\nqueues: {}\n').documents).toEqual([]);
});

test('a file or section of another shape is told', () => {
  expect(problemsIn('- a\n')).toEqual([
    '1:1 : must be sections of settings (sections: virtualAgents, queues, numbers, chatAddresses, callPostSession, queueCallPostSession, chatPostSession, queueChatPostSession, chat, customData, business, hours, flags)',
  ]);
  expect(problemsIn('queues: [support]\n')).toEqual(['1:9 queues: must be names with their documents']);
});

test('mistakes behind an alias are told where the anchor stands', () => {
  const text = 'queues:\n  a: &q { agents: 1 }\n  b: *q\n';
  expect(problemsIn(text)).toEqual([
    '2:19 queues.a.agents: must be a list',
    '2:19 queues.b.agents: must be a list',
  ]);
});

test('aliases that multiply beyond measure are refused, not expanded', () => {
  const level = (n: number) =>
    `x${n}: &x${n} [${Array(9)
      .fill(`*x${n - 1}`)
      .join(', ')}]`;
  const bomb = ['x0: &x0 [a]', ...[1, 2, 3, 4, 5, 6, 7, 8].map(level)].map((line) => `  ${line}`).join('\n');
  expect(problemsIn(`queues:\n${bomb}\n`)).toHaveLength(9);
});

test('extensions and names of clients are names of numbers, written with quotes or without', () => {
  const text = [
    'numbers:',
    '  1000: { flow: support, language: en }',
    '  client:123: { flow: support, language: en }',
    '  Anna Müller: { flow: support, language: en }',
    '  anna@shop.example: { flow: support, language: en }',
  ].join('\n');
  const { documents, problems } = parseSettingsYaml(text);
  expect(problems).toEqual([]);
  expect(documents.map(({ name }) => name)).toEqual([
    '1000',
    'client:123',
    'Anna Müller',
    'anna@shop.example',
  ]);
});
