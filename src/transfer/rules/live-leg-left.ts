/** Rule: there is a road to a live leg. After a real hang-up of the customer the setting says which. */
import type { DecisionInputs } from '../inputs';
import { roadOf, type Road } from '../road';
import type { Rule } from '../rule';

type Action = DecisionInputs['postSession']['whenCustomerHangsUp']['action'];

/** Why there is no road. */
const NO_ROAD: { readonly [action in Action]: string } = {
  nothing: 'and nothing is to happen then',
  'call-back': 'and the customer cannot be called back',
  'agent-leg': "and the agent's leg is gone too",
};

export const liveLegLeft: Rule = {
  name: 'live-leg-left',
  fields: ['whenCustomerHangsUp'],
  check(inputs) {
    const { customerLegLive, agentLegLive, callable, postSession } = inputs;
    const { action } = postSession.whenCustomerHangsUp;
    const road = roadOf(inputs);
    return {
      passed: road !== 'none',
      reason: tell(road, action),
      inputs: { road, customerLegLive, agentLegLive, callable, whenCustomerHangsUp: action },
    };
  },
};

function tell(road: Road, action: Action): string {
  switch (road) {
    case 'customer-leg':
      return "the customer's leg is live";
    case 'call-back':
      return "the customer's leg is gone, and the customer is called back";
    case 'agent-leg':
      return "the customer's leg is gone, and the agent's leg is live";
    case 'none':
      return `the customer's leg is gone, ${NO_ROAD[action]}`;
  }
}
