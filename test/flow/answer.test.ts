import fc from 'fast-check';
import { interpretAnswer } from '../../src/flow/answer';
import type { AnswerSpec, AskStep, ChoiceSpec } from '../../src/flow/model';

const prompt = { key: 'x', render: () => ({ text: '' }) };
const ask = (parts: { choices?: ChoiceSpec[]; answer?: AnswerSpec }): AskStep => ({
  kind: 'ask',
  path: 'a',
  frame: '',
  prompt,
  input: 'both',
  tries: 3,
  timeoutSeconds: 5,
  finishOnKey: '#',
  ...parts,
});
const said = (step: AskStep, speech: string, language = 'en') =>
  interpretAnswer(step, { digits: '', speech }, language);
const pressed = (step: AskStep, digits: string) => interpretAnswer(step, { digits, speech: '' }, 'en');

const optin = ask({
  choices: [
    { name: 'accept', press: ['1', '01'], hear: { en: ['yes', 'sure'], es: ['si', 'claro', 'de acuerdo'] } },
    { name: 'decline', press: ['2', '*'], hear: { en: ['no', 'no thanks'], es: ['no', 'no gracias'] } },
  ],
});
const choice = (name: string) => ({ outcome: name, value: name });
const nps = ask({ answer: { type: 'integer', min: 0, max: 10 } });
const csat = ask({ answer: { type: 'integer', min: 1, max: 5 } });
const order = ask({ answer: { type: 'digits', minLength: 4, maxLength: 6 } });
const ok = (value: number | string) => ({ outcome: 'ok', value });

test('nothing pressed and nothing said is silence', () => {
  for (const step of [optin, nps, order, ask({ answer: { type: 'text', maxLength: 9 } })]) {
    expect(said(step, '')).toBe('silence');
    expect(said(step, ' ¿… ?')).toBe('silence');
    expect(pressed(step, '  ')).toBe('silence');
  }
});

test('keys choose by the characters pressed', () => {
  expect(pressed(optin, '1')).toEqual(choice('accept'));
  expect(pressed(optin, '01')).toEqual(choice('accept'));
  expect(pressed(optin, '*')).toEqual(choice('decline'));
  expect(pressed(optin, '02')).toBe('invalid');
  expect(pressed(optin, '11')).toBe('invalid');
});

test('keys count before words', () => {
  expect(interpretAnswer(optin, { digits: '2', speech: 'yes' }, 'en')).toEqual(choice('decline'));
  expect(interpretAnswer(optin, { digits: '9', speech: 'yes' }, 'en')).toBe('invalid');
});

test('a choice is heard as a whole phrase whatever its case, accents and punctuation', () => {
  expect(said(optin, 'Yes.')).toEqual(choice('accept'));
  expect(said(optin, '¡SÍ!', 'es')).toEqual(choice('accept'));
  expect(said(optin, 'No, gracias.', 'es')).toEqual(choice('decline'));
});

test('a choice is heard inside a longer answer, but only as whole words', () => {
  expect(said(optin, 'oh sure, go ahead')).toEqual(choice('accept'));
  expect(said(optin, 'I know nothing about it')).toBe('invalid');
  expect(said(optin, 'pues claro, dígame', 'es-MX')).toEqual(choice('accept'));
});

test('an answer that names two choices is invalid', () => {
  expect(said(optin, 'claro y no', 'es')).toBe('invalid');
  expect(said(optin, 'yes and no')).toBe('invalid');
});

test('a phrase of the language is read as a whole, whatever choices its words belong to', () => {
  expect(said(optin, 'claro que no', 'es')).toMatchObject({ outcome: 'decline' });
  expect(said(optin, 'sí, cómo no', 'es')).toMatchObject({ outcome: 'accept' });
});

test('a longer phrase hides the shorter one inside it', () => {
  const desk = ask({
    choices: [
      { name: 'support', press: ['1'], hear: { en: ['support'] } },
      { name: 'technical', press: ['2'], hear: { en: ['technical support'] } },
    ],
  });
  expect(said(desk, 'technical support please')).toEqual(choice('technical'));
  expect(said(desk, 'support please')).toEqual(choice('support'));
});

