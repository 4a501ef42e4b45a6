/** Rule: post-session transfers are switched on for the session. */
import type { Rule } from '../rule';

export const switchedOn: Rule = {
  name: 'switched-on',
  fields: ['enabled'],
  check({ postSession: { enabled }, scope }) {
    const state = enabled ? 'on' : 'off';
    return {
      passed: enabled,
      reason: `post-session transfers are switched ${state} (scope: ${scope})`,
      inputs: { enabled, scope },
    };
  },
};
