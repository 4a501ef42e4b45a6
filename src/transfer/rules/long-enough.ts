/** Rule: the customer talked to agents for at least so long. */
import type { Rule } from '../rule';

export const longEnough: Rule = {
  name: 'long-enough',
  fields: ['minimumTalkSeconds'],
  check({ talkSeconds, postSession: { minimumTalkSeconds } }) {
    const passed = talkSeconds >= minimumTalkSeconds;
    return {
      passed,
      reason:
        minimumTalkSeconds === 0
          ? 'the conversation may be of any length'
          : `seconds the customer talked to agents: ${talkSeconds}; at least ${minimumTalkSeconds} are needed`,
      inputs: { talkSeconds, minimumTalkSeconds },
    };
  },
};
