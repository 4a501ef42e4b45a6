/** Lists of phrases, matched as they are written. */
import fc from 'fast-check';
import { madeOf, phrasesAt, phrasesOf, phraseTable } from '../../../src/flow/answer/phrases';

const word = fc.constantFrom('a', 'b', 'c');
const { phrase } = fc.letrec<{ phrase: string; part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.array(tie('phrase'), { minLength: 1, maxLength: 3 }).map((options) => `(${options.join('|')})`),
    fc.array(tie('phrase'), { minLength: 1, maxLength: 3 }).map((options) => `[${options.join('|')}]`),
  ),
  phrase: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
}));

test('a list is found where one of the phrases stands that it is written for, and nowhere else', () => {
  fc.assert(
    fc.property(
      fc.array(phrase, { minLength: 1, maxLength: 3 }),
      fc.array(word, { maxLength: 6 }),
      (phrases, words) => {
        const list = phrases.join(', ');
        fc.pre(list.length < 40);
        const wanted = phrasesOf(list)
          .map((one) => one.split(' '))
          .filter((one) => one.every((part, index) => words[index] === part))
          .map(({ length }) => length);
        const found = phrasesAt(phraseTable(list), words, 0);
        expect([list, found]).toEqual([list, [...new Set(wanted)].sort((a, b) => b - a)]);
      },
    ),
    { numRuns: 300 },
  );
});

test('words are made of phrases that stand one behind the other, with nothing between', () => {
  const list = phraseTable('i want [to (speak|talk) to], the, please');
  const made = (text: string) => madeOf([list], text.split(' '));
  expect(made('i want the')).toBe(true);
  expect(made('please i want to talk to the')).toBe(true);
  expect(made('i want to')).toBe(false);
  expect(made('i do want the')).toBe(false);
});

test('a bracket without its other half is none', () => {
  expect(phrasesAt(phraseTable('a) b'), ['a', 'b'], 0)).toEqual([2]);
  expect(phrasesAt(phraseTable('(a|b'), ['b'], 0)).toEqual([1]);
});

test('phrases are found fast, however many ways there are to read what was typed', () => {
  const list = phraseTable('[a] [a] [a] [a] [a] (a|a a|a a a), [a] a');
  expect(madeOf([list], [...'a'.repeat(2000), 'b'])).toBe(false);
});
