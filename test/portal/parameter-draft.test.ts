import { draftOf, parameterOf } from '../../src/portal/settings/parameters/parameter-draft';
import type { DataParameter } from '../../src/portal/settings/post-session/model';

const ALL: DataParameter[] = [
  { field: 'a', type: 'fixed', value: 7 },
  { field: 'b', type: 'fixed', value: 'text', sensitive: true },
  {
    field: 'c',
    type: 'dynamic',
    source: 'metadata',
    sourceField: 'agentName',
    default: false,
    required: true,
  },
  { field: 'd', type: 'dynamic', source: 'sip', sourceField: 'X-Order' },
];

test.each(ALL)('what is opened and saved again untouched is the same: $field', (parameter) => {
  expect(parameterOf(draftOf(parameter), parameter)).toEqual(parameter);
});

test('what is changed is text, and a default that is emptied is none', () => {
  const [fixed, , dynamic] = ALL;
  expect(parameterOf({ ...draftOf(fixed), value: '8' }, fixed)).toEqual({
    field: 'a',
    type: 'fixed',
    value: '8',
  });
  expect(parameterOf({ ...draftOf(dynamic), default: '', required: false }, dynamic)).toEqual({
    ...{ field: 'c', type: 'dynamic', source: 'metadata', sourceField: 'agentName' },
  });
});
