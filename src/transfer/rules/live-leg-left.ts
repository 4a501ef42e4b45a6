/** Rule: there is a live leg to move. After a real hang-up of the customer there is none. */
import type { Rule } from '../rule';

export const liveLegLeft: Rule = {
  name: 'live-leg-left',
  check({ customerLegLive }) {
    return {
      passed: customerLegLive,
      reason: customerLegLive ? "the customer's leg is live" : "the customer's leg is gone",
      inputs: { customerLegLive },
    };
  },
};
