import { DEFAULT_CUSTOM_DATA } from '../../src/settings/custom-data';
import { validateSetting } from '../../src/settings/validate-setting';
import { problemsOf } from './problems-of';

test('no key signs custom data until one is named', () => {
  expect(validateSetting('custom-data', 'global', {})).toEqual({
    ok: true,
    value: { keys: [], issuer: null },
  });
  expect(DEFAULT_CUSTOM_DATA).toEqual({ keys: [], issuer: null });
});

test('several keys can count at once, and an issuer can be asked for', () => {
  const document = { keys: ['web-2026', 'web-2027'], issuer: 'https://shop.example' };
  expect(validateSetting('custom-data', 'global', document)).toEqual({ ok: true, value: document });
});

test.each<[object, string]>([
  [{ keys: ['web', 'web'] }, 'keys[1]: key "web" is used twice'],
  [{ keys: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'keys: must list at most 5'],
  [
    { keys: ['my key'] },
    'keys[0]: must be a name: letters, digits, _ and -, starting with a letter, at most 64 characters',
  ],
  [{ issuer: '' }, 'issuer: must not be empty'],
  [{ secret: 'x' }, 'secret: unknown key "secret" (known keys: keys, issuer, leewaySeconds)'],
])('custom data with %j are refused', (document, problem) => {
  expect(problemsOf('custom-data', 'global', document)).toEqual([problem]);
});
