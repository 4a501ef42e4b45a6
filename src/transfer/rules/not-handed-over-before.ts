/** Rule: a session is handed over at most once. */
import type { Rule } from '../rule';

export const notHandedOverBefore: Rule = {
  name: 'not-handed-over-before',
  fields: [],
  check({ alreadyHandedOver }) {
    return {
      passed: !alreadyHandedOver,
      reason: alreadyHandedOver
        ? 'the session was handed over before'
        : 'the session was not handed over before',
      inputs: { alreadyHandedOver },
    };
  },
};
