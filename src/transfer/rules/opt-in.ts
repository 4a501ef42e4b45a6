/** Rule: the customer said yes, where the setting asks. Silence and everything unclear mean no. */
import type { OptInAnswer } from '../inputs';
import { roadOf } from '../road';
import type { Rule } from '../rule';

const TELL: { readonly [answer in Exclude<OptInAnswer, null> | 'none']: string } = {
  yes: 'the customer was asked and said yes',
  no: 'the customer was asked and said no',
  silence: 'the customer was asked and said nothing, which means no',
  invalid: 'the customer was asked and gave no answer that could be understood',
  'hung-up': 'the customer was asked and hung up',
  'not-reached': 'the customer was called back to be asked and was not reached',
  none: 'the customer was not asked',
};

export const optIn: Rule = {
  name: 'opt-in',
  fields: ['optIn', 'whenCustomerHangsUp'],
  check(inputs) {
    const { channel, optIn: answer, postSession } = inputs;
    const { ask } = postSession.optIn;
    const road = roadOf(inputs);
    const told = (passed: boolean, reason: string) => ({
      passed,
      reason,
      inputs: { ask, road, answer },
    });
    if (!ask) return told(true, 'the customer need not be asked');
    if (road === 'agent-leg') return told(true, "the agent's leg is moved, so the customer is not asked");
    const left = channel === 'chat' && answer === 'hung-up';
    return told(answer === 'yes', left ? 'the customer was asked and left the chat' : TELL[answer ?? 'none']);
  },
};
