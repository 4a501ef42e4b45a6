import * as fc from 'fast-check';
import type { DataParameter } from '../../../src/settings/data-parameter';
import { availableSources, resolveParameters } from '../../../src/transfer/parameters';
import { parametersComplete } from '../../../src/transfer/rules/parameters-complete';
import { anySetting } from '../any-inputs';
import { READY, withSetting } from '../some-inputs';

const order: DataParameter = {
  field: 'order',
  type: 'dynamic',
  source: 'sip',
  sourceField: 'X-Order',
  required: true,
};
const agent: DataParameter = {
  field: 'agent',
  type: 'dynamic',
  source: 'metadata',
  sourceField: 'agentId',
  required: true,
};
const check = (dataParameters: DataParameter[], available: string[], dataParametersEnabled = true) =>
  parametersComplete.check(withSetting({ dataParametersEnabled, dataParameters }, { available }));

test('a required data parameter without a value stops the transfer', () => {
  expect(check([order, agent], ['sip.x-order'])).toEqual({
    passed: false,
    reason: 'required data parameters without a value: agent (metadata.agentId)',
    inputs: {
      dataParametersEnabled: true,
      required: [
        { field: 'order', from: 'sip.x-order' },
        { field: 'agent', from: 'metadata.agentId' },
      ],
      missing: ['agent'],
    },
  });
});

test.each<[string, DataParameter[], string[], boolean, string]>([
  [
    'all values',
    [order, agent],
    ['metadata.agentId', 'sip.x-order'],
    true,
    'every required data parameter has a value',
  ],
  ['a default', [{ ...order, default: 'none' }], [], true, 'no data parameter is required'],
  ['an optional parameter', [{ ...order, required: false }], [], true, 'no data parameter is required'],
  [
    'a fixed parameter',
    [{ field: 'brand', type: 'fixed', value: 'Acme' }],
    [],
    true,
    'no data parameter is required',
  ],
  [
    'the same name in another source',
    [order],
    ['flow.x-order'],
    false,
    'required data parameters without a value: order (sip.x-order)',
  ],
])('with %s the parameters are judged', (_case, list, available, passed, reason) => {
  expect(check(list, available)).toMatchObject({ passed, reason });
});

test('while data parameters are switched off none is required', () => {
  expect(check([order], [], false).passed).toBe(true);
});

test('the rule fails exactly when a required parameter would be missing', () => {
  const value = fc.constantFrom<unknown>('A-1', 0, '', null, 'null', {}, ['x']);
  const sip = fc.dictionary(fc.constantFrom('X-ORDER', 'x-order', 'callid'), value);
  const flow = fc.dictionary(fc.constantFrom('X-Order', 'callId'), value);
  const required = anySetting.map((one) => ({ ...one, dataParametersEnabled: true }));
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(required, sip, flow, (postSession, sipHeaders, vars) => {
      const sources = { metadata: {}, sip: sipHeaders, signed: {}, unsigned: {}, flow: vars, form: {} };
      const available = availableSources(sources);
      const { missingRequired } = resolveParameters(postSession.dataParameters, true, sources);
      const { passed } = parametersComplete.check({ ...READY, postSession, available });
      expect(passed).toBe(missingRequired.length === 0);
      seen.add(passed);
    }),
    { numRuns: 1000 },
  );
  expect(seen.size).toBe(2);
});
