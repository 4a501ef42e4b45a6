/** Numbers as people say and type them in every shipped language: the tables in utterances/. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { toCardinal as de } from 'n2words/de-DE';
import { toCardinal as en } from 'n2words/en-US';
import { toCardinal as es } from 'n2words/es-ES';
import { toCardinal as fr } from 'n2words/fr-FR';
import { toCardinal as it } from 'n2words/it-IT';
import { toCardinal as pt } from 'n2words/pt-PT';
import { interpretAnswer } from '../../../src/flow/answer';
import { interpretTyped } from '../../../src/flow/answer/interpret-typed';
import { NUMBER_LANGUAGES } from '../../../src/flow/answer/numbers/lexicon';
import type { AnswerSpec } from '../../../src/flow/model';

const WRITTEN: { [language: string]: (value: number) => string } = { de, en, es, fr, it, pt };

interface Utterance {
  question: string;
  answer: AnswerSpec;
  said: string;
  meant: number | string;
}

function utterances(language: string): Utterance[] {
  const file = join(__dirname, 'utterances', `numbers.${language}.txt`);
  let question = '';
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      if (line.startsWith('#')) question = line.slice(2);
      const [said = '', meant = ''] = line.split(' => ');
      return line.startsWith('#')
        ? []
        : [{ question, answer: answerOf(question), said, meant: meaning(question, meant) }];
    });
}

function answerOf(question: string): AnswerSpec {
  const [type, from, to] = question.split(/[ -]/);
  const [least, most] = [Number(from), Number(to)];
  return type === 'digits'
    ? { type: 'digits', minLength: least, maxLength: most }
    : { type: 'integer', min: least, max: most };
}

function meaning(question: string, meant: string): number | string {
  if (meant === '?') return 'invalid';
  return question.startsWith('digits') ? meant : Number(meant);
}

const heard = (answer: AnswerSpec, speech: string, language: string) =>
  valueOf(interpretAnswer({ answer }, { digits: '', speech }, language));
const typed = (answer: AnswerSpec, text: string, language: string) =>
  valueOf(interpretTyped({ answer }, { text }, language));
const valueOf = (read: ReturnType<typeof interpretAnswer>) => (typeof read === 'string' ? read : read.value);

describe.each(NUMBER_LANGUAGES)('numbers in %s', (language) => {
  const table = utterances(language);

  test('are the numbers that were said, or asked again, and chat understands as voice does', () => {
    expect(table.length).toBeGreaterThanOrEqual(80);
    const found = table.map(
      ({ question, answer, said }) => `${question}: ${said} = ${String(heard(answer, said, language))}`,
    );
    expect(found).toEqual(table.map(({ question, said, meant }) => `${question}: ${said} = ${meant}`));
    for (const { answer, said, meant } of table)
      expect([said, typed(answer, said, language)]).toEqual([said, meant]);
  });

  test('are understood up to millions as they are written out', () => {
    const number = fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 9_999_999 }));
    fc.assert(
      fc.property(number, (value) => {
        const words = WRITTEN[language]?.(value) ?? '';
        expect([words, heard({ type: 'integer', min: 0, max: 10_000_000 }, words, language)]).toEqual([
          words,
          value,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  test('are a number said in the answer or none, whatever surrounds them', () => {
    const word = fc.constantFrom(...table.flatMap(({ said }) => said.split(/\s+/)));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.integer({ min: 0, max: 10 }), (words, most) => {
        const value = heard({ type: 'integer', min: 0, max: most }, words.join(' '), language);
        return (
          ['invalid', 'silence'].includes(String(value)) || (Number(value) >= 0 && Number(value) <= most)
        );
      }),
    );
  });
});

test('two different numbers in one answer are asked again in every language', () => {
  const score = fc.integer({ min: 0, max: 99 });
  fc.assert(
    fc.property(
      fc.constantFrom(...NUMBER_LANGUAGES),
      score,
      score,
      fc.constantFrom(', ', '. ', ' ... '),
      (language, a, b, gap) => {
        fc.pre(a !== b);
        const words = [a, b].map((value) => WRITTEN[language]?.(value)).join(gap);
        expect([words, heard({ type: 'integer', min: 0, max: 99 }, words, language)]).toEqual([
          words,
          'invalid',
        ]);
      },
    ),
  );
});

test('thousands are written as the language of the region writes them', () => {
  const most: AnswerSpec = { type: 'integer', min: 1, max: 100_000 };
  expect(heard(most, '20,000', 'es-MX')).toBe(20_000);
  expect(heard(most, '20.000', 'es-MX')).toBe('invalid');
  expect(heard(most, '20.000', 'es-ES')).toBe(20_000);
  expect(heard(most, '20.000', 'en')).toBe('invalid');
  expect(heard(most, "20'000", 'de-CH')).toBe(20_000);
  expect(heard(most, '20.000', 'nl')).toBe(20_000);
  expect(heard(most, 'twintig', 'nl')).toBe('invalid');
});
