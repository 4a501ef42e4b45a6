/** Rule: the person has not said that they never want to be asked again. */
import { roadOf } from '../road';
import type { Rule } from '../rule';

export const notOptedOut: Rule = {
  name: 'not-opted-out',
  fields: ['whenCustomerHangsUp'],
  check(inputs) {
    const road = roadOf(inputs);
    const optedOut = inputs.optedOut ?? false;
    const passed = !optedOut || road === 'agent-leg';
    return { passed, reason: reasonOf(optedOut, passed), inputs: { optedOut, road } };
  },
};

function reasonOf(optedOut: boolean, passed: boolean): string {
  if (!optedOut) return 'the person has not asked to be left alone';
  return passed
    ? "the agent's leg is moved, so the customer is not asked"
    : 'the person has asked never to be asked again';
}
