import { validateSetting } from '../../src/settings/validate-setting';
import { problemsOf } from './problems-of';

test('a number speaks English unless it says otherwise', () => {
  expect(validateSetting('number', '+15551000', { flow: 'support' })).toStrictEqual({
    ok: true,
    value: { flow: 'support', language: 'en' },
  });
});

test('a number is named by itself, with all mistakes told at once', () => {
  expect(problemsOf('number', '15551000', { flow: '', langage: 'es' })).toEqual([
    ': "15551000" cannot be the name of a number (names are a number of a + and 3 to 15 digits, like +15551000; an extension of up to 6 digits, like 1000; a SIP user or client alone, like support; a whole address, like sip:support@acme.sip.twilio.com or client:support; or default)',
    'flow: must not be empty',
    'langage: unknown key "langage" (did you mean "language"?)',
  ]);
});
