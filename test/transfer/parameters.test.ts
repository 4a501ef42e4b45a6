import * as fc from 'fast-check';
import {
  dataParametersSchema,
  type DataParameter,
  type ParameterSource,
} from '../../src/settings/data-parameter';
import { METADATA_FIELDS } from '../../src/settings/metadata-fields';
import { availableSources, mask, resolveParameters } from '../../src/transfer/parameters';
import type { ParameterSources } from '../../src/transfer/sources';

type Dynamic = Extract<DataParameter, { type: 'dynamic' }>;
type More = { default?: string | number | boolean; required?: boolean; sensitive?: boolean };

const dynamic = (field: string, from: string, more: More = {}): Dynamic => {
  const [source = '', sourceField = ''] = from.split('.');
  return { field, type: 'dynamic', source, sourceField, ...more } as Dynamic;
};
const fixed = (field: string, value: string | number | boolean): DataParameter => ({
  field,
  type: 'fixed',
  value,
});
const from = (some: { [source in ParameterSource]?: { [name: string]: unknown } }): ParameterSources => ({
  ...{ metadata: {}, sip: {}, signed: {}, unsigned: {}, flow: {}, form: {} },
  ...some,
});

test('fixed values are passed as they are, dynamic ones are looked up in their source', () => {
  const list = [
    fixed('brand', 'Acme'),
    fixed('wave', 0),
    fixed('vip', false),
    dynamic('agent', 'metadata.agentName'),
    dynamic('talk', 'metadata.talkSeconds'),
    dynamic('order', 'sip.X-Order'),
    dynamic('tier', 'signed.tier'),
    dynamic('page', 'unsigned.page'),
    dynamic('topic', 'flow.topic'),
    dynamic('result', 'form.result'),
  ];
  const sources = from({
    metadata: { agentName: 'Ana', talkSeconds: 0 },
    sip: { 'X-Order': 'A-1' },
    signed: { tier: 'gold' },
    unsigned: { page: '/cart', tier: 'forged' },
    flow: { topic: 'billing' },
    form: { result: true },
  });
  expect(dataParametersSchema.parse(list)).toEqual(list);
  expect(resolveParameters(list, true, sources)).toEqual({
    values: {
      ...{ brand: 'Acme', wave: 0, vip: false, agent: 'Ana', talk: 0, order: 'A-1' },
      ...{ tier: 'gold', page: '/cart', topic: 'billing', result: true },
    },
    missing: [],
    missingRequired: [],
    sensitive: [],
  });
});

test('a dynamic parameter without a value is missing, and told apart where it is required', () => {
  const list = [
    dynamic('agent', 'metadata.agentName'),
    dynamic('queue', 'metadata.queueName', { required: true }),
    dynamic('ended', 'metadata.endedAt', { required: false }),
  ];
  const sources = from({ metadata: { agentName: null, queueName: '  ' } });
  expect(resolveParameters(list, true, sources)).toMatchObject({
    values: {},
    missing: ['agent', 'queue', 'ended'],
    missingRequired: ['queue'],
  });
});

test('a default stands in for a value that is missing, and only then', () => {
  const list = [
    dynamic('tier', 'signed.tier', { default: 'none', required: true }),
    dynamic('wave', 'flow.wave', { default: 7 }),
    dynamic('vip', 'flow.vip', { default: true }),
  ];
  expect(resolveParameters(list, true, from({ flow: { wave: 'undefined', vip: false } }))).toMatchObject({
    values: { tier: 'none', wave: 7, vip: false },
    missing: [],
    missingRequired: [],
  });
});

test('the case of a SIP header does not count, that of other names does', () => {
  const list = [dynamic('order', 'sip.x-ORDER'), dynamic('tier', 'signed.TIER')];
  const sources = from({ sip: { 'X-Order': '', 'X-ORDER': 'A-1' }, signed: { tier: 'gold' } });
  expect(resolveParameters(list, true, sources)).toMatchObject({
    values: { order: 'A-1' },
    missing: ['tier'],
  });
});

