/** RFC 4647, Lookup, and the other way round. */
import fc from 'fast-check';
import { lookupLanguage } from '../../src/lib/language-lookup';

test.each([
  [['en', 'es'], 'es', 'es'],
  [['en', 'es'], 'es-MX', 'es'],
  [['es-ES', 'es', 'es-MX'], 'es-MX', 'es-MX'],
  [['es-ES', 'es'], 'es-MX', 'es'],
  [['en', 'pt-BR'], 'pt', 'pt-BR'],
  [['en', 'pt-PT', 'pt-BR'], 'pt-BR', 'pt-BR'],
  [['en', 'es-ES'], 'es-MX', 'es-ES'],
  [['zh', 'zh-Hant'], 'zh-Hant-TW', 'zh-Hant'],
  [['en'], 'de', undefined],
  [['en'], 'eng', undefined],
  [[], 'en', undefined],
  [['EN'], 'en-GB', 'EN'],
])('of %j, %s is served by %s', (at, wanted, served) => {
  expect(lookupLanguage(at, wanted)).toBe(served);
});

test('whatever serves is at hand and of the same language; what is at hand serves itself', () => {
  const tag = fc.stringMatching(/^[a-z]{2}(-[A-Z]{2})?$/);
  fc.assert(
    fc.property(fc.array(tag), tag, (at, wanted) => {
      const served = lookupLanguage(at, wanted);
      if (at.includes(wanted)) expect(served).toBe(wanted);
      const same = at.filter((one) => one.slice(0, 2) === wanted.slice(0, 2));
      expect(served === undefined).toBe(same.length === 0);
      if (served !== undefined) expect(same).toContain(served);
    }),
  );
});
