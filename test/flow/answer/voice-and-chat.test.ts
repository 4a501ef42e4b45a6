/** What is understood of a call is understood of a chat, and the other way round: every line of the tables, to every kind of question. */
import { interpretAnswer, type Interpretation } from '../../../src/flow/answer';
import { CONSENT_WORDS } from '../../../src/flow/answer/consent/lexicon';
import { interpretTyped } from '../../../src/flow/answer/interpret-typed';
import { csat, nps, order, type Question } from './questions';
import { utterances } from './utterances';

const TABLES = ['consent', 'plain', 'choices', 'numbers', 'called-back'];
const spoken = (words: string) =>
  Object.fromEntries(Object.keys(CONSENT_WORDS).map((language) => [language, words.split(', ')]));
const shown = (label: string) =>
  Object.fromEntries(Object.keys(CONSENT_WORDS).map((language) => [language, label]));

const QUESTIONS: { [name: string]: Question } = {
  'the opt-in': {
    choices: [
      { name: 'yes', press: ['1'], hear: {} },
      { name: 'no', press: ['2'], hear: {} },
    ],
  },
  'a question of a flow': {
    choices: [
      { name: 'accept', press: ['1'], hear: spoken('yes, si, sim, oui, ja'), label: shown('OK!') },
      { name: 'decline', press: ['2'], hear: spoken('no, nao, non, nein') },
    ],
  },
  'a menu': {
    choices: [
      { name: 'support', press: ['1'], hear: spoken('support, soporte, help, ayuda, aiuto, hilfe') },
      { name: 'sales', press: ['2'], hear: spoken('sales, ventas, vendas, ventes, verkauf, vendite') },
    ],
  },
  'a score of five': csat,
  'a score of ten': nps,
  'an amount': { answer: { type: 'integer', min: 0, max: 10_000_000 } },
  'a row of digits': order,
};

const valueOf = (read: Interpretation) => (typeof read === 'string' ? '?' : read.value);

describe.each(Object.keys(CONSENT_WORDS))('in %s', (language) => {
  const lines = TABLES.flatMap((table) => utterances(`${table}.${language}`)).map(
    ({ said }) => said.split(' => ')[0] ?? '',
  );

  test.each(Object.keys(QUESTIONS))('%s is answered alike', (name) => {
    const question = QUESTIONS[name] ?? {};
    const heard = lines.map(
      (speech) =>
        `${speech} = ${String(valueOf(interpretAnswer(question, { digits: '', speech }, language)))}`,
    );
    const typed = lines.map(
      (text) => `${text} = ${String(valueOf(interpretTyped(question, { text }, language)))}`,
    );
    expect(typed).toEqual(heard);
  });
});