test('a list of texts is joined, anything else with parts is no value', () => {
  const list = ['tags', 'none', 'mixed', 'words', 'object'].map((name) => dynamic(name, `flow.${name}`));
  const flow = {
    tags: ['billing', ' ', 'refund', 'null'],
    none: [],
    mixed: ['a', 1],
    words: ['undefined'],
    object: { a: 1 },
  };
  expect(resolveParameters(list, true, from({ flow }))).toMatchObject({
    values: { tags: 'billing, refund' },
    missing: ['none', 'mixed', 'words', 'object'],
  });
});

test('sensitive fields are named, whether they have a value or not', () => {
  const list = [
    { ...fixed('code', 'x'), sensitive: true },
    dynamic('pin', 'flow.pin', { sensitive: true }),
    dynamic('topic', 'flow.topic', { sensitive: false }),
  ];
  expect(resolveParameters(list, true, from({})).sensitive).toEqual(['code', 'pin']);
});

test('names every object has are no values', () => {
  const list = [
    dynamic('a', 'flow.constructor'),
    dynamic('b', 'flow.toString'),
    dynamic('c', 'flow.__proto__'),
  ];
  expect(resolveParameters(list, true, from({})).missing).toEqual(['a', 'b', 'c']);
});

test('while data parameters are switched off nothing is passed and nothing is missing', () => {
  const list = [
    { ...fixed('brand', 'Acme'), sensitive: true },
    dynamic('agent', 'metadata.agentName', { required: true }),
  ];
  expect(resolveParameters(list, false, from({}))).toEqual({
    values: {},
    missing: [],
    missingRequired: [],
    sensitive: [],
  });
});

test('a person named Null is a person', () => {
  const sources = from({ metadata: { agentName: 'Null' } });
  expect(resolveParameters([dynamic('agent', 'metadata.agentName')], true, sources).values).toEqual({
    agent: 'Null',
  });
});

test('what is available is named and sorted, and no value is told', () => {
  const sources = from({
    metadata: { callId: 'CA1', agentId: null, talkSeconds: 0 },
    sip: { 'X-Order': 'A-1', 'x-order': 'A-2', 'X-Empty': '' },
    signed: { tier: 'gold' },
    flow: { tags: ['a'], list: [], object: {} },
    form: { done: false, word: 'null' },
  });
  expect(availableSources(sources)).toEqual([
    'flow.tags',
    'form.done',
    'metadata.callId',
    'metadata.talkSeconds',
    'signed.tier',
    'sip.x-order',
  ]);
});

test('sensitive values are masked, whatever they are, and others are not', () => {
  expect(mask({ pin: 1234, vip: true, topic: 'billing' }, ['pin', 'vip', 'absent'])).toEqual({
    pin: '***',
    vip: '***',
    topic: 'billing',
  });
});

const badOrGood = fc.oneof(
  fc.constantFrom(null, undefined, '', ' ', 'null', 'undefined', ' null ', NaN, Infinity),
  fc.constantFrom<unknown>({}, [], ['null'], [null], ['', 'x']),
  fc.string(),
  fc.integer(),
  fc.boolean(),
);

test('every field is passed with a real value or is missing, never both, whatever the metadata holds', () => {
  const metadata = fc.dictionary(fc.constantFrom(...METADATA_FIELDS), badOrGood);
  fc.assert(
    fc.property(metadata, (data) => {
      const list = METADATA_FIELDS.map((field) => dynamic(`x-${field}`, `metadata.${field}`));
      const sources = from({ metadata: data });
      const { values, missing } = resolveParameters(list, true, sources);
      expect([...Object.keys(values), ...missing].toSorted()).toEqual(
        list.map(({ field }) => field).toSorted(),
      );
      expect(availableSources(sources)).toEqual(
        Object.keys(values)
          .map((field) => field.replace('x-', 'metadata.'))
          .toSorted(),
      );
      for (const value of Object.values(values)) {
        expect(['string', 'number', 'boolean']).toContain(typeof value);
        expect(['null', 'undefined', 'NaN', 'Infinity', '']).not.toContain(String(value).trim());
      }
    }),
  );
});
