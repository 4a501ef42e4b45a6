import { servesLanguage } from '../../src/settings/language';

test('a language serves itself and its regions', () => {
  expect(servesLanguage(['en', 'es'], 'es')).toBe(true);
  expect(servesLanguage(['en', 'es'], 'es-MX')).toBe(true);
});

test('a region serves its language, and another region where nothing nearer is listed', () => {
  expect(servesLanguage(['es-MX'], 'es')).toBe(true);
  expect(servesLanguage(['es-MX'], 'es-ES')).toBe(true);
  expect(servesLanguage([], 'en')).toBe(false);
});
