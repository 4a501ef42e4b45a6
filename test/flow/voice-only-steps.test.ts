/** What a compiled flow says about its use in chats. */
import type { CompiledFlow } from '../../src/flow/model';
import { catalogOf } from './flow-files';

const file = (name: string, steps: string, head = ''): [string, string] => [
  `${name}.flow.yaml`,
  `flow: ${name}\nformat: 1\nlanguages: [en]\n${head}start: a\nsteps:\n${steps}  done: { end: completed }\n`,
];
const RUN = 'next: { completed: done, failed: done }';
const { flows } = catalogOf(
  Object.fromEntries([
    file('plain', '  a: { queue: support, next: done }\n'),
    file(
      'dials',
      '  a: { dial: "{{ call.to }}", next: b }\n  b: { transfer: "wss://bot.example.com", next: done }\n',
    ),
    file('unknown', '  a: { transfer: "{{ call.to }}", next: done }\n'),
    file('runs', `  a: { run: dials, ${RUN} }\n`),
    file(
      'runs-deep',
      `  a: { run: runs, next: { completed: b, failed: done } }\n  b: { run: runs, ${RUN} }\n`,
    ),
    file('moves', '  a: { transfer: runs, next: done }\n'),
    file('round', '  a: { transfer: trip, next: done }\n'),
    file('trip', '  a: { transfer: round, next: b }\n  b: { transfer: sip:desk@example.com, next: done }\n'),
    file('joins', '  a: { transfer: round, next: done }\n'),
    file('calls', '  a: { queue: support, next: done }\n', 'channels: [voice, voice]\n'),
    file('runs-calls', `  a: { run: calls, ${RUN} }\n`),
    file('chats', '  a: { transfer: plain, next: done }\n', 'channels: [chat]\n'),
  ]),
);
const flow = (name: string): CompiledFlow => {
  const found = flows.get(name);
  if (!found) throw new Error(`no flow ${name}`);
  return found;
};
const steps = (name: string): string[] => flow(name).voiceOnly.map(({ step }) => step);

test('a flow of questions and queues can be used in chats', () => {
  expect(flow('plain')).toMatchObject({ voiceOnly: [], channels: ['voice', 'chat'] });
  expect(flow('chats')).toMatchObject({ voiceOnly: [], channels: ['chat'] });
});

test('steps that need a telephone are named with the reason, and no address', () => {
  expect(flow('dials').voiceOnly).toEqual([
    { step: 'a', reason: 'dial rings a telephone' },
    { step: 'b', reason: 'it transfers to a virtual agent that listens and speaks' },
  ]);
});

test('where a text is filled in nothing is said', () => {
  expect(steps('unknown')).toEqual([]);
});

test('steps of flows that are run or transferred to are named by their path', () => {
  expect(steps('runs')).toEqual(['a/a', 'a/b']);
  expect(steps('runs-deep')).toEqual(['a/a/a', 'a/a/b', 'b/a/a', 'b/a/b']);
  expect(steps('moves')).toEqual(['a -> runs/a/a', 'a -> runs/a/b']);
});

test('flows that transfer to each other are walked once', () => {
  expect(steps('round')).toEqual(['a -> trip/b']);
  expect(steps('trip')).toEqual(['b']);
  expect(steps('joins')).toEqual(['a -> round/a -> trip/b']);
});

test('a flow that says it is for calls only is for no chat, nor is one that runs it', () => {
  expect(flow('calls').channels).toEqual(['voice']);
  expect(flow('calls').voiceOnly).toEqual([
    { step: 'a', reason: 'flow "calls" says that it is for calls only' },
  ]);
  expect(steps('runs-calls')).toEqual(['a/a']);
});
