import { wayOf } from '../../src/runtime/way-of';

type Line = { kind: string; data: string };
const line = (kind: string, data: object = {}): Line => ({ kind, data: JSON.stringify(data) });
const step = (name: string, flow?: string): Line =>
  line('step.entered', { step: name, ...(flow === undefined ? {} : { flow }) });
const left = line('customer.left', { status: 'completed' });

test('each step once, in order; who leaves at one has hung up there', () => {
  const lines = [
    step('greet', 'support'),
    step('menu', 'support'),
    step('greet', 'support'),
    step('menu', 'support'),
  ];
  expect(wayOf(lines, 'support')).toEqual({ way: 'support:greet support:menu', leftAt: null });
  expect(wayOf([...lines, left], 'support').leftAt).toBe('support:menu');
});

test.each([
  ['talks to somebody', line('agent.connected')],
  ['has a virtual agent that is no flow', line('handover')],
  ['has come to the end of the flow', line('flow.ended', { flow: 'support' })],
])('who %s does not hang up at a step', (_what, after) => {
  expect(wayOf([step('menu', 'support'), after, left], 'support').leftAt).toBeNull();
});

test('who is taken up by another flow hangs up there', () => {
  const lines = [
    step('menu', 'support'),
    line('agent.connected'),
    line('handover'),
    step('csat', 'survey'),
    left,
  ];
  expect(wayOf(lines, 'survey')).toEqual({ way: 'support:menu survey:csat', leftAt: 'survey:csat' });
});

test('what a flow does after the hang-up is no other place to hang up', () => {
  const lines = [step('csat', 'survey'), left, step('send', 'survey'), line('customer.left')];
  expect(wayOf(lines, 'survey')).toEqual({ way: 'survey:csat survey:send', leftAt: 'survey:csat' });
});

test('older timelines do not name flows: the end of one names it, and the last one is known', () => {
  const lines = [step('a'), line('flow.ended', { flow: 'first' }), step('b'), left];
  expect(wayOf(lines, 'second')).toEqual({ way: 'first:a second:b', leftAt: 'second:b' });
});

test('a flow nobody can name is left out rather than guessed', () => {
  const lines = [step('menu'), line('handover'), step('csat'), line('flow.ended', { flow: 'survey' }), left];
  expect(wayOf(lines, 'survey')).toEqual({ way: 'survey:csat', leftAt: null });
});
