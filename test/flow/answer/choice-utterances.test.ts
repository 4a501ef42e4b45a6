/** Topics of a menu as people name them in every shipped language: the tables in utterances/choices.* */
import fc from 'fast-check';
import { interpretAnswer } from '../../../src/flow/answer';
import { TOPIC_WORDS } from '../../../src/flow/answer/topic/lexicon';
import { interpretTyped } from '../../../src/flow/answer/interpret-typed';
import { shippedUnderstanding, ownUnderstanding } from '../../../src/flow/answer/understanding';
import type { ChoiceSpec } from '../../../src/flow/model';
import { utterances } from './utterances';

const MENU: ChoiceSpec[] = [
  {
    ...{ name: 'support', press: ['1'] },
    hear: {
      ...{ en: ['support', 'help'], es: ['soporte', 'ayuda'], pt: ['suporte', 'ajuda'] },
      ...{ fr: ['support', 'aide'], de: ['support', 'hilfe'], it: ['supporto', 'aiuto'] },
    },
  },
  {
    ...{ name: 'sales', press: ['2'] },
    hear: {
      ...{ en: ['sales'], es: ['ventas'], pt: ['vendas'] },
      ...{ fr: ['ventes'], de: ['verkauf', 'vertrieb'], it: ['vendite'] },
    },
  },
];
/** Those asked for in the tables: in English and Spanish more. */
const LEAST = (language: string): number => (['en', 'es'].includes(language) ? 60 : 30);

const nameOf = (read: ReturnType<typeof interpretAnswer>) => (typeof read === 'string' ? '?' : read.outcome);
const heard = (speech: string, language: string, words = shippedUnderstanding(language)) =>
  nameOf(interpretAnswer({ choices: MENU }, { digits: '', speech }, language, words));

describe.each(Object.keys(TOPIC_WORDS))('topics in %s', (language) => {
  const table = utterances(`choices.${language}`);
  const wanted = table.map(({ said, meant }) => `${said} = ${meant}`);

  test('are taken where they are asked for, and asked again where they are only spoken of', () => {
    const asked = table.filter(({ meant }) => meant !== '?').length;
    expect(asked).toBeGreaterThanOrEqual(LEAST(language));
    expect(table.length - asked).toBeGreaterThanOrEqual(LEAST(language));
    expect(table.map(({ said }) => `${said} = ${heard(said, language)}`)).toEqual(wanted);
  });

  test('are understood in a chat as they are in a call', () => {
    const typed = table.map(
      ({ said }) => `${said} = ${nameOf(interpretTyped({ choices: MENU }, { text: said }, language))}`,
    );
    expect(typed).toEqual(wanted);
  });

  test('are asked again as soon as a word that nobody knows stands before them', () => {
    const asked = table.filter(({ meant, said }) => meant !== '?' && !/[.,!?]/.test(said));
    fc.assert(
      fc.property(
        fc.constantFrom(...asked),
        fc.constantFrom('zzyzx', 'Grolsch'),
        fc.nat(),
        (row, word, at) => {
          const words = row.said.split(' ');
          words.splice(at % Math.max(1, words.length - 1), 0, word);
          const [said, before] = [words.join(' '), words.indexOf(word)];
          // What follows the topic may be what it is wanted for.
          fc.pre(heard(words.slice(0, before).join(' '), language) === '?');
          expect([said, heard(said, language)]).toEqual([said, '?']);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('a language that is not shipped takes a topic alone, or with the words of the release around it', () => {
  const own = ownUnderstanding('nl', {
    request: 'ik wil, graag, de',
    fillers: 'eh, alstublieft',
    thanks: 'dank u',
  });
  const menu: ChoiceSpec[] = [
    { name: 'sales', press: ['1'], hear: { nl: ['verkoop'] } },
    { name: 'help', press: ['2'], hear: { nl: ['hulp'] } },
  ];
  const chosen = (speech: string, words = own) =>
    nameOf(interpretAnswer({ choices: menu }, { digits: '', speech }, 'nl', words));
  expect(chosen('verkoop', shippedUnderstanding('nl'))).toBe('sales');
  expect(chosen('alles behalve verkoop', shippedUnderstanding('nl'))).toBe('?');
  expect(chosen('eh, ik wil graag verkoop alstublieft')).toBe('sales');
  expect(chosen('de verkoop, dank u')).toBe('sales');
  expect(chosen('alles behalve verkoop')).toBe('?');
});
