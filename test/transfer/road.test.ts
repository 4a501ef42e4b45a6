import * as fc from 'fast-check';
import { namedAgent, roadOf } from '../../src/transfer/road';
import { anyInputs } from './any-inputs';
import { AGENT_LEG, CALL_BACK, READY, setting } from './some-inputs';

const road = (change: Partial<typeof READY>) => roadOf({ ...READY, ...change });
const GONE = { customerLegLive: false, agentLegLive: true };

test('after a real hang-up the setting says which road is left', () => {
  expect(road({})).toBe('customer-leg');
  expect(road(GONE)).toBe('none');
  expect(road({ ...GONE, postSession: setting({ whenCustomerHangsUp: CALL_BACK }) })).toBe('call-back');
  expect(road({ ...GONE, postSession: setting({ whenCustomerHangsUp: AGENT_LEG }) })).toBe('agent-leg');
});

test("a live customer's leg is always the road", () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      expect(roadOf({ ...inputs, customerLegLive: true })).toBe('customer-leg');
    }),
  );
});

test("only the agent's leg has a virtual agent of its own", () => {
  const inputs = { postSession: setting({ whenCustomerHangsUp: AGENT_LEG }) };
  expect(namedAgent(inputs, 'agent-leg')).toBe('form');
  expect(namedAgent(inputs, 'customer-leg')).toBe('csat');
  expect(namedAgent(inputs, 'none')).toBe('csat');
});
