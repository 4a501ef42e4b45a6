/**
 * Rule: there is a road to a live leg. After a real hang-up of a caller the setting says which; a chat that
 * is closed, or whose customer has left, has none.
 */
import type { DecisionInputs } from '../inputs';
import { roadOf, type Road } from '../road';
import type { Rule, RuleResult } from '../rule';

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
    const { channel, customerLegLive, agentLegLive, callable, postSession } = inputs;
    const { action } = postSession.whenCustomerHangsUp;
    const road = roadOf(inputs);
    if (channel === 'chat') return checkChat(road, inputs);
    return {
      passed: road !== 'none',
      reason: tell(road, action),
      inputs: { road, customerLegLive, agentLegLive, callable, whenCustomerHangsUp: action },
    };
  },
};

/** How a conversation ended that somebody else than us closed at the carrier. */
const CLOSED = 'conversation-closed';

function checkChat(road: Road, { customerLegLive, endedHow }: DecisionInputs): RuleResult {
  const inputs = { road, customerLegLive, endedHow };
  if (road !== 'none') return { passed: true, reason: 'the customer is in the chat', inputs };
  const closed = 'the conversation is closed, so it is too late to hand the customer over';
  return { passed: false, reason: endedHow === CLOSED ? closed : 'the customer has left the chat', inputs };
}

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
