/** Rule: the session is in the sample. Decided by a hash of its id: anybody can repeat it, nobody can choose it. */
import type { Rule } from '../rule';
import { sampleOf } from '../sample-of';

export const sampledIn: Rule = {
  name: 'sampled-in',
  fields: ['samplingPercent'],
  check({ sessionId, postSession: { samplingPercent } }) {
    const sample = sampleOf(sessionId);
    const passed = sample < samplingPercent;
    return {
      passed,
      reason: `the session is ${passed ? 'in' : 'not in'} the sample of ${samplingPercent} percent`,
      inputs: { sessionId, sample, samplingPercent },
    };
  },
};
