import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkFlows } from '../../src/flow/catalog';
import type { CatalogFlow } from '../../src/settings/catalog-flow';
import { checkReferences } from '../../src/settings/check-references';
import { parseSettingsYaml } from '../../src/settings/from-yaml';
import { readSettings, type Settings } from '../../src/settings/read-settings';

const EXAMPLE = readFileSync(resolve(__dirname, '../../flows/settings.example.yaml'), 'utf8');
const FLOWS: CatalogFlow[] = [
  { name: 'support', params: {}, languages: ['en', 'es'] },
  {
    name: 'csat-survey',
    params: { callId: {}, agentName: { default: '' }, language: { default: 'en' } },
    languages: ['en', 'es'],
  },
];

/** The settings of the example after changing its text; every change must find something to change. */
function example(...changes: [from: string, to: string][]): Settings {
  const text = changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`the example does not contain "${from}"`);
    return before.replaceAll(from, to);
  }, EXAMPLE);
  const { documents, problems } = parseSettingsYaml(text);
  expect(problems).toEqual([]);
  const rows = documents.map((entry) => ({ ...entry, document: JSON.stringify(entry.document), version: 1 }));
  return readSettings(1, rows);
}

const check = (settings: Settings, flows = FLOWS) =>
  checkReferences(settings, flows).map(
    ({ kind, name, path, message, hint }) => `${kind} ${name} ${path}: ${message} (${hint ?? 'no hint'})`,
  );

test('the example names only what there is', () => {
  expect(check(example())).toEqual([]);
});

test('the example fits the shipped flows, whose queues are known', () => {
  const folder = resolve(__dirname, '../../flows');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.yaml$/.test(path),
  );
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  const { catalog } = checkFlows(files, { env: ['ORDER_API'] });
  const flows = [...(catalog?.flows.values() ?? [])];
  expect(flows.map(({ name }) => name)).toContain('csat-survey');
  expect(check(example(), flows)).toEqual([]);
  const unmet = example(
    ['languages: [en, es]', 'languages: [en]'],
    ['flow: support, language: es', 'flow: csat-survey, language: es'],
  );
  expect(check(unmet, flows)).toEqual([]);
});

test('numbers and chat addresses that name an unknown flow are told', () => {
  expect(check(example(['flow: support,', 'flow: suport,']))).toEqual([
    'number +15551000 flow: flow "suport" does not exist (did you mean "support"?)',
    'number +15552000 flow: flow "suport" does not exist (did you mean "support"?)',
    'chat-address web flow: flow "suport" does not exist (did you mean "support"?)',
    'chat-address mobile flow: flow "suport" does not exist (did you mean "support"?)',
    'chat-address +15551000 flow: flow "suport" does not exist (did you mean "support"?)',
  ]);
});

test('queues that a flow in use names and nobody has set up are told where the flow is used', () => {
  const settings = example();
  const { support: _gone, ...queues } = settings.queues;
  const flows = FLOWS.map((flow) =>
    flow.name === 'support' ? { ...flow, queues: ['support', 'sales'] } : flow,
  );
  const found = check({ ...settings, queues }, flows).filter((line) => line.includes('lets customers wait'));
  const missing = 'flow "support" lets customers wait in queue "support", which does not exist';
  expect(found).toContain(`number +15551000 flow: ${missing} (queues: sales)`);
});

test('hours that a flow in use asks and nobody has set up are told where the flow is used', () => {
  const flows = FLOWS.map((flow) => (flow.name === 'support' ? { ...flow, hours: ['office'] } : flow));
  const missing = 'flow "support" asks hours "office", which do not exist';
  expect(check(example(), flows)).toContain(`number +15551000 flow: ${missing} (hours: opening)`);
  const settings = parseSettingsYaml(
    'hours: { office: { timeZone: UTC, days: { monday: ["09:00-17:00"] } } }',
  );
  expect(settings.problems).toEqual([]);
  const { document } = settings.documents[0] ?? {};
  const open = { ...example(), hours: { office: document as Settings['hours'][string] } };
  expect(check(open, flows)).toEqual([]);
});

test('a number in a language its flow does not speak is told', () => {
  const flows = FLOWS.map((flow) => (flow.name === 'support' ? { ...flow, languages: ['en'] } : flow));
  expect(check(example(), flows)).toEqual([
    'number +15552000 language: flow "support" does not speak es (languages of the flow: en)',
  ]);
});

