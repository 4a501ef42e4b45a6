import { METADATA_FIELDS } from '../../src/settings/metadata-fields';
import { validateSetting } from '../../src/settings/validate-setting';
import { problemsOf } from './problems-of';

const dynamic = { field: 'callId', type: 'dynamic', source: 'metadata', sourceField: 'callId' };
const from = (source: string, sourceField: unknown) => ({ field: 'a', type: 'dynamic', source, sourceField });
const withParameters = (...dataParameters: unknown[]) =>
  problemsOf('call-post-session', 'global', { dataParametersEnabled: true, dataParameters });

test('fixed and dynamic data parameters are read as written', () => {
  const dataParameters = [
    dynamic,
    { field: 'brand', type: 'fixed', value: 'Acme' },
    { field: 'wave', type: 'fixed', value: 3 },
    { field: 'vip', type: 'fixed', value: false },
    { field: 'pin', type: 'fixed', value: 'hidden', sensitive: true },
    { ...from('sip', 'X-Order'), field: 'order', default: 'none', sensitive: false },
    { ...from('signed', 'customer id'), field: 'customer', required: true },
    { ...from('unsigned', 'página'), field: 'page', default: 0 },
    { ...from('flow', 'reason'), field: 'reason', default: false },
    { ...from('form', 'next-step'), field: 'next' },
  ];
  expect(validateSetting('call-post-session', 'global', { dataParameters })).toMatchObject({
    ok: true,
    value: { dataParameters },
  });
});

test.each(METADATA_FIELDS)('a dynamic data parameter can read %s', (sourceField) => {
  expect(withParameters({ ...dynamic, sourceField })).toEqual([]);
});

test.each([
  [
    { ...dynamic, sourceField: 'agentname' },
    'sourceField: "agentname" is not one of the choices (did you mean "agentName"?)',
  ],
  [
    { ...dynamic, source: 'meta' },
    'source: "meta" is not one of the choices (choices: metadata, sip, signed, unsigned, flow, form)',
  ],
  [
    { field: 'a', type: 'dynamic' },
    'source: is missing (one of: metadata, sip, signed, unsigned, flow, form)',
  ],
  [{ field: 'a', type: 'dynamic', source: 'form' }, 'sourceField: is missing'],
  [
    { ...dynamic, value: 'x' },
    'value: unknown key "value" (known keys: field, type, default, required, sensitive, source, sourceField)',
  ],
  [{ ...from('sip', 'X-Order'), requird: true }, 'requird: unknown key "requird" (did you mean "required"?)'],
  [from('sip', 'X Order'), 'sourceField: must be the name of a SIP header, like X-Order'],
  [from('sip', 'X:'), 'sourceField: must be the name of a SIP header, like X-Order'],
  [from('sip', 'X'.repeat(129)), 'sourceField: must have at most 128 characters'],
  [from('signed', ' '), 'sourceField: must not be blank'],
  [from('unsigned', 7), 'sourceField: must be text (put it in quotes)'],
  [from('flow', 'order.id'), 'sourceField: must be the name of a variable: letters, digits and _'],
  [
    from('form', 'next step'),
    'sourceField: must be the name of a form value: letters, digits, _ and -, starting with a letter, at most 64 characters',
  ],
  [{ ...dynamic, default: null }, 'default: must be text, a number, true or false'],
  [{ ...dynamic, default: 'undefined' }, 'default: must be a value; to give none, leave the parameter out'],
  [{ ...dynamic, required: 'yes' }, 'required: must be true or false'],
  [{ field: 'a', type: 'fixed', value: 'x', sensitive: 1 }, 'sensitive: must be true or false'],
  [
    { field: 'a', type: 'fixed', value: 'x', default: 'y' },
    'default: unknown key "default" (known keys: field, type, value, sensitive)',
  ],
  [
    { field: 'a', type: 'fixd', value: 'x' },
    'type: "fixd" is not one of the choices (did you mean "fixed"? choices: fixed, dynamic)',
  ],
  [{ field: 'a', value: 'x' }, 'type: is missing (one of: fixed, dynamic)'],
  [{ field: 'a', type: 'fixed' }, 'value: is missing'],
  [
    { field: 'a', type: 'fixed', value: 'x', sourceFeld: 1 },
    'sourceFeld: unknown key "sourceFeld" (known keys: field, type, value, sensitive)',
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
    { field: 'a', type: 'fixed', value: 'half a \ud83d character' },
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

test('a list that is no list, and entries that are no data parameters, are told', () => {
  expect(withParameters(null, 'x', dynamic)).toEqual([
    'dataParameters[0]: must be keys with values',
    'dataParameters[1]: must be keys with values',
  ]);
  expect(problemsOf('call-post-session', 'global', { dataParameters: dynamic })).toEqual([
    'dataParameters: must be a list',
  ]);
});

test('there are at most 50 data parameters', () => {
  const many = Array.from({ length: 51 }, (_none, index) => ({
    field: `p${index}`,
    type: 'fixed',
    value: 1,
  }));
  expect(withParameters(...many.slice(0, 50))).toEqual([]);
  expect(withParameters(...many)).toEqual(['dataParameters: must list at most 50']);
});
