/** Rule: calls of this type take part. CCAI docs: Post-session transfers (Call Type). */
import type { Rule } from '../rule';

export const callType: Rule = {
  name: 'call-type',
  channel: 'voice',
  fields: ['callTypes'],
  check({ sessionType, postSession: { callTypes = [] } }) {
    const passed = callTypes.some((type) => type === sessionType);
    return {
      passed,
      reason: passed
        ? `calls of the type ${sessionType} take part`
        : `calls of the type ${sessionType} do not take part; selected: ${callTypes.join(', ')}`,
      inputs: { sessionType, callTypes },
    };
  },
};
