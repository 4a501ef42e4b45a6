/** Choices beside an open answer, values of choices, and keys of the flow: by key, by voice and in a chat. */
import { interpretAnswer } from '../../../src/flow/answer';
import { interpretTyped } from '../../../src/flow/answer/interpret-typed';
import type { AskStep } from '../../../src/flow/model';
import { quickReplies } from '../../../src/flow/quick-replies';
import { flowOf } from '../flow-files';

function ask(options: string, keys = ''): AskStep {
  const rest = `${keys}vars: { s: any }\nstart: a\nsteps:\n  a:\n    ask: x.y\n    next: b\n${options.replace(/^/gm, '    ')}\n  b: { end: completed }\n`;
  return flowOf(rest, { 'prompts/en.yaml': 'x: { y: Hello. }\n' }).steps.get('a') as AskStep;
}

const SALES = 'choices: { sales: { press: 1, hear: { en: sales }, value: 10 } }\n';
const extension = ask(
  `${SALES}answer: { type: digits, minLength: 3, maxLength: 3 }`,
  "keys: { '0': b, '*': b }\n",
);
const words = ask(`${SALES}answer: { type: text }`);

test.each([
  [
    { digits: '1', speech: '' },
    { outcome: 'sales', value: 10 },
  ],
  [
    { digits: '217', speech: '' },
    { outcome: 'ok', value: '217' },
  ],
  [{ digits: '17', speech: '' }, 'invalid'],
  [{ digits: '0', speech: '' }, { outcome: 'key-0' }],
  [{ digits: '*', speech: '' }, { outcome: 'key-star' }],
  [
    { digits: '', speech: 'two one seven' },
    { outcome: 'ok', value: '217' },
  ],
  [
    { digits: '', speech: 'sales please' },
    { outcome: 'sales', value: 10 },
  ],
  [{ digits: '', speech: 'sales please', confidence: 0.2 }, 'invalid'],
])('an extension beside a choice: %j', (input, meant) => {
  expect(interpretAnswer(extension, input, 'en')).toEqual(meant);
});

test('a text beside a choice: what is named is chosen, all else is kept, also what is doubtful', () => {
  const said = (speech: string, confidence = 1): unknown =>
    interpretAnswer(words, { digits: '', speech, confidence }, 'en');
  expect(said('sales')).toEqual({ outcome: 'sales', value: 10 });
  expect(said('my heating is cold')).toEqual({ outcome: 'ok', value: 'my heating is cold' });
  expect(said('sales', 0.2)).toEqual({ outcome: 'ok', value: 'sales' });
});

test.each([
  [
    { text: 'Sales', choice: 'sales' },
    { outcome: 'sales', value: 10 },
  ],
  [{ text: 'Sales' }, { outcome: 'sales', value: 10 }],
  [{ text: '217' }, { outcome: 'ok', value: '217' }],
  [{ text: 'two one seven' }, { outcome: 'ok', value: '217' }],
  [{ text: '0' }, { outcome: 'key-0' }],
  [{ text: '?' }, 'invalid'],
])('the same typed: %j', (typed, meant) => {
  expect(interpretTyped(extension, typed, 'en')).toEqual(meant);
});

test('a chat has buttons for both', () => {
  const both = ask(
    'choices: { none: { press: 9, label: { en: None } } }\nanswer: { type: integer, min: 1, max: 2 }',
  );
  expect(quickReplies(both, 'en').map(({ label }) => label)).toEqual(['None', '1', '2']);
  expect(interpretTyped(both, { text: '2', choice: '2' }, 'en')).toEqual({ outcome: 'ok', value: 2 });
});

test.each([
  ['choices: { a: { press: 1 } }\nanswer: { type: digits, minLength: 1, maxLength: 1 }', 1, ['*']],
  [
    'choices: { a: { press: 12 } }\nanswer: { type: digits, minLength: 3, maxLength: 3 }',
    undefined,
    ['0', '*'],
  ],
  ['answer: { type: integer, min: 0, max: 9 }', 1, ['*']],
  ['answer: { type: digits, minLength: 4, maxLength: 4, sensitive: true }', 4, ['*']],
  ["choices: { a: { press: [1, '*'] } }", 1, ['0']],
  ['choices: { a: { hear: { en: yes } } }\ninput: speech', undefined, undefined],
])('how many keys complete %s, and which keys of the flow it hears', (options, digits, keys) => {
  const step = ask(
    options.replace('press: 1 } }\nanswer', "press: '#' } }\nanswer"),
    "keys: { '0': b, '*': b }\n",
  );
  expect([step.numDigits, step.keys]).toEqual([digits, keys]);
});
