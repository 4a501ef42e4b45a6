import type { AskStep } from '../../../src/flow/model';
import { hintsOf } from '../../../src/flow/hints-of';
import { flowOf } from '../flow-files';

function ask(options: string): AskStep {
  const rest = `vars: { s: string }\nstart: a\nsteps:\n  a:\n    ask: x.y\n    next: b\n${options.replace(/^/gm, '    ')}\n  b: { end: completed }\n`;
  return flowOf(rest, { 'prompts/en.yaml': 'x: { y: Hello. }\n' }).steps.get('a') as AskStep;
}

test('keys are taken as they are written', () => {
  const { choices } = ask('choices: { a: { press: 01 }, b: { press: [0x1F, "*"] } }'.replace('0x1F', '10'));
  expect(choices?.map(({ press }) => press)).toEqual([['01'], ['10', '*']]);
});

test('phrases are folded, and numbers among them are texts', () => {
  const { choices } = ask(
    'choices: { a: { hear: { es: [¡SÍ!, De  Acuerdo, 1] } }, b: { hear: { es: no } } }',
  );
  expect(choices?.map(({ hear }) => hear)).toEqual([{ es: ['si', 'de acuerdo', '1'] }, { es: ['no'] }]);
});

test('the recogniser is told phrases as they are written', () => {
  const step = ask('choices: { a: { hear: { es: [sí, Adiós] } } }\nhints: { es: [Núñez] }');
  expect(hintsOf(step, 'es-MX')).toEqual(['sí', 'Adiós', 'Núñez']);
});

test('the phrases of each language are kept as they are written, too, and so are labels', () => {
  const { choices } = ask(
    'choices: { a: { hear: { en: 1, es: [¡SÍ!, vale] }, label: { en: "Yes, 1", es: 01 } }, b: { press: 2 } }',
  );
  expect(choices).toMatchObject([
    { phrases: { en: ['1'], es: ['¡SÍ!', 'vale'] }, label: { en: 'Yes, 1', es: '01' } },
    { phrases: {}, press: ['2'] },
  ]);
  expect(choices?.[1]).not.toHaveProperty('label');
});

test.each([
  ['choices: { a: { press: 1 }, b: { press: 2 } }', 1],
  ['choices: { a: { press: 11 }, b: { press: 12 } }', 2],
  ['choices: { a: { press: 1 }, b: { press: 12 } }', undefined],
  ['choices: { a: { hear: { en: one } } }', undefined],
  ['answer: { type: integer, min: 1, max: 5 }', 1],
  ['answer: { type: integer, min: 0, max: 10 }', undefined],
  ['answer: { type: digits, minLength: 4, maxLength: 4 }', 4],
  ['answer: { type: digits, minLength: 4, maxLength: 6 }', undefined],
  ['answer: { type: text }', undefined],
])('%s is complete after %s keys', (options, keys) => {
  expect(ask(options).numDigits).toBe(keys);
});

test('the finish key is # unless that is an answer or another is written', () => {
  expect(ask('answer: { type: text }').finishOnKey).toBe('#');
  expect(ask('choices: { a: { press: "#" } }').finishOnKey).toBe('');
  expect(ask('answer: { type: text }\nfinishOnKey: "*"').finishOnKey).toBe('*');
  expect(ask('choices: { a: { press: 1 } }\nfinishOnKey: 0').finishOnKey).toBe('0');
  expect(ask('answer: { type: text }\nfinishOnKey: ""').finishOnKey).toBe('');
});

test('what is not written has its default', () => {
  expect(ask('answer: { type: digits }')).toMatchObject({
    tries: 3,
    timeoutSeconds: 5,
    answer: { type: 'digits', minLength: 1, maxLength: 32 },
  });
  expect(ask('answer: { type: text }\ntries: 1\ntimeout: 8s\nsave: s\nnote: why')).toMatchObject({
    tries: 1,
    timeoutSeconds: 8,
    save: 's',
    note: 'why',
    answer: { type: 'text', maxLength: 500 },
  });
});
