/** Rule: calls that were transferred between agents are wanted, or are not. */
import type { Rule } from '../rule';
import { judgeTransferred } from '../transferred';

export const transferredCall: Rule = {
  name: 'transferred-call',
  channel: 'voice',
  fields: ['transferredCalls'],
  check({ transfers, postSession: { transferredCalls = 'any' } }) {
    const judged = judgeTransferred('call', transfers, transferredCalls);
    return { ...judged, inputs: { transfers, transferredCalls } };
  },
};
