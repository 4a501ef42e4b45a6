import { CALL_TYPES } from '../../src/call/call-type';
import { callPostSessionSchema, DEFAULT_CALL_POST_SESSION } from '../../src/settings/call-post-session';
import { POST_SESSION_DEFAULTS, POST_SESSION_SHAPE } from '../../src/settings/post-session-fields';
import { validateSetting } from '../../src/settings/validate-setting';
import { problemsOf } from './problems-of';

test('an empty document is the default: post-session transfers are off', () => {
  const off = {
    enabled: false,
    callTypes: [...CALL_TYPES],
    virtualAgent: null,
    dataParametersEnabled: false,
    dataParameters: [],
    dataRecords: { sessionMetadata: false, crm: false },
    optIn: { ask: false, timeoutSeconds: 6, attempts: 2 },
    endedBy: ['agent', 'end_user'],
    whenCustomerHangsUp: { action: 'nothing' },
    minimumTalkSeconds: 0,
    hours: null,
    samplingPercent: 100,
    perPerson: null,
    dailyCap: null,
    transferredCalls: 'any',
  };
  expect(validateSetting('call-post-session', 'global', {})).toEqual({ ok: true, value: off });
  expect(DEFAULT_CALL_POST_SESSION).toEqual(off);
});

test('every field has one schema for all scopes, and its published default', () => {
  const { enabled, ...fields } = callPostSessionSchema.shape;
  expect(enabled.parse(undefined)).toBe(false);
  expect(Object.keys(fields)).toEqual(Object.keys(POST_SESSION_SHAPE));
  expect(callPostSessionSchema.parse({})).toEqual({ enabled: false, ...POST_SESSION_DEFAULTS });
});

test('there is one document, and it is called global', () => {
  expect(problemsOf('call-post-session', 'support', {})).toEqual([
    ': "support" cannot be the name of a call-post-session (names are always "global")',
  ]);
});

test('a misspelled field is told with the near one', () => {
  expect(problemsOf('call-post-session', 'global', { virtualAgnt: 'csat', minTalk: 3 })).toEqual([
    'virtualAgnt: unknown key "virtualAgnt" (did you mean "virtualAgent"?)',
    expect.stringMatching(
      /^minTalk: unknown key "minTalk" \(known keys: enabled, callTypes, .*transferredCalls\)$/,
    ),
  ]);
});
