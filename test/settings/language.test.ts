import { servesLanguage } from '../../src/settings/language';

test('a language serves itself and its regions', () => {
  expect(servesLanguage(['en', 'es'], 'es')).toBe(true);
  expect(servesLanguage(['en', 'es'], 'es-MX')).toBe(true);
});

test('a region does not serve the whole language or another region', () => {
  expect(servesLanguage(['es-MX'], 'es')).toBe(false);
  expect(servesLanguage(['es-MX'], 'es-ES')).toBe(false);
  expect(servesLanguage([], 'en')).toBe(false);
});