test('a choice is heard by its name and by the number of its key', () => {
  expect(said(optin, 'decline')).toEqual(choice('decline'));
  expect(said(optin, 'one')).toEqual(choice('accept'));
  expect(said(optin, 'option 2, please')).toEqual(choice('decline'));
  expect(said(optin, 'opción uno', 'es')).toEqual(choice('accept'));
  expect(said(optin, 'una', 'es')).toEqual(choice('accept'));
  expect(said(optin, 'one or two')).toBe('invalid');
  expect(said(optin, 'twenty one')).toBe('invalid');
});

test('phrases of another language do not count', () => {
  expect(said(optin, 'claro', 'en')).toBe('invalid');
  expect(said(optin, 'claro', 'fr')).toBe('invalid');
});

test('a whole number is pressed, within its range', () => {
  expect(pressed(nps, '10')).toEqual(ok(10));
  expect(pressed(nps, '07')).toEqual(ok(7));
  expect(pressed(nps, '0')).toEqual(ok(0));
  expect(pressed(nps, '11')).toBe('invalid');
  expect(pressed(nps, '1*')).toBe('invalid');
});

test.each([
  ['five', 'en', 5],
  ['Five.', 'en', 5],
  ['5', 'en', 5],
  ['5.', 'en', 5],
  ["I'd say a five", 'en', 5],
  ['cinco', 'es', 5],
  ['un cuatro', 'es-ES', 4],
  ['yo diría que tres', 'es', 3],
  ['una', 'es', 1],
])('"%s" (%s) is a score of %d', (speech, language, value) => {
  expect(said(csat, speech, language)).toEqual(ok(value));
});

test.each([
  ['twenty five', 'en'],
  ['veinticinco', 'es'],
  ['treinta y cinco', 'es'],
  ['one hundred and five', 'en'],
  ['four or five', 'en'],
  ['4.5', 'en'],
  ['six', 'en'],
  ['very good', 'en'],
  ['una maravilla', 'es'],
  ['cinco', 'en'],
])('"%s" (%s) is no score from 1 to 5', (speech, language) => {
  expect(said(csat, speech, language)).toBe('invalid');
});

test('a row of digits keeps its zeros, pressed or said', () => {
  expect(pressed(order, '0042')).toEqual(ok('0042'));
  expect(said(order, '0042')).toEqual(ok('0042'));
  expect(said(order, '12 34')).toEqual(ok('1234'));
  expect(said(order, 'one two three four')).toEqual(ok('1234'));
  expect(said(order, 'doce, treinta y cuatro', 'es')).toEqual(ok('1234'));
  expect(said(order, 'uno dos tres')).toBe('invalid');
  expect(said(order, 'order one two three four')).toBe('invalid');
  expect(pressed(order, '123')).toBe('invalid');
  expect(pressed(order, '12*4')).toBe('invalid');
});

test('a text is kept as it was said, up to its length', () => {
  const text = ask({ answer: { type: 'text', maxLength: 9 } });
  expect(said(text, '  Ünïque, 2 ')).toEqual(ok('Ünïque, 2'));
  expect(said(text, 'more than nine letters')).toEqual(ok('more than'));
  expect(pressed(text, '123')).toBe('invalid');
});

test('every number of a range is understood in English and Spanish', () => {
  const any = ask({ answer: { type: 'integer', min: 0, max: 999 } });
  const words: [string, string, number][] = [
    ['zero', 'en', 0],
    ['forty-two', 'en', 42],
    ['nine hundred ninety-nine', 'en', 999],
    ['nine hundred and ninety nine', 'en', 999],
    ['cero', 'es', 0],
    ['veintidós', 'es', 22],
    ['cuarenta y dos', 'es', 42],
    ['quinientas', 'es', 500],
    ['novecientos noventa y nueve', 'es', 999],
  ];
  for (const [speech, language, value] of words) expect(said(any, speech, language)).toEqual(ok(value));
});

test('whatever is said or pressed, an answer is an outcome of its question', () => {
  const outcomes = new Map([
    [optin, ['accept', 'decline']],
    [nps, ['ok']],
    [order, ['ok']],
  ]);
  const input = fc.record({ digits: fc.string(), speech: fc.string({ unit: 'grapheme' }) });
  fc.assert(
    fc.property(
      input,
      fc.constantFrom(...outcomes.keys()),
      fc.constantFrom('en', 'es', 'de'),
      (heard, step, language) => {
        const result = interpretAnswer(step, heard, language);
        const known = outcomes.get(step) ?? [];
        return typeof result === 'string'
          ? ['silence', 'invalid'].includes(result)
          : known.includes(result.outcome);
      },
    ),
  );
});
