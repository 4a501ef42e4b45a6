/** Every example of the reference of the flow language is one that `check` takes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFlows, type FlowFiles, type Problem } from '../src/flow/catalog';
import { parseSettingsYaml } from '../src/settings/from-yaml';
import { STEP_KINDS } from '../src/flow/schema/steps';

const text = readFileSync(join(__dirname, '../docs/flows.md'), 'utf8');
const examples = [...text.matchAll(/^```yaml( prompts| settings| todo| shared)?\n([\s\S]*?)^```/gm)].map(
  ([, kind, yaml = ''], index) => ({
    name: `${index + 1}: ${yaml.split('\n', 1)[0] ?? ''}`,
    kind: kind?.trim() ?? (yaml.startsWith('flow:') ? 'flow' : 'steps'),
    yaml,
  }),
);

/** What the steps of the examples write and read. */
const VARS = { pin: 'string', reason: 'string', order: { type: 'string', default: '1' }, seats: 'integer' };
const MORE = { voicemail: 'recording', name: 'string', level: 'number', all: 'any' };
const INNER = `flow: inner-flow
format: 1
languages: [en, es]
params: { language: string }
start: done
steps: { done: { end: completed, give: { name: Ana, level: 3 } } }
`;
/** The shared file of the reference. */
const SHARED = /^```yaml shared\n([\s\S]*?)^```/m.exec(text)?.[1] ?? '';

/** A step that speaks a prompt of the example: where one waits, if it tells the place. */
function speaking(yaml: string): string {
  const queue = 'first: { queue: support, while: { every: 45s, say: support.place }, next: done }\n';
  return yaml.includes('wait.position') ? queue : 'first: { say: main.seats, next: done }\n';
}

/** The files of an example: what stands around it is ours. */
function filesOf({ kind, yaml }: (typeof examples)[number]): FlowFiles {
  if (kind === 'flow') return { 'bookings.flow.yaml': yaml };
  const first = /^([\w-]+):/.exec(yaml)?.[1] ?? '';
  const steps = kind === 'prompts' ? speaking(yaml) : yaml;
  const head = `flow: example\nformat: 1\nlanguages: [en, es]\nvars: ${JSON.stringify({ ...VARS, ...MORE })}\n`;
  const start = `start: ${kind === 'prompts' ? 'first' : first}\nsteps:\n`;
  const flow = head + start + steps.replace(/^(?=.)/gm, '  ');
  return {
    'example.flow.yaml': flow,
    'inner-flow.flow.yaml': INNER,
    'shared.yaml': SHARED,
    ...(kind === 'prompts' ? { 'prompts/en.yaml': yaml } : {}),
  };
}

/** Adds the steps and prompts an example names and does not show. @returns what is still wrong */
function completed(files: FlowFiles): Problem[] {
  const [main = ''] = Object.keys(files);
  const prompts = new Set<string>();
  for (let round = 0; round < 3; round += 1) {
    const spoken = { 'prompts/en.yaml': yamlOf(prompts), 'prompts/es.yaml': yamlOf(prompts), ...files };
    const problems = checkFlows(spoken, {
      queues: ['support', 'sales'],
      hours: ['office'],
      flags: ['systemDown'],
      env: ['CRM', 'REMINDER'],
      secrets: ['CRM'],
    }).problems;
    const missing = (pattern: RegExp): string[] => [
      ...new Set(problems.flatMap(({ message }) => pattern.exec(message)?.[1] ?? [])),
    ];
    for (const step of missing(/^step "([\w-]+)" does not exist/))
      files[main] += `  ${step}: { end: ${step} }\n`;
    for (const key of missing(/^(?:there is no )?prompt "([\w.]+)"/)) prompts.add(key);
    if (round === 2) return problems;
  }
  return [];
}

function yamlOf(prompts: Set<string>): string {
  const nested: { [group: string]: { [key: string]: string } } = {};
  for (const key of prompts) {
    const [group = '', name = ''] = key.split('.');
    nested[group] = { ...nested[group], [name]: 'Words.' };
  }
  return JSON.stringify(nested);
}

test.each(examples)('example $name', (example) => {
  if (example.kind === 'todo') return expect(rulesOf(example)).toContain('todo');
  if (example.kind === 'shared')
    return expect(checkFlows({ 'shared.yaml': example.yaml }).problems).toEqual([]);
  if (example.kind === 'settings') return expect(parseSettingsYaml(example.yaml).problems).toEqual([]);
  expect(completed(filesOf(example)).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('every kind of step has a chapter with an example', () => {
  const chapters = [...text.matchAll(/^### (\S+)\n\n[\s\S]*?\n```yaml(?: todo)?\n/gm)].map(
    ([, kind]) => kind,
  );
  expect(chapters).toEqual([...STEP_KINDS]);
});

const rulesOf = (example: (typeof examples)[number]): string[] =>
  completed(filesOf(example)).map(({ rule }) => rule);

test('what no example has is refused', () => {
  const wrong = { name: '', kind: 'steps', yaml: 'a: { say: main.greeting, nxet: b }\n' };
  expect(completed(filesOf(wrong)).map(({ rule }) => rule)).toContain('unknown-key');
});
