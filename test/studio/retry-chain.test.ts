import type { Widget } from '../../src/studio/definition';
import { graphOf } from '../../src/studio/graph';
import { retryChain } from '../../src/studio/retry-chain';

const widget = (name: string, type: string, transitions: Widget['transitions'], properties = {}): Widget => ({
  name,
  type,
  transitions,
  properties,
});
const question = widget('ask', 'gather-input-on-call', [{ event: 'timeout', next: 'first' }]);
const count = (name: string, next: string, variable = 'n', by = 1): Widget =>
  widget(name, 'set-variables', [{ event: 'next', next }], {
    variables: [{ key: variable, value: `{{flow.variables.${variable} | plus: ${by}}}` }],
  });
const compare = (
  name: string,
  type: string,
  value: string,
  match: string,
  other: string,
  variable = 'n',
): Widget =>
  widget(name, 'split-based-on', [
    { event: 'noMatch', next: other },
    {
      event: 'match',
      next: match,
      conditions: [{ type, value, arguments: [`{{flow.variables.${variable}}}`] }],
    },
  ]);
const say = (name: string, next: string): Widget =>
  widget(name, 'say-play', [{ event: 'audioComplete', next }]);

const chainOf = (...widgets: Widget[]): ReturnType<typeof retryChain> =>
  retryChain(
    'first',
    ['ask'],
    graphOf({ description: '', initial_state: 'ask', states: [question, say('end', ''), ...widgets] }),
  );

test.each<[string, Widget[], number | undefined]>([
  ['counted, then compared', [count('first', 'more'), compare('more', 'less_than', '3', 'ask', 'end')], 3],
  ['compared, then counted', [compare('first', 'less_than', '3', 'again', 'end'), count('again', 'ask')], 4],
  ['given up when it is equal', [count('first', 'more'), compare('more', 'equal_to', '2', 'end', 'ask')], 2],
  [
    'given up when it is greater',
    [count('first', 'more'), compare('more', 'greater_than', '2', 'end', 'ask')],
    3,
  ],
  ['with words', [say('first', 'n'), count('n', 'more'), compare('more', 'less_than', '3', 'ask', 'end')], 3],
  ['without a counter', [say('first', 'ask')], undefined],
])('how often it asks, %s', (_name, widgets, tries) => {
  expect(chainOf(...widgets)?.tries).toBe(tries);
});

test('a variable that does not grow is told by its name', () => {
  const chain = chainOf(
    count('first', 'more', 'tries_1'),
    compare('more', 'less_than', '3', 'ask', 'end', 'tries'),
  );
  expect(chain).toMatchObject({ frozen: 'tries', tries: undefined, giveUp: 'end', counts: ['tries_1'] });
});

test.each<[string, Widget[]]>([
  ['goes on elsewhere', [say('first', 'end')]],
  ['does something besides', [widget('first', 'make-http-request', [{ event: 'success', next: 'ask' }])]],
  [
    'counts in steps of two',
    [count('first', 'more', 'n', 2), compare('more', 'less_than', '3', 'ask', 'end')],
  ],
  ['leads back either way', [count('first', 'more'), compare('more', 'less_than', '3', 'ask', 'ask')]],
  [
    'asks more often than a question can',
    [count('first', 'more'), compare('more', 'less_than', '30', 'ask', 'end')],
  ],
  ['goes round by itself', [say('first', 'first')]],
])('it is no chain where it %s', (_name, widgets) => {
  expect(chainOf(...widgets)).toBeNull();
});
