/** Rule: calls that were transferred between agents are wanted, or are not. */
import type { Rule } from '../rule';

const WANTED = {
  any: 'and both kinds of calls take part',
  only: 'and only transferred calls take part',
  never: 'and transferred calls do not take part',
} as const;

export const transferredCall: Rule = {
  name: 'transferred-call',
  fields: ['transferredCalls'],
  check({ transfers, postSession: { transferredCalls } }) {
    const transferred = transfers > 0;
    const passed = transferredCalls === 'any' || (transferredCalls === 'only') === transferred;
    return {
      passed,
      reason: `the call was ${transferred ? '' : 'not '}transferred between agents, ${WANTED[transferredCalls]}`,
      inputs: { transfers, transferredCalls },
    };
  },
};
