/** What is typed and never said: single letters, emoji and stars. The one way in which a chat understands more than a call. */
import { interpretTyped } from '../../../src/flow/answer/interpret-typed';
import { choice, csat, nps, ok, type Question } from './questions';

const optIn: Question = {
  choices: [
    { name: 'yes', press: ['1'], hear: {} },
    { name: 'no', press: ['2'], hear: {} },
  ],
};
const menu: Question = {
  choices: [
    { name: 'support', press: ['1'], hear: { en: ['support'] } },
    { name: 'sales', press: ['2'], hear: { en: ['sales'] } },
  ],
};
const typed = (question: Question, text: string, language = 'en') =>
  interpretTyped(question, { text }, language);

test.each([
  ['en', 'y', 'n'],
  ['es-MX', 's', 'n'],
  ['pt', 'S', 'N'],
  ['fr', 'o', 'n.'],
  ['de', 'j', 'n'],
  ['it', 's!', 'n'],
])('in %s "%s" agrees and "%s" refuses', (language, yes, no) => {
  expect(typed(optIn, yes, language)).toEqual(choice('yes'));
  expect(typed(optIn, no, language)).toEqual(choice('no'));
});

test.each(['👍', '👍🏽', '👍👍', '✅', '✔️', '👌 👍', 'yes 👍', 'ok 😊', '👍 thank you, yes'])(
  '%s agrees',
  (text) => expect(typed(optIn, text)).toEqual(choice('yes')),
);

test.each(['👎', '👎🏿', '❌', '👎👎', 'no 👍', 'no 👎', 'no thanks 🙏', 'no 🙄'])('%s refuses', (text) =>
  expect(typed(optIn, text)).toEqual(choice('no')),
);

test.each([
  ...['👍👎', '👍?', 'y?', 'y n', 'yes 👎', 'yes 🤔', 'ok 🙄', 'sure 😒', 'maybe 👍', '🤷', '🙂', '❤️', 'yn'],
  ...['1 👎', 'tomorrow 👍', '👍 but later'],
])('%s is asked again', (text) => expect(typed(optIn, text)).toBe('invalid'));

test('letters of one language are none in another', () => {
  expect(typed(optIn, 'y', 'es')).toBe('invalid');
  expect(typed(optIn, 's')).toBe('invalid');
  expect(typed(optIn, 'j', 'nl')).toBe('invalid');
});

test('a sign chooses no topic, and what it refuses is not chosen', () => {
  expect(typed(menu, '👍')).toBe('invalid');
  expect(typed(menu, 'y')).toBe('invalid');
  expect(typed(menu, 'sales 👎')).toBe('invalid');
  expect(typed(menu, 'sales 🤔')).toBe('invalid');
  expect(typed(menu, 'sales please 👍')).toEqual(choice('sales'));
});

test.each([
  ['⭐⭐⭐⭐⭐', 5, 'invalid'],
  ['⭐ ⭐ ⭐', 3, 'invalid'],
  ['★★★☆☆', 3, 'invalid'],
  ['☆☆☆☆☆', 'invalid', 'invalid'],
  ['★★☆', 'invalid', 'invalid'],
  ['⭐⭐⭐⭐⭐⭐', 'invalid', 'invalid'],
  ['⭐⭐⭐⭐⭐⭐⭐⭐⭐⭐', 'invalid', 10],
  ['★★★★★★★☆☆☆', 'invalid', 7],
  ['5 ⭐', 5, 5],
  ['⭐5', 'invalid', 'invalid'],
])('%s is %p of five and %p of ten', (text, five, ten) => {
  expect(typed(csat, text)).toEqual(typeof five === 'number' ? ok(five) : five);
  expect(typed(nps, text)).toEqual(typeof ten === 'number' ? ok(ten) : ten);
});
