/** Flows of any size: what is too large is told as that, with its place, and nothing walks it. */
import { checkFlows, type FlowFiles } from '../../src/flow/catalog';
import { orNotChecked } from '../../src/flow/check/not-checked';

const HEAD = 'format: 1\nlanguages: [en]\n';
const PROMPTS = { 'prompts/en.yaml': 'main:\n  bye: Goodbye.\n' };

const chain = (steps: number): string =>
  `flow: big\n${HEAD}start: s0\nsteps:\n${Array.from(
    { length: steps },
    (_, at) => `  s${at}: { say: main.bye, next: s${at + 1} }\n`,
  ).join('')}  s${steps}: { end: completed }\n`;

/** Flows that run one another in a row, each the next so many times. */
const row = (flows: number, times: number): FlowFiles =>
  Object.fromEntries(
    Array.from({ length: flows }, (_, at) => {
      const work = at + 1 < flows ? `run: f${at + 1}` : 'say: main.bye';
      const steps = Array.from(
        { length: times },
        (_one, step) => `  s${step}: { ${work}, next: s${step + 1} }\n`,
      );
      const text = `flow: f${at}\n${HEAD}start: s0\nsteps:\n${steps.join('')}  s${times}: { end: completed }\n`;
      return [`f${at}.flow.yaml`, text];
    }),
  );

const told = (files: FlowFiles): string[] =>
  checkFlows({ ...PROMPTS, ...files }).problems.map(
    ({ file, line, rule, message }) => `${file}:${line} ${message} [${rule}]`,
  );

test('a chain of steps is as long as its author likes, up to 2000; what is longer is told, however long it is', () => {
  expect(told({ 'big.flow.yaml': chain(1999) })).toEqual([]);
  for (const steps of [2000, 5000, 20_000])
    expect(told({ 'big.flow.yaml': chain(steps) })).toEqual([
      `big.flow.yaml:1 the flow has ${steps + 1} steps; at most 2000 are possible [too-large]`,
    ]);
});

test('a flow that is too large hides no mistake of another', () => {
  const other = `flow: other\n${HEAD}start: bye\nsteps:\n  bye: { say: main.by, next: done }\n  done: { end: completed }\n`;
  expect(told({ 'big.flow.yaml': chain(5000), 'other.flow.yaml': other })).toEqual([
    expect.stringContaining('too-large'),
    'other.flow.yaml:6 there is no prompt "main.by" [missing-prompt]',
  ]);
});

test('flows run one another in a row of 20, and no deeper', () => {
  expect(told(row(20, 1))).toEqual([]);
  expect(told(row(21, 1))).toEqual([
    'f0.flow.yaml:1 the flow runs flows one inside the other, 21 deep; at most 20 are possible [too-large]',
  ]);
  const many = told(row(1500, 1));
  expect(many).toHaveLength(1480);
  expect(many[0]).toBe(
    'f0.flow.yaml:1 the flow has 3000 steps with the flows it runs; at most 2000 are possible [too-large]',
  );
});

test('flows that run one another again and again are measured without being copied', () => {
  const rules = told(row(15, 8)).map((one) => one.replace(/.*\[/, '['));
  expect(new Set(rules)).toEqual(new Set(['[too-large]']));
});

test('a file of more than a million characters is not read', () => {
  expect(told({ 'big.flow.yaml': chain(40_000) })).toEqual([
    expect.stringMatching(/^big.flow.yaml:1 the file has \d+ characters; at most 1000000 are possible/),
  ]);
});

test('a check that fails itself names its file', () => {
  const fails = (): never => {
    throw new RangeError('Maximum call stack size exceeded');
  };
  expect(orNotChecked('big.flow.yaml', fails, (one) => one)).toMatchObject({
    ...{ file: 'big.flow.yaml', line: 1, column: 1, severity: 'error', rule: 'not-checked' },
    message: 'it could not be checked to its end: Maximum call stack size exceeded',
  });
});
