import { validateSetting } from '../../src/settings/validate-setting';
import { problemsOf } from './problems-of';

const csat = {
  kind: 'flow',
  flow: 'csat-survey',
  channels: ['voice', 'chat'],
  languages: ['en', 'es'],
  enabled: false,
};

test('a virtual agent is read as written', () => {
  expect(validateSetting('virtual-agent', 'csat', csat)).toEqual({ ok: true, value: csat });
});

test('a virtual agent is a flow for calls and switched on unless it says otherwise', () => {
  expect(validateSetting('virtual-agent', 'csat', { flow: 'csat-survey', languages: ['en'] })).toEqual({
    ok: true,
    value: { kind: 'flow', flow: 'csat-survey', channels: ['voice'], languages: ['en'], enabled: true },
  });
});

test('all mistakes of a virtual agent are told at once', () => {
  const document = {
    kind: 'flw',
    channels: ['voise', 'voice', 'voice'],
    languages: ['english'],
    enabld: true,
  };
  expect(problemsOf('virtual-agent', 'csat', document)).toEqual([
    'kind: must be "flow"',
    'flow: is missing',
    'channels[0]: "voise" is not one of the choices (did you mean "voice"?)',
    'channels[2]: channel "voice" is used twice',
    'languages[0]: must be a language like en or es-MX',
    'enabld: unknown key "enabld" (did you mean "enabled"?)',
  ]);
});

test('a virtual agent serves at least one channel and one language', () => {
  expect(problemsOf('virtual-agent', 'csat', { ...csat, channels: [], languages: [] })).toEqual([
    'channels: must list at least 1',
    'languages: must list at least 1',
  ]);
});
