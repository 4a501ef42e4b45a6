/** Consent as people say and type it in every shipped language: the tables in utterances/. */
import fc from 'fast-check';
import { interpretAnswer } from '../../../src/flow/answer';
import { CONSENT_WORDS } from '../../../src/flow/answer/consent/lexicon';
import { phrasesOf } from '../../../src/flow/answer/phrases';
import { interpretTyped } from '../../../src/flow/answer/interpret-typed';
import type { ChoiceSpec } from '../../../src/flow/model';
import { utterances } from './utterances';

const LANGUAGES = Object.keys(CONSENT_WORDS);

/** The question of the opt-in: its words are those of the language. */
const OPT_IN: ChoiceSpec[] = [
  { name: 'yes', press: ['1'], hear: {} },
  { name: 'no', press: ['2'], hear: {} },
];
/** A question of a flow with words of its own. */
const SURVEY: ChoiceSpec[] = [
  {
    name: 'accept',
    press: ['1'],
    hear: {
      ...{ en: ['yes', 'sure', 'okay', 'ok', 'of course'], es: ['si', 'claro', 'vale', 'de acuerdo'] },
      ...{
        pt: ['sim', 'claro'],
        fr: ['oui', 'd accord', 'bien sur'],
        de: ['ja', 'gerne', 'sicher'],
        it: ['si', 'certo', 'va bene'],
      },
    },
  },
  {
    name: 'decline',
    press: ['2'],
    hear: { en: ['no', 'no thanks'], es: ['no'], pt: ['nao'], fr: ['non'], de: ['nein'], it: ['no'] },
  },
];

const read = (choices: ChoiceSpec[], speech: string, language: string) =>
  interpretAnswer({ choices }, { digits: '', speech }, language);
const optIn = (speech: string, language: string) => nameOf(read(OPT_IN, speech, language));
const nameOf = (result: ReturnType<typeof read>) => (typeof result === 'string' ? '?' : result.outcome);

describe.each(LANGUAGES)('consent in %s', (language) => {
  const table = utterances(`consent.${language}`);

  test('is what was meant, or asked again', () => {
    expect(table.length).toBeGreaterThanOrEqual(60);
    const found = table.map(({ said }) => `${said} = ${optIn(said, language)}`);
    expect(found).toEqual(table.map(({ said, meant }) => `${said} = ${meant}`));
  });

  test('is understood in a chat as it is in a call', () => {
    for (const { said, meant } of table)
      expect([said, nameOf(interpretTyped({ choices: OPT_IN }, { text: said }, language))]).toEqual([
        said,
        meant,
      ]);
  });

  test('is never found by a question of a flow in what is none', () => {
    const wrong = table.filter(({ said, meant }) => {
      const name = nameOf(read(SURVEY, said, language));
      return (name === 'accept' && meant !== 'yes') || (name === 'decline' && meant === 'yes');
    });
    expect(wrong).toEqual([]);
    const understood = table
      .filter(({ meant }) => meant === 'yes')
      .map(({ said }) => nameOf(read(SURVEY, said, language)));
    expect(understood.filter((name) => name !== 'accept')).toEqual([]);
  });

  test('is none as soon as anything refused, doubted or put off is said with it', () => {
    const { yes, agree, fine, no, unsure, not } = CONSENT_WORDS[language] ?? {};
    const of = (...lists: (string | undefined)[]) =>
      fc.constantFrom(...lists.flatMap((list) => phrasesOf(list ?? '')));
    const against = of(no, unsure, not);
    const agreeing = phrasesOf(`${fine ?? ''},${yes ?? ''},${agree ?? ''}`).filter((one) =>
      one.includes(' '),
    );
    fc.assert(
      fc.property(
        of(yes, agree),
        against,
        fc.constantFrom(', ', ' ', '. '),
        fc.boolean(),
        (agreed, other, gap, first) => {
          const said = first ? `${agreed}${gap}${other}` : `${other}${gap}${agreed}`;
          // Two phrases can make a third that agrees: "no" and "problem".
          fc.pre(
            !agreeing.some(
              (phrase) => ` ${said.replace(/[.,]/g, '')} `.includes(` ${phrase} `) && phrase !== agreed,
            ),
          );
          expect([said, optIn(said, language)]).not.toEqual([said, 'yes']);
          expect([said, nameOf(read(SURVEY, said, language))]).not.toEqual([said, 'accept']);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test('a topic is chosen where it is wanted, not where it is refused, doubted or put off', () => {
  const menu: ChoiceSpec[] = [
    { name: 'support', press: ['1'], hear: { en: ['support', 'help'], es: ['soporte'] } },
    { name: 'sales', press: ['2'], hear: { en: ['sales'], es: ['ventas'] } },
  ];
  const chosen = (speech: string, language = 'en') => nameOf(read(menu, speech, language));
  expect(chosen('support, my phone does not work')).toBe('support');
  expect(chosen('hi, what I need is some support please')).toBe('support');
  expect(chosen('No, support!')).toBe('support');
  expect(chosen('not support')).toBe('?');
  expect(chosen("I don't need any help")).toBe('?');
  expect(chosen('support? no')).toBe('?');
  expect(chosen('not sales, support')).toBe('?');
  expect(chosen('maybe sales')).toBe('?');
  expect(chosen('sales, I am not sure')).toBe('?');
  expect(chosen('soporte no', 'es')).toBe('?');
  expect(chosen('not option two')).toBe('?');
  expect(chosen('option two')).toBe('sales');
});
