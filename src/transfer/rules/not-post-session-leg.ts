/** Rule: a post-session leg never starts another transfer. */
import type { Rule } from '../rule';

export const notPostSessionLeg: Rule = {
  name: 'not-post-session-leg',
  fields: [],
  check({ isPostSessionLeg }) {
    return {
      passed: !isPostSessionLeg,
      reason: isPostSessionLeg
        ? 'what ended was itself a post-session leg'
        : 'what ended was not a post-session leg',
      inputs: { isPostSessionLeg },
    };
  },
};
