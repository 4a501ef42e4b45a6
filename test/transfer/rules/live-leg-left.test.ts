import type { DecisionInputs } from '../../../src/transfer/inputs';
import { liveLegLeft } from '../../../src/transfer/rules/live-leg-left';
import { AGENT_LEG, CALL_BACK, READY, setting } from '../some-inputs';

const NOTHING = { action: 'nothing' } as const;
const plan = (whenCustomerHangsUp: DecisionInputs['postSession']['whenCustomerHangsUp']) => ({
  customerLegLive: false,
  postSession: setting({ whenCustomerHangsUp }),
});

test.each<[Partial<DecisionInputs>, boolean, string]>([
  [{}, true, "the customer's leg is live"],
  [{ ...plan(CALL_BACK), customerLegLive: true }, true, "the customer's leg is live"],
  [plan(NOTHING), false, "the customer's leg is gone, and nothing is to happen then"],
  [plan(CALL_BACK), true, "the customer's leg is gone, and the customer is called back"],
  [
    { ...plan(CALL_BACK), callable: false, agentLegLive: true },
    false,
    "the customer's leg is gone, and the customer cannot be called back",
  ],
  [
    { ...plan(AGENT_LEG), agentLegLive: true },
    true,
    "the customer's leg is gone, and the agent's leg is live",
  ],
  [plan(AGENT_LEG), false, "the customer's leg is gone, and the agent's leg is gone too"],
])('case %#: with a road to a live leg the rule passes', (change, passed, reason) => {
  expect(liveLegLeft.check({ ...READY, ...change })).toMatchObject({ passed, reason });
});

test('the line names the road and what led to it', () => {
  expect(liveLegLeft.check({ ...READY, ...plan(CALL_BACK) }).inputs).toEqual({
    road: 'call-back',
    customerLegLive: false,
    agentLegLive: false,
    callable: true,
    whenCustomerHangsUp: 'call-back',
  });
});
