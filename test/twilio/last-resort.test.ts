/** What a caller hears when everything else has failed. */
import { lastResort } from '../../src/twilio/last-resort';

const WORDS: [language: string, code: string, begin: string][] = [
  ['en', 'en-US', 'Sorry'],
  ['es', 'es-US', 'Lo sentimos'],
  ['pt', 'pt-BR', 'Desculpe'],
  ['fr', 'fr-FR', 'Désolé'],
  ['de', 'de-DE', 'Entschuldigung'],
  ['it', 'it-IT', 'Ci scusi'],
  ['es-MX', 'es-MX', 'Lo sentimos'],
  ['pt-PT', 'pt-PT', 'Desculpe'],
  ['nl', 'en-US', 'Sorry'],
];

test.each(WORDS)('in %s it is said once, in %s', (language, code, begin) => {
  const document = lastResort([language]);
  expect(document.match(/<Say/g)).toHaveLength(1);
  expect(document).toContain(`<Say language="${code}">${begin}`);
  expect(document).toContain('</Say><Hangup/></Response>');
});

test('where nobody knows the language it is said in each there is', () => {
  const said = [...lastResort([]).matchAll(/<Say language="([a-z]+)/g)].map(([, language]) => language);
  expect(said).toEqual(['en', 'es', 'pt', 'fr', 'de', 'it']);
});

test('of several languages each is said once', () => {
  expect(lastResort(['de', 'nl', 'en', 'de-AT']).match(/<Say/g)).toHaveLength(2);
});
