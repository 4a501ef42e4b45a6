import { isLastingNo } from '../../../src/flow/answer/consent/lasting-no';

test.each([
  'No, and never ask me again.',
  "Don't ever call me again!",
  'please stop calling me',
  'Take me off your list.',
  'unsubscribe',
  'No, nunca más.',
  'No me vuelvan a llamar.',
  'No me pregunten más, por favor',
  'Bórrenme de la lista',
  'Não me liguem mais',
  'Pare de me ligar',
  'Tirem-me da lista',
  'Ne me rappelez plus jamais',
  'Arrêtez de m’appeler',
  'Nie wieder!',
  'Rufen Sie mich nicht mehr an',
  'Non chiamatemi mai più',
  'Toglietemi dalla lista',
])('it is meant for ever: %s', (text) => expect(isLastingNo(text)).toBe(true));

test.each([
  'no',
  'No, thank you.',
  'not now',
  'never mind',
  "I don't want to be asked",
  'stop',
  "don't stop asking",
  'ask me again later',
  'no quiero',
  'ahora no',
  'nein danke',
  'jamais',
  'yes, you may ask me again',
])('it is not: %s', (text) => expect(isLastingNo(text)).toBe(false));

test('in a text message the word that networks listen for is enough', () => {
  expect(isLastingNo('STOP', { message: true })).toBe(true);
  expect(isLastingNo('Stop.', { message: true })).toBe(true);
  expect(isLastingNo('please stop by', { message: true })).toBe(false);
});
