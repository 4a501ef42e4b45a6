import { catalogOf, flowOf, shippedFiles } from '../flow-files';
import { FlowDriver } from './flow-driver';

const PROMPTS = { 'prompts/en.yaml': 'x: { y: Hello. }\n' };

const menu = flowOf(
  `params: { name: { type: string, default: you }, id: string }
vars: { choice: string, count: { type: integer, default: 0 } }
start: greet
steps:
  greet: { say: x.y, next: menu }
  menu:
    ask: x.y
    choices: { more: { press: 1 }, stop: { press: 2 } }
    save: choice
    tries: 2
    next: { more: menu, stop: done, silence: tape, invalid: give-away }
  tape: { record: x.y, next: { ok: done, silence: menu } }
  give-away: { transfer: client:one, next: { failed: done } }
  done: { end: completed }
`,
  PROMPTS,
);

test('a machine is named after its flow and release', () => {
  const catalog = catalogOf(shippedFiles());
  expect(catalog.flows.get('support')?.machine.id).toBe(`support@${catalog.hash.slice(0, 12)}`);
});

test('a machine starts without input, and params and vars take their defaults', () => {
  const bare = new FlowDriver(menu);
  expect(bare.actions).toEqual(['enter greet']);
  expect(bare.context).toEqual({
    hungUp: false,
    tries: 0,
    frames: { '': { params: { name: 'you' }, vars: { count: 0 } } },
  });
  const given = new FlowDriver(menu, { params: { name: 'Ana', id: '7' } });
  expect(given.context.frames['']?.params).toEqual({ name: 'Ana', id: '7' });
  expect(new FlowDriver(menu, 'nonsense').context).toEqual(bare.context);
});

test('an outcome leads to its step and saves into the vars of the flow', () => {
  const flow = new FlowDriver(menu);
  expect(flow.send('outcome.done')).toEqual(['enter menu']);
  expect(flow.send({ type: 'outcome.stop', save: { choice: 'stop' } })).toEqual([
    'enter done',
    'ended completed',
  ]);
  expect(flow.context.frames['']?.vars).toEqual({ count: 0, choice: 'stop' });
  expect(flow.done).toBe(true);
});

test('a step that leads to itself begins anew', () => {
  const flow = new FlowDriver(menu);
  flow.send('outcome.done');
  flow.send({ type: 'attempt.silence' });
  expect(flow.context.tries).toBe(1);
  expect(flow.send('outcome.more')).toEqual(['enter menu']);
  expect(flow.context.tries).toBe(0);
});

test('a question is asked again until its tries are used up, and left by the last reason', () => {
  const flow = new FlowDriver(menu);
  flow.send('outcome.done');
  expect(flow.send({ type: 'attempt.silence' })).toEqual(['again menu silence']);
  expect(flow.send({ type: 'attempt.invalid' })).toEqual(['enter give-away']);
});

test('a recording is tried twice and does not know invalid answers', () => {
  const flow = new FlowDriver(menu);
  flow.send('outcome.done');
  flow.send({ type: 'attempt.silence' });
  expect(flow.send({ type: 'attempt.silence' })).toEqual(['enter tape']);
  expect(flow.context.tries).toBe(0);
  expect(flow.send({ type: 'attempt.invalid' })).toEqual([]);
  expect(flow.send({ type: 'attempt.silence' })).toEqual(['again tape silence']);
  expect(flow.send({ type: 'attempt.silence' })).toEqual(['enter menu']);
});

test('an outcome the step does not have changes nothing', () => {
  const flow = new FlowDriver(menu);
  const before = flow.persisted;
  expect(flow.send('outcome.failed')).toEqual([]);
  expect(flow.send({ type: 'attempt.silence' })).toEqual([]);
  expect(flow.persisted).toEqual(before);
});

test('a leg that comes back from a transfer ends the flow when nothing else is written', () => {
  const flow = new FlowDriver(menu);
  flow.send('outcome.done');
  flow.send('outcome.invalid');
  expect(flow.actions).toEqual(['enter give-away']);
  expect(flow.send('outcome.returned')).toEqual(['ended completed']);
});

test.each([
  ['break', 'failed'],
  ['leave', 'transferred'],
  ['hangup', 'abandoned'],
] as const)('%s ends the flow as %s, once', (event, outcome) => {
  const flow = new FlowDriver(menu);
  expect(flow.send(event)).toEqual([`ended ${outcome}`]);
  expect(flow.context.hungUp).toBe(event === 'hangup');
  for (const late of ['hangup', 'break', 'leave', 'outcome.done'] as const)
    expect(flow.send(late)).toEqual([]);
});

test('a hangup goes to the hangup step, once, and the end is abandoned', () => {
  const saved = flowOf(
    `vars: { n: integer }
start: ask
hangup: save
steps:
  ask: { ask: x.y, answer: { type: integer, min: 1, max: 5 }, save: n, next: save }
  save: { http: POST https://example.com/answers, next: { ok: done, failed: done } }
  done: { end: completed }
`,
    PROMPTS,
  );
  const flow = new FlowDriver(saved);
  expect(saved.hangup).toBe('save');
  expect(flow.send('hangup')).toEqual(['enter save']);
  expect(flow.send('hangup')).toEqual([]);
  expect(flow.send('outcome.failed')).toEqual(['enter done', 'ended abandoned']);
  const later = new FlowDriver(saved);
  later.send({ type: 'outcome.ok', save: { n: 4 } });
  expect(later.send('hangup')).toEqual(['enter save']);
  expect(later.send('outcome.ok')).toEqual(['enter done', 'ended abandoned']);
  expect(later.context.frames['']?.vars).toEqual({ n: 4 });
});
