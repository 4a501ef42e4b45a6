/** Rule: no human agent is left, so a transfer between agents does not start one. */
import type { Rule } from '../rule';

export const lastHumanGone: Rule = {
  name: 'last-human-gone',
  fields: [],
  check({ humansLeft }) {
    const passed = humansLeft === 0;
    return {
      passed,
      reason: passed ? 'no agent is left' : `agents still connected: ${humansLeft}`,
      inputs: { humansLeft },
    };
  },
};
