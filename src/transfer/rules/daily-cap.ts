/** Rule: the sessions handed over today are fewer than the daily cap. */
import type { DecisionInputs } from '../inputs';
import { roadOf } from '../road';
import type { Rule } from '../rule';

export const dailyCap: Rule = {
  name: 'daily-cap',
  fields: ['dailyCap', 'whenCustomerHangsUp'],
  check(inputs) {
    const { asked, postSession } = inputs;
    const [passed, reason] = judge(inputs);
    const today = asked === null || asked === 'unavailable' ? asked : asked.today;
    return { passed, reason, inputs: { dailyCap: postSession.dailyCap, road: roadOf(inputs), today } };
  },
};

function judge(inputs: DecisionInputs): [passed: boolean, reason: string] {
  const { asked, postSession } = inputs;
  const cap = postSession.dailyCap;
  if (cap === null) return [true, 'there is no daily cap'];
  if (roadOf(inputs) === 'agent-leg') return [true, "the agent's leg is moved, so the customer is not asked"];
  // No look-up could change that, and none is made.
  if (cap.most === 0) return [false, 'the daily cap is 0'];
  if (asked === null) return [true, 'not looked up: something else stands against the transfer'];
  if (asked === 'unavailable') return [false, 'it could not be looked up how many sessions there were today'];
  return [asked.today < cap.most, `sessions today: ${asked.today}; the daily cap is ${cap.most}`];
}
