import { checkFlows, releaseHash, type FlowFiles } from '../../src/flow/catalog';
import { catalogOf, shippedFiles } from './flow-files';

const END = 'start: done\nsteps:\n  done: { end: completed }\n';
const flow = (name: string, rest = ''): string => `flow: ${name}\nformat: 1\nlanguages: [en]\n${rest}${END}`;

test('the shipped flows have no problem at all', () => {
  const known = { queues: ['support', 'sales'], env: ['ORDER_API'] };
  const { catalog, problems } = checkFlows(shippedFiles(), known);
  expect(problems).toEqual([]);
  expect([...(catalog?.flows.keys() ?? [])]).toEqual(
    expect.arrayContaining(['csat-survey', 'order-status', 'support']),
  );
});

test('what the platform has is only checked where it is known', () => {
  const rules = (known: object) => checkFlows(shippedFiles(), known).problems.map(({ rule }) => rule);
  expect(rules({})).toEqual([]);
  expect(rules({ queues: ['support'] })).toEqual(['unknown-queue']);
  expect(rules({ env: [] })).toEqual(['unknown-name']);
});

test('the problems of all files are found at once, in reading order, and nothing loads', () => {
  const files = {
    'b.flow.yaml': flow('b', 'nonsense: 1\n'),
    'a.flow.yaml': flow('a', 'more: 1\nvars: { x: text }\n'),
    'c.flow.yaml': flow('c'),
    'prompts/en.yaml': 'a: 5\n',
  };
  const { catalog, problems } = checkFlows(files);
  expect(catalog).toBeNull();
  expect(problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toEqual([
    'a.flow.yaml:4:1 unknown-key',
    'a.flow.yaml:5:12 bad-value',
    'b.flow.yaml:4:1 unknown-key',
    'prompts/en.yaml:1:1 bad-value',
  ]);
});

test('a warning does not keep a release from loading', () => {
  const { catalog, problems } = checkFlows({ 'a.flow.yaml': `${flow('a')}  lost: { end: completed }\n` });
  expect(problems.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(['warning unreachable']);
  expect(catalog?.flows.has('a')).toBe(true);
});

test.each([
  ['session: { optin: Hi. }', 'session.optin', 'did you mean "session.optIn"?'],
  ['session: { goodby: Hi. }', 'session.goodby', 'did you mean "session.goodbye"?'],
  ['sesion: { reminder: Hi. }', 'sesion.reminder', 'did you mean "session.reminder"?'],
  ['session: { optInChat: Hi. }', 'session.optInChat', 'did you mean "session.optIn"?'],
  ['session: { optIn: { chat: Hi. } }', 'session.optIn.chat', 'did you mean "session.optIn"?'],
  ['errors: { apologies: Hi. }', 'errors.apologies', 'the session speaks errors.apology, errors.invalid'],
  ['error: { silence: Hi. }', 'error.silence', 'did you mean "errors.silence"?'],
  ['session: { welcome: Hi. }', 'session.welcome', 'the session speaks errors.apology, errors.invalid'],
])('a prompt of the session that is misspelt is told: %s', (text, key, hint) => {
  const { catalog, problems } = checkFlows({ 'a.flow.yaml': flow('a'), 'prompts/en.yaml': `${text}\n` });
  expect(problems).toMatchObject([
    { severity: 'warning', rule: 'unknown-prompt', message: `nobody speaks the prompt "${key}"` },
  ]);
  expect(problems[0]?.hint).toContain(hint);
  expect(catalog).not.toBeNull();
});

test('a prompt that a flow speaks may be named like one of the session', () => {
  const spoken = 'start: a\nsteps:\n  a: { say: session.goodby, next: done }\n  done: { end: completed }\n';
  const files = {
    'a.flow.yaml': `flow: a\nformat: 1\nlanguages: [en]\n${spoken}`,
    'prompts/en.yaml': 'session: { goodby: Hi. }\n',
  };
  expect(checkFlows(files).problems).toEqual([]);
});

test('no files are an empty release', () => {
  expect(checkFlows({})).toMatchObject({ problems: [], catalog: { hash: releaseHash({}) } });
});

test('the release is the hash of flow and prompts files, whatever else there is and in whatever order', () => {
  const files = { 'a.flow.yaml': flow('a'), 'prompts/en.yaml': 'x: Hello.\n' };
  const hash = releaseHash(files);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(catalogOf(files).hash).toBe(hash);
  const others = {
    'tests/a.test.yaml': 'x',
    'settings.example.yaml': 'x',
    'flow.schema.json': '{}',
    'notes.md': '',
  };
  expect(releaseHash({ ...others, ...Object.fromEntries(Object.entries(files).reverse()) })).toBe(hash);
  expect(releaseHash({ ...files, 'prompts/en.yaml': 'x: Hi.\n' })).not.toBe(hash);
  expect(releaseHash({ 'b.flow.yaml': files['a.flow.yaml'], 'prompts/en.yaml': 'x: Hello.\n' })).not.toBe(
    hash,
  );
});

test('a compiled flow tells its queues, those of the flows it runs included', () => {
  const files = {
    'a.flow.yaml': `flow: a\nformat: 1\nlanguages: [en]\nstart: x\nsteps:\n  x: { queue: first, next: y }\n  y: { run: b, next: z }\n  z: { end: completed }\n`,
    'b.flow.yaml': `flow: b\nformat: 1\nlanguages: [en]\nstart: x\nsteps:\n  x: { queue: second, next: y }\n  y: { queue: first, next: z }\n  z: { end: completed }\n`,
  };
  const { flows } = catalogOf(files);
  expect(flows.get('a')?.queues).toEqual(['first', 'second']);
  expect(flows.get('b')?.queues).toEqual(['second', 'first']);
});

test('a file in another encoding is told with the line of its first strange letter, and nothing else is said of it', () => {
  const flow =
    'flow: main\nformat: 1\nlanguages: [es]\nstart: bye\nsteps:\n  bye: { say: main.bye, next: done }\n  done: { end: completed }\n';
  const latin = Buffer.from('main:\n  bye: Adiós.\n', 'latin1').toString('utf8');
  const wide = Buffer.from(`\uFEFF${flow}`, 'utf16le').toString('utf8');
  const told = (files: FlowFiles): string[] =>
    checkFlows(files).problems.map(
      ({ file, line, column, rule, hint }) => `${file}:${line}:${column} ${rule}: ${hint ?? ''}`,
    );
  expect(told({ 'main.flow.yaml': flow, 'prompts/es.yaml': latin })).toEqual([
    'prompts/es.yaml:2:11 encoding: save the file as UTF-8',
  ]);
  expect(told({ 'main.flow.yaml': wide, 'prompts/es.yaml': 'main:\n  bye: Adiós.\n' })).toEqual([
    'main.flow.yaml:1:1 encoding: save the file as UTF-8',
  ]);
});
