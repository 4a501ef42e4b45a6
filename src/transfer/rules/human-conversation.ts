/** Rule: the customer talked to a human. Who left while waiting is not asked how the conversation was. */
import type { Rule } from '../rule';

export const humanConversation: Rule = {
  name: 'human-conversation',
  fields: [],
  check({ humanConversation: passed }) {
    return {
      passed,
      reason: passed
        ? 'the customer was connected to an agent'
        : 'the customer was never connected to an agent',
      inputs: { humanConversation: passed },
    };
  },
};
