/** Plain answers in every shipped language: what nobody should have to say twice. The tables in utterances/plain.* */
import fc from 'fast-check';
import { interpretAnswer } from '../../../src/flow/answer';
import { CONSENT_WORDS } from '../../../src/flow/answer/consent/lexicon';
import { interpretTyped } from '../../../src/flow/answer/interpret-typed';
import { nps } from './questions';
import { utterances } from './utterances';

const CHOICES = {
  choices: [
    { name: 'yes', press: ['1'], hear: {} },
    { name: 'no', press: ['2'], hear: {} },
  ],
};

describe.each(Object.keys(CONSENT_WORDS))('plain answers in %s', (language) => {
  const table = utterances(`plain.${language}`).map(({ said, meant }) => {
    const [words = '', score = ''] = said.split(' => ');
    return meant === 'score'
      ? { said: words, question: nps, meant: Number(score) as string | number }
      : { said: words, question: CHOICES, meant };
  });
  type Row = (typeof table)[number];
  const valueOf = (read: ReturnType<typeof interpretAnswer>) => (typeof read === 'string' ? '?' : read.value);
  const heard = ({ question, said }: Pick<Row, 'question' | 'said'>) =>
    valueOf(interpretAnswer(question, { digits: '', speech: said }, language));

  test('are understood at once, said and typed', () => {
    for (const kind of [CHOICES, nps])
      expect(table.filter(({ question }) => question === kind).length).toBeGreaterThanOrEqual(40);
    const wanted = table.map(({ said, meant }) => `${said} = ${meant}`);
    expect(table.map((row) => `${row.said} = ${String(heard(row))}`)).toEqual(wanted);
    const typed = table.map(({ question, said }) =>
      valueOf(interpretTyped(question, { text: said }, language)),
    );
    expect(table.map(({ said }, at) => `${said} = ${String(typed[at])}`)).toEqual(wanted);
  });

  test('are no yes and no score any more with a word that nobody knows', () => {
    const unknown = fc.constantFrom('zzyzx', 'Grolsch', 'plmokn');
    for (const row of table.filter(({ meant, said }) => meant !== 'no' && !/[-.]/.test(said)))
      fc.assert(
        fc.property(unknown, fc.nat({ max: 8 }), (word, at) => {
          const words = row.said.split(' ');
          // What is said after "because" is no part of the number.
          fc.pre(at < 2 || words.length < 4);
          words.splice(Math.min(at, words.length), 0, word);
          const said = words.join(' ');
          expect([said, heard({ ...row, said })]).not.toEqual([said, row.meant]);
        }),
        { numRuns: 10 },
      );
  });
});
