import * as fc from 'fast-check';
import type { DataParameter } from '../../src/settings/data-parameter';
import { METADATA_FIELDS, type MetadataField } from '../../src/settings/metadata-fields';
import type { SessionMetadata } from '../../src/transfer/metadata';
import { resolveParameters } from '../../src/transfer/parameters';

const dynamic = (field: string, sourceField: MetadataField): DataParameter => ({
  field,
  type: 'dynamic',
  source: 'metadata',
  sourceField,
});
const fixed = (field: string, value: string | number | boolean): DataParameter => ({
  field,
  type: 'fixed',
  value,
});

test('fixed values are passed as they are, dynamic ones are looked up', () => {
  const list = [
    fixed('brand', 'Acme'),
    fixed('wave', 0),
    fixed('vip', false),
    dynamic('agent', 'agentName'),
    dynamic('talk', 'talkSeconds'),
  ];
  expect(resolveParameters(list, true, { agentName: 'Ana', talkSeconds: 0 })).toEqual({
    values: { brand: 'Acme', wave: 0, vip: false, agent: 'Ana', talk: 0 },
    missing: [],
  });
});

test('a dynamic parameter whose source has no value is missing, not empty', () => {
  const list = [dynamic('agent', 'agentName'), dynamic('queue', 'queueName'), dynamic('ended', 'endedAt')];
  expect(resolveParameters(list, true, { agentName: null, queueName: '  ' })).toEqual({
    values: {},
    missing: ['agent', 'queue', 'ended'],
  });
});

test('while data parameters are switched off nothing is passed and nothing is missing', () => {
  const list = [fixed('brand', 'Acme'), dynamic('agent', 'agentName')];
  expect(resolveParameters(list, false, { agentName: 'Ana' })).toEqual({ values: {}, missing: [] });
});

test('a person named Null is a person', () => {
  expect(resolveParameters([dynamic('agent', 'agentName')], true, { agentName: 'Null' }).values).toEqual({
    agent: 'Null',
  });
});

const badOrGood = fc.oneof(
  fc.constantFrom(null, undefined, '', ' ', 'null', 'undefined', ' null ', NaN, Infinity),
  // Data that came through JSON can be anything, whatever the types say.
  fc.constantFrom<unknown>({}, [], ['null']),
  fc.string(),
  fc.integer(),
  fc.boolean(),
);

test('every field is passed with a real value or is missing, never both, whatever the metadata holds', () => {
  const metadata = fc.dictionary(fc.constantFrom(...METADATA_FIELDS), badOrGood);
  fc.assert(
    fc.property(metadata, (data) => {
      const list = METADATA_FIELDS.map((field) => dynamic(`x-${field}`, field));
      const { values, missing } = resolveParameters(list, true, data as SessionMetadata);
      expect([...Object.keys(values), ...missing].toSorted()).toEqual(
        list.map(({ field }) => field).toSorted(),
      );
      for (const value of Object.values(values)) {
        expect(['string', 'number', 'boolean']).toContain(typeof value);
        expect(['null', 'undefined', 'NaN', 'Infinity', '']).not.toContain(String(value).trim());
      }
    }),
  );
});
