/** What can be chosen instead of typed. */
import type { AskStep } from '../../src/flow/model';
import { quickReplies } from '../../src/flow/quick-replies';
import { flowOf } from './flow-files';

function ask(options: string): AskStep {
  const rest = `start: a\nsteps:\n  a: { ask: x.y, next: b, ${options} }\n  b: { end: completed }\n`;
  return flowOf(rest, { 'prompts/en.yaml': 'x: { y: Hello. }\n' }).steps.get('a') as AskStep;
}

test('a quick reply says its label, else its first phrase with a capital letter, else its name', () => {
  const step = ask(`choices: {
    labelled: { press: [1, 7], hear: { en: [sure, "yes"] }, label: { en: Yes please, es: Sí } },
    heard: { press: "*", hear: { en: [¿maybe so?, perhaps], es: émbolo } },
    plain-name: { press: 2 },
    unpressed: { hear: { es: [por supuesto] } } }`);
  expect(quickReplies(step, 'en')).toEqual([
    { value: 'labelled', label: 'Yes please', key: '1' },
    { value: 'heard', label: '¿Maybe so?', key: '*' },
    { value: 'plain-name', label: 'plain-name', key: '2' },
    { value: 'unpressed', label: 'unpressed' },
  ]);
  const labels = (language: string) => quickReplies(step, language).map(({ label }) => label);
  expect(labels('es')).toEqual(['Sí', 'Émbolo', 'plain-name', 'Por supuesto']);
  expect(labels('es-MX')).toEqual(labels('es'));
  expect(labels('de')).toEqual(['labelled', 'heard', 'plain-name', 'unpressed']);
});

test('a label of the region counts before that of the language', () => {
  const step = ask('choices: { ok: { press: 1, hear: { es: vale }, label: { es-MX: Sale, es: Vale } } }');
  expect(['es', 'es-ES', 'es-MX'].map((language) => quickReplies(step, language)[0]?.label)).toEqual([
    'Vale',
    'Vale',
    'Sale',
  ]);
});

test('a short scale has a quick reply for each number, without keys', () => {
  const scale = (min: number, max: number) =>
    quickReplies({ answer: { type: 'integer', min, max } }, 'es').map(({ value }) => value);
  expect(quickReplies({ answer: { type: 'integer', min: 1, max: 2 } }, 'en')).toEqual([
    { value: '1', label: '1' },
    { value: '2', label: '2' },
  ]);
  expect(scale(0, 10)).toEqual('0 1 2 3 4 5 6 7 8 9 10'.split(' '));
  expect(scale(7, 7)).toEqual(['7']);
  expect(scale(1995, 1997)).toEqual(['1995', '1996', '1997']);
  expect(scale(0, 11)).toEqual([]);
});

test('an open answer has no quick replies', () => {
  expect(quickReplies(ask('answer: { type: text }'), 'en')).toEqual([]);
  expect(quickReplies(ask('answer: { type: digits }'), 'en')).toEqual([]);
});

test('the ends of a scale say what they stand for, in the language of the chat', () => {
  const step = ask(
    'answer: { type: integer, min: 0, max: 2, low: { en: bad, es: mal }, high: { en: good } }',
  );
  expect(quickReplies(step, 'en')).toEqual([
    { value: '0', label: '0', meaning: 'bad' },
    { value: '1', label: '1' },
    { value: '2', label: '2', meaning: 'good' },
  ]);
  expect(quickReplies(step, 'es-MX').map(({ meaning }) => meaning)).toEqual(['mal', undefined, undefined]);
});
