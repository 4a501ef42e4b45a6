import { printProblem } from '../../src/flow/problem';
import { parseDefinition } from '../../src/studio/parse-definition';
import { exportText } from './read-export';

/** What is said of a file that is no export, by its first line and the hint. */
function said(text: string): string[] {
  const { flow, problems } = parseDefinition('flow.json', text);
  expect(flow).toBeNull();
  return problems.map(
    ({ line, column, message, hint }) => `${line}:${column} ${message}${hint ? ` (${hint})` : ''}`,
  );
}

const EXPORT = 'export the flow in the console of Twilio: the Trigger widget, Show Flow JSON';
const state = (name: string, more = ''): string =>
  `{"name": "${name}", "type": "say-play", "transitions": []${more}}`;

test.each([
  ['', [`1:1 this is no JSON: it ends too early (${EXPORT})`]],
  [
    '{\n  "states": [\n    {"name": "a" "type": "b"}\n  ]\n}',
    [`3:18 this is no JSON: Expected ',' or '}' after property value (${EXPORT})`],
  ],
  ['{"a":1,\n "b": }', [`2:8 this is no JSON: "}" cannot stand here (${EXPORT})`]],
  ['{\n "states": [', [`2:13 this is no JSON: it ends too early (${EXPORT})`]],
  ['[1]', [`1:1 a Studio flow is a map with states and initial_state (${EXPORT})`]],
  ['{"name": "x"}', [`1:2 this is not a Studio flow: it has no states (${EXPORT})`]],
  [
    '{"StartAction": "a", "Actions": []}',
    ['1:2 this is not a Studio flow: it has no states (it looks like a flow of Amazon Connect)'],
  ],
  [
    '{"sid": "FW1",\n "definition": {"states": []}}',
    ['2:2 this is an answer of the Studio API around a flow (save what is under "definition" as the file)'],
  ],
  [
    '{"states": [\n {"sid": "FF1", "type": "Trigger"}]}',
    [`2:2 this is a flow from before 2019, which Studio no longer reads (${EXPORT})`],
  ],
  [`{"states": [${state('a')}]}`, ['1:2 "initial_state" is missing']],
  ['{"states": [], "initial_state": "a"}', ['1:12 states: needs at least one widget']],
  [
    `{"states": [${state('start')}], "initial_state": "strat"}`,
    ['1:89 initial_state: there is no widget "strat" (did you mean "start"?)'],
  ],
  [
    `{"states": [\n ${state('a')},\n ${state('a')}], "initial_state": "a"}`,
    ['3:11 there is a widget "a" already'],
  ],
  [
    '{"initial_state": "a", "states": [\n {"name": "a", "type": 7, "transitions": [{"next": 3}]}]}',
    [
      '2:24 type: expected a text, found a number',
      '2:44 "event" is missing',
      '2:52 next: expected a text, found a number',
    ],
  ],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected);
});

test('the place is shown as check shows it', () => {
  const text = '{\n  "stats": [],\n  "initial_state": "a"\n}\n';
  const [problem] = parseDefinition('export.json', text).problems;
  expect(problem && printProblem(problem, text)).toBe(
    [
      'export.json:2:3  error  "states" is missing  [missing-key]',
      ' 1 | {',
      ' 2 |   "stats": [],',
      '   |   ^^^^^^^',
    ].join('\n'),
  );
});

test('an export is read with what it has besides', () => {
  const { flow, problems } = parseDefinition('menu.json', exportText('menu'));
  expect(problems).toEqual([]);
  expect(flow?.states).toHaveLength(14);
  expect(flow?.initial_state).toBe('Trigger');
});