test('a virtual agent in a language its flow does not speak is told', () => {
  expect(check(example(['languages: [en, es]', 'languages: [en, fr]']))).toEqual([
    'virtual-agent csat languages[1]: flow "csat-survey" does not speak fr (languages of the flow: en, es)',
    'call-post-session global virtualAgent: virtual agent "csat" does not serve es, the language of +15552000 (add es to its languages)',
  ]);
});

test('a post-session setting that is on names a virtual agent that exists', () => {
  expect(check(example(['virtualAgent: csat', 'virtualAgent: csta']))).toEqual([
    'call-post-session global virtualAgent: virtual agent "csta" does not exist (did you mean "csat"?)',
    'chat-post-session global virtualAgent: virtual agent "csta" does not exist (did you mean "csat"?)',
  ]);
  expect(check(example(['virtualAgent: csat', 'virtualAgent: null']))).toEqual([
    'call-post-session global virtualAgent: switched on, but no virtual agent is named (virtual agents that would do: csat)',
    'chat-post-session global virtualAgent: switched on, but no virtual agent is named (virtual agents that would do: csat)',
  ]);
});

test('a post-session setting without any virtual agent to name says so', () => {
  const row = (document: unknown) => [
    { kind: 'call-post-session', name: 'global', document: JSON.stringify(document), version: 1 },
  ];
  expect(check(readSettings(1, row({ enabled: true })))).toEqual([
    'call-post-session global virtualAgent: switched on, but no virtual agent is named (add a virtual agent first)',
  ]);
  expect(check(readSettings(1, row({ enabled: true, virtualAgent: 'csat' })))).toEqual([
    'call-post-session global virtualAgent: virtual agent "csat" does not exist (add a virtual agent first)',
  ]);
});

test('a virtual agent that is off or serves another channel cannot follow a call or a chat', () => {
  const off: [string, string] = ['enabled: true\n\nqueues', 'enabled: false\n\nqueues'];
  expect(check(example(off, ['[voice, chat]', '[voice]']))).toEqual([
    'call-post-session global virtualAgent: virtual agent "csat" is switched off (switch it on)',
    'chat-post-session global virtualAgent: virtual agent "csat" is switched off (switch it on)',
    'chat-post-session global virtualAgent: virtual agent "csat" does not serve chat (add chat to its channels)',
  ]);
  expect(check(example(off, ['[voice, chat]', '[chat]']))).toEqual([
    'call-post-session global virtualAgent: virtual agent "csat" is switched off (switch it on)',
    'call-post-session global virtualAgent: virtual agent "csat" does not serve voice (add voice to its channels)',
    'chat-post-session global virtualAgent: virtual agent "csat" is switched off (switch it on)',
  ]);
});

test('a virtual agent whose flow is gone is told, and so is the setting that needs it', () => {
  expect(check(example(['flow: csat-survey', 'flow: csat-surve']))).toEqual([
    'virtual-agent csat flow: flow "csat-surve" does not exist (did you mean "csat-survey"?)',
    'call-post-session global virtualAgent: virtual agent "csat" runs flow "csat-surve", which does not exist (did you mean "csat-survey"?)',
    'chat-post-session global virtualAgent: virtual agent "csat" runs flow "csat-surve", which does not exist (did you mean "csat-survey"?)',
  ]);
});

test('a required param that no data parameter gives is told with what would do', () => {
  const needs = 'flow "csat-survey" of virtual agent "csat" needs "callId", and no data parameter gives it';
  const onBoth = (told: string): string[] =>
    ['call-post-session', 'chat-post-session'].map((kind) => `${kind} global ${told}`);
  expect(check(example(['field: callId', 'field: calId']))).toEqual(
    onBoth(`dataParameters: ${needs} ("calId" is given; rename it to "callId")`),
  );
  expect(check(example(['field: callId', 'field: other']))).toEqual(
    onBoth(`dataParameters: ${needs} (add a data parameter "callId")`),
  );
  expect(check(example(['dataParametersEnabled: true', 'dataParametersEnabled: false']))).toEqual(
    onBoth(`dataParametersEnabled: ${needs} (one is listed, but data parameters are switched off)`),
  );
});

test('a setting or virtual agent that is off may name anything', () => {
  const settings = example(
    ['enabled: true', 'enabled: false'],
    ['virtualAgent: csat', 'virtualAgent: nobody'],
  );
  expect(check(settings, FLOWS.slice(0, 1))).toEqual([]);
});
