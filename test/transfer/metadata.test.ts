import { METADATA_FIELDS } from '../../src/settings/metadata-fields';
import { SESSION_METADATA } from '../../src/transfer/metadata';

test('every name of the session metadata is described in one line, in the order of the list', () => {
  expect(Object.keys(SESSION_METADATA)).toEqual([...METADATA_FIELDS]);
  expect(Object.values(SESSION_METADATA).filter((line) => !/^[^\n]{5,100}$/.test(line))).toEqual([]);
});
