import type { CatalogFlow } from '../../../src/settings/catalog-flow';
import { agent, check, queue, settingsOf } from './some-world';

const flows: CatalogFlow[] = [
  { name: 'survey', params: { orderId: {}, tone: { default: 'kind' } }, languages: ['en'] },
  { name: 'plain', params: {}, languages: ['en'] },
];
const agents = {
  plain: agent({ flow: 'plain' }),
  survey: agent(),
  careful: agent({ flow: 'plain', fallback: 'survey' }),
};
const orderId = { field: 'orderId', type: 'fixed', value: '7' };
const given = { dataParametersEnabled: true, dataParameters: [orderId] };
const needs = 'flow "survey" of virtual agent "survey" needs "orderId", and no data parameter gives it';

const told = (global: object, sales?: object): string[] =>
  check(
    settingsOf({
      'virtual-agent': agents,
      queue: { sales: queue },
      'call-post-session': { global },
      ...(sales && { 'queue-call-post-session': { sales } }),
    }),
    flows,
  );

test('a required param that a data parameter gives needs no words', () => {
  expect(told({ enabled: true, virtualAgent: 'survey', ...given })).toEqual([]);
  expect(told({ enabled: true, virtualAgent: 'plain' })).toEqual([]);
});

test('the fallback of a virtual agent gets the same data parameters, so its params count too', () => {
  expect(told({ enabled: true, virtualAgent: 'careful' })).toEqual([
    `call-post-session global dataParametersEnabled: ${needs} (add a data parameter "orderId")`,
  ]);
  expect(told({ enabled: true, virtualAgent: 'careful', ...given })).toEqual([]);
});

test("the virtual agent of the agent's leg needs its params too", () => {
  const whenCustomerHangsUp = { action: 'agent-leg', virtualAgent: 'survey' };
  expect(told({ enabled: true, virtualAgent: 'plain', whenCustomerHangsUp })).toEqual([
    `call-post-session global dataParametersEnabled: ${needs} (add a data parameter "orderId")`,
  ]);
});

test('a queue with another virtual agent is told in its own document', () => {
  const global = { enabled: true, virtualAgent: 'plain' };
  expect(told(global, { virtualAgent: 'survey' })).toEqual([
    `queue-call-post-session sales virtualAgent: ${needs} (add a data parameter "orderId")`,
  ]);
  expect(told(global, { virtualAgent: 'survey', ...given })).toEqual([]);
});

test('a queue with other data parameters is told where it has them', () => {
  const global = { enabled: true, virtualAgent: 'survey', ...given };
  expect(told(global, { dataParameters: [] })).toEqual([
    `queue-call-post-session sales dataParameters: ${needs} (add a data parameter "orderId")`,
  ]);
  expect(told(global, { dataParametersEnabled: false })).toEqual([
    `queue-call-post-session sales dataParametersEnabled: ${needs} (one is listed, but data parameters are switched off)`,
  ]);
  expect(told(global, { dataParameters: [{ ...orderId, field: 'orderld' }] })).toEqual([
    `queue-call-post-session sales dataParameters: ${needs} ("orderld" is given; rename it to "orderId")`,
  ]);
});
