/** Whatever is typed or chosen in a chat: it never throws, and what is offered is understood. */
import fc from 'fast-check';
import { interpretTyped, type Typed } from '../../../src/flow/answer/interpret-typed';
import { checkFlows } from '../../../src/flow/catalog';
import type { ChoiceSpec } from '../../../src/flow/model';
import { quickReplies } from '../../../src/flow/quick-replies';
import { choice, comment, csat, ok, optin, order, type Question } from './questions';

const anything: fc.Arbitrary<Typed> = fc.record(
  {
    text: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[0-9*# .,-]{0,8}$/),
      fc.array(fc.integer({ min: 0xd7f0, max: 0xdfff })).map((units) => String.fromCharCode(...units)),
    ),
    choice: fc.oneof(fc.string(), fc.constantFrom('accept', '3', '__proto__', 'constructor')),
  },
  { requiredKeys: ['text'] },
);

test('whatever is typed or chosen, it is an answer to its question or none, and nothing throws', () => {
  const outcomes = new Map<Question, string[]>([
    [optin, ['accept', 'decline']],
    [csat, ['ok']],
    [order, ['ok']],
    [comment, ['ok']],
  ]);
  fc.assert(
    fc.property(
      anything,
      fc.constantFrom(...outcomes.keys()),
      fc.constantFrom('en', 'es', 'es-MX', 'de', ''),
      (input, step, language) => {
        const result = interpretTyped(step, input, language);
        if (typeof result === 'string') return ['silence', 'invalid'].includes(result);
        if (step === comment && String(result.value).length > 9) return false;
        return outcomes.get(step)?.includes(result.outcome);
      },
    ),
    { numRuns: 500 },
  );
});

const WORDS = [
  'yes',
  'Yes!',
  'no',
  'si',
  'Sí',
  'one',
  'uno',
  '1',
  '1.',
  '２',
  '2',
  '*',
  '👍',
  '👎',
  'no thanks',
  'a b',
];
const word = fc.constantFrom(...WORDS);
const byLanguage = <T>(of: fc.Arbitrary<T>) => fc.record({ en: of, es: of }, { requiredKeys: [] });
const writtenChoice = fc.record(
  {
    press: fc.constantFrom('1', '2', '*', '12'),
    hear: byLanguage(fc.uniqueArray(word, { minLength: 1, maxLength: 2 })),
    label: byLanguage(word),
  },
  { requiredKeys: ['hear'] },
);
const names = fc.constantFrom('yes', 'no', 'one', 'a-b', 'other');

/** The question as it loads; null when the check refuses it. */
function loaded(choices: object): ChoiceSpec[] | null {
  const flow = {
    ...{ flow: 'main', format: 1, languages: ['en', 'es'], start: 'a' },
    steps: { a: { ask: 'x.y', choices, next: 'b' }, b: { end: 'completed' } },
  };
  const prompts = '{ x: { y: Hello. } }';
  const files = {
    'main.flow.yaml': JSON.stringify(flow),
    'prompts/en.yaml': prompts,
    'prompts/es.yaml': prompts,
  };
  const step = checkFlows(files).catalog?.flows.get('main')?.steps.get('a');
  return step?.kind === 'ask' ? (step.choices ?? null) : null;
}

test('of every question that loads, each value, label and key is understood as its choice in every language', () => {
  let questions = 0;
  fc.assert(
    fc.property(
      fc.dictionary(names, writtenChoice, { minKeys: 2, maxKeys: 3 }),
      fc.constantFrom('en', 'es', 'es-MX'),
      (written, language) => {
        const choices = loaded(written);
        fc.pre(choices !== null);
        questions += 1;
        for (const { value, label, key = label } of quickReplies({ choices }, language)) {
          expect(interpretTyped({ choices }, { text: label, choice: value }, language)).toEqual(
            choice(value),
          );
          expect(interpretTyped({ choices }, { text: label }, language)).toEqual(choice(value));
          expect(interpretTyped({ choices }, { text: key }, language)).toEqual(choice(value));
        }
      },
    ),
    { numRuns: 100 },
  );
  expect(questions).toBeGreaterThanOrEqual(100);
}, 60_000);

test('of every scale with quick replies, each is understood chosen and typed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_989 }),
      fc.integer({ min: 0, max: 10 }),
      fc.constantFrom('en', 'es'),
      (min, span, language) => {
        const step: Question = { answer: { type: 'integer', min, max: min + span } };
        const replies = quickReplies(step, language);
        expect(replies).toHaveLength(span + 1);
        for (const { value, label } of replies) {
          expect(interpretTyped(step, { text: '', choice: value }, language)).toEqual(ok(Number(value)));
          expect(interpretTyped(step, { text: label }, language)).toEqual(ok(Number(value)));
        }
      },
    ),
  );
});
