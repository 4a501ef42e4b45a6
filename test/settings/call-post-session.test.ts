import { DEFAULT_CALL_POST_SESSION } from '../../src/settings/call-post-session';
import { METADATA_FIELDS } from '../../src/settings/metadata-fields';
import { validateSetting } from '../../src/settings/validate-setting';
import { problemsOf } from './problems-of';

const dynamic = { field: 'callId', type: 'dynamic', source: 'metadata', sourceField: 'callId' };
const withParameters = (...dataParameters: unknown[]) =>
  problemsOf('call-post-session', 'global', { dataParametersEnabled: true, dataParameters });

test('an empty document is the default: post-session transfers are off', () => {
  const off = { enabled: false, virtualAgent: null, dataParametersEnabled: false, dataParameters: [] };
  expect(validateSetting('call-post-session', 'global', {})).toEqual({ ok: true, value: off });
  expect(DEFAULT_CALL_POST_SESSION).toEqual(off);
});

test('there is one document, and it is called global', () => {
  expect(problemsOf('call-post-session', 'support', {})).toEqual([
    ': "support" cannot be the name of a call-post-session (names are always "global")',
  ]);
});

test('fixed and dynamic data parameters are read as written', () => {
  const dataParameters = [
    dynamic,
    { field: 'brand', type: 'fixed', value: 'Acme' },
    { field: 'wave', type: 'fixed', value: 3 },
    { field: 'vip', type: 'fixed', value: false },
  ];
  const document = { enabled: true, virtualAgent: 'csat', dataParametersEnabled: true, dataParameters };
  expect(validateSetting('call-post-session', 'global', document)).toEqual({ ok: true, value: document });
});

test.each(METADATA_FIELDS)('a dynamic data parameter can read %s', (sourceField) => {
  expect(withParameters({ ...dynamic, sourceField })).toEqual([]);
});

test.each([
  [
    { ...dynamic, sourceField: 'agentname' },
    'sourceField: "agentname" is not one of the choices (did you mean "agentName"?)',
  ],
  [{ ...dynamic, source: 'meta' }, 'source: must be "metadata"'],
  [{ ...dynamic, value: 'x' }, 'value: unknown key "value" (known keys: field, type, source, sourceField)'],
  [
    { field: 'a', type: 'fixd', value: 'x' },
    'type: "fixd" is not one of the choices (did you mean "fixed"?)',
  ],
  [{ field: 'a', value: 'x' }, 'type: is missing (one of: fixed, dynamic)'],
  [{ field: 'a', type: 'fixed' }, 'value: is missing'],
  [
    { field: 'a', type: 'fixed', value: 'x', sourceFeld: 1 },
    'sourceFeld: unknown key "sourceFeld" (known keys: field, type, value)',
  ],
  [{ field: 'a', type: 'fixed', value: null }, 'value: must be text, a number, true or false'],
  [{ field: 'a', type: 'fixed', value: '' }, 'value: must not be empty'],
  [{ field: 'a', type: 'fixed', value: '  ' }, 'value: must not be blank'],
  [{ field: 'a', type: 'fixed', value: 'x'.repeat(1025) }, 'value: must have at most 1024 characters'],
  [
    { field: 'a', type: 'fixed', value: 'a\nb' },
    'value: must not hold control characters (line breaks, tabs ...)',
  ],
  [
    { field: 'a', type: 'fixed', value: 'null' },
    'value: must be a value; to give none, leave the parameter out',
  ],
  [
    { field: '1a', type: 'fixed', value: 'x' },
    'field: must be a name: letters, digits, _ and -, starting with a letter, at most 64 characters',
  ],
  [
    { field: 'a'.repeat(65), type: 'fixed', value: 'x' },
    'field: must be a name: letters, digits, _ and -, starting with a letter, at most 64 characters',
  ],
])('the data parameter %j is refused', (parameter, problem) => {
  expect(withParameters(parameter)).toEqual([`dataParameters[0].${problem}`]);
});

test('a data parameter can be 1024 characters long and named with 64', () => {
  expect(withParameters({ field: 'a'.repeat(64), type: 'fixed', value: 'x'.repeat(1024) })).toEqual([]);
});

test('no field is given twice', () => {
  const again = { field: 'callId', type: 'fixed', value: 'x' };
  expect(withParameters(dynamic, again)).toEqual(['dataParameters[1].field: field "callId" is used twice']);
});
