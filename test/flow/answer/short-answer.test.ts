/** What is said into telephones that we called, in every shipped language: the tables in utterances/called-back. */
import fc from 'fast-check';
import { CONSENT_WORDS, shippedConsent } from '../../../src/flow/answer/consent/lexicon';
import { phrasesOf } from '../../../src/flow/answer/phrases';
import { shortAnswer } from '../../../src/flow/answer/consent/short-answer';
import { utterances } from './utterances';

const LANGUAGES = Object.keys(CONSENT_WORDS);

describe.each(LANGUAGES)('a call back in %s', (language) => {
  const table = utterances(`called-back.${language}`);
  const read = (said: string) => shortAnswer(said, shippedConsent(language));

  test('is answered by a person, or by a machine', () => {
    expect(table.length).toBeGreaterThanOrEqual(38);
    const found = table.map(({ said }) => `${said} = ${read(said)}`);
    expect(found).toEqual(table.map(({ said, meant }) => `${said} = ${meant}`));
  });

  test('no mailbox says yes, whatever a yes is said before or after it', () => {
    const { yes = '', agree = '' } = CONSENT_WORDS[language] ?? {};
    const machines = table.filter(({ meant }) => meant === 'other').map(({ said }) => said);
    fc.assert(
      fc.property(
        fc.constantFrom(...phrasesOf(`${yes},${agree}`)),
        fc.constantFrom(...machines),
        fc.constantFrom(' ', ', ', '. '),
        fc.boolean(),
        (agreed, machine, gap, first) => {
          const said = first ? `${agreed}${gap}${machine}` : `${machine}${gap}${agreed}`;
          expect([said, read(said)]).not.toEqual([said, 'yes']);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a greeting beside a yes is how a telephone is picked up', () => {
    const { yes = '', greeting = '' } = CONSENT_WORDS[language] ?? {};
    for (const agreed of phrasesOf(yes))
      for (const hello of phrasesOf(greeting))
        for (const said of [`${agreed}, ${hello}`, `${hello}, ${agreed}`])
          expect([said, read(said)]).not.toEqual([said, 'yes']);
  });
});

test('a language nothing is known of has no short answers', () => {
  expect(shortAnswer('ja', shippedConsent('nl'))).toBe('other');
  expect(shortAnswer('', shippedConsent('en'))).toBe('other');
});
