/** What is meant by what customers type and choose in chats. */
import { interpretTyped } from '../../../src/flow/answer/interpret-typed';
import { choice, comment, csat, nps, ok, optin, order, type Question } from './questions';

const typed = (step: Question, text: string, language = 'en') => interpretTyped(step, { text }, language);
const chosen = (step: Question, choice: string, text = '') => interpretTyped(step, { text, choice }, 'en');

test('a chosen quick reply counts before the text that came with it', () => {
  expect(chosen(optin, 'decline', 'Go on')).toEqual(choice('decline'));
  expect(chosen(csat, '4', '5')).toEqual(ok(4));
  expect(chosen(nps, '10')).toEqual(ok(10));
});

test('a quick reply of another question is none: its text counts, and without text it is invalid', () => {
  expect(chosen(optin, '4', 'yes')).toEqual(choice('accept'));
  expect(chosen(optin, 'Accept', 'nonsense')).toBe('invalid');
  expect(chosen(csat, 'accept', '3')).toEqual(ok(3));
  expect(chosen(csat, '6', 'six')).toBe('invalid');
  expect(chosen(csat, '', '')).toBe('invalid');
  expect(chosen(csat, '-1', '')).toBe('invalid');
  expect(chosen(comment, 'accept', 'Yes.')).toEqual(ok('Yes.'));
  expect(chosen(order, '1234', '5678')).toEqual(ok('5678'));
});

test('only an empty message is silence', () => {
  for (const step of [optin, csat, order, comment]) {
    expect(typed(step, '')).toBe('silence');
    expect(typed(step, ' \n\t ')).toBe('silence');
  }
  for (const step of [optin, csat, order]) expect(typed(step, '¿… ? 🤷')).toBe('invalid');
  expect(typed(comment, '🤷')).toEqual(ok('🤷'));
});

test('what a button says is understood, alone and inside a longer answer', () => {
  expect(typed(optin, 'Go on')).toEqual(choice('accept'));
  expect(typed(optin, ' go ON! ')).toEqual(choice('accept'));
  expect(typed(optin, 'please go on then')).toEqual(choice('accept'));
  expect(typed(optin, '👍', 'es')).toEqual(choice('accept'));
  expect(typed(optin, '👎', 'es')).toEqual(choice('decline'));
  expect(typed(optin, 'go on', 'es')).toBe('invalid');
  expect(typed(optin, 'No', 'es')).toEqual(choice('decline'));
});

test('phrases, names and the words of keys are understood as when they are said', () => {
  expect(typed(optin, 'No, thanks.')).toEqual(choice('decline'));
  expect(typed(optin, 'decline')).toEqual(choice('decline'));
  expect(typed(optin, 'option two')).toEqual(choice('decline'));
  expect(typed(optin, 'uno', 'es-MX')).toEqual(choice('accept'));
  expect(typed(optin, 'yes and no')).toBe('invalid');
});

test('keys are understood as they would be pressed', () => {
  expect(typed(optin, '1')).toEqual(choice('accept'));
  expect(typed(optin, ' * ')).toEqual(choice('decline'));
  expect(typed(optin, '１')).toEqual(choice('accept'));
  expect(typed(optin, '1️⃣')).toEqual(choice('accept'));
  expect(typed(optin, '2.')).toEqual(choice('decline'));
  expect(typed(optin, '01')).toBe('invalid');
  expect(typed(optin, '12')).toBe('invalid');
  expect(typed(optin, '#')).toBe('invalid');
});

test('a key counts before the button of another choice that only looks like it', () => {
  const step: Question = {
    choices: [
      { name: 'one', press: ['2'], hear: {}, label: { en: '1.' } },
      { name: 'two', press: ['1'], hear: {}, label: { en: '2.' } },
      { name: 'wide', press: ['3'], hear: {}, label: { en: '１' } },
    ],
  };
  expect(typed(step, '１')).toEqual(choice('wide'));
  expect(typed(step, '1')).toEqual(choice('two'));
  expect(typed(step, '1.')).toEqual(choice('one'));
});

test('two buttons that look alike are told apart only when typed as they are written', () => {
  const step: Question = {
    choices: [
      { name: 'one', press: [], hear: {}, label: { en: 'C' } },
      { name: 'two', press: [], hear: {}, label: { en: 'C++' } },
    ],
  };
  expect(typed(step, 'C')).toEqual(choice('one'));
  expect(typed(step, 'C++')).toEqual(choice('two'));
  expect(typed(step, 'c')).toBe('invalid');
});

test.each([
  ['07', 7],
  ['10', 10],
  ['#7', 7],
  ['7#', 7],
  ['seven', 7],
  ['I would say 7!', 7],
  ['9/10', 9],
  ['9/11', 'invalid'],
  ['4½', 'invalid'],
  ['11', 'invalid'],
  ['-5', 'invalid'],
  ['−5', 'invalid'],
  ['3.3', 'invalid'],
  ['3,0', 'invalid'],
  ['3-3', 3],
  ['great', 'invalid'],
])('%p is the score %p', (text, value) => {
  expect(typed(nps, text)).toEqual(typeof value === 'number' ? ok(value) : value);
});

test.each([
  ['1234', '1234'],
  ['0042', '0042'],
  ['12 34-56', '123456'],
  ['12–34', '1234'],
  ['#1234', '1234'],
  ['one two 3 4', '1234'],
  ['123', 'invalid'],
  ['12 34 567', 'invalid'],
  ['order 1234', 'invalid'],
  ['- -', 'invalid'],
])('%p is the row of digits %p', (text, row) => {
  expect(typed(order, text)).toEqual(row === 'invalid' ? row : ok(row));
});

test('a text is kept as it was typed, trimmed and cut between characters', () => {
  expect(typed(comment, '  Ünïque, 2 ')).toEqual(ok('Ünïque, 2'));
  expect(typed(comment, '123')).toEqual(ok('123'));
  expect(typed(comment, '<b>more than nine')).toEqual(ok('<b>more t'));
  expect(typed(comment, '12345678👍👍')).toEqual(ok('12345678'));
});
