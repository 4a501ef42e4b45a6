/**
 * Rule: one of the parties the settings count ended the conversation. Failures of ours never count, nor,
 * in calls, do timeouts and dismissals. CCAI docs: Post-session transfers (the agent or the end-user ends
 * the session).
 */
import type { Channel } from '../../call/channel';
import type { EndedBy } from '../../call/end-reason';
import type { Rule } from '../rule';

const PARTIES: { readonly [channel in Channel]: readonly EndedBy[] } = {
  voice: ['agent', 'end_user'],
  chat: ['agent', 'end_user', 'timeout', 'dismissed'],
};

const WHO: { readonly [by in EndedBy]: string } = {
  agent: 'the agent',
  end_user: 'the customer',
  timeout: 'a timeout',
  dismissed: 'a dismissal',
  system: 'the system',
};

export const endedByParty: Rule = {
  name: 'ended-by-party',
  fields: ['endedBy'],
  check({ channel, endedBy, endedHow, postSession: { endedBy: counted } }) {
    const counting = counted.filter((party) => PARTIES[channel].includes(party));
    const passed = counting.some((party) => party === endedBy);
    return {
      passed,
      reason: tell(endedBy, endedHow, counting, passed),
      inputs: { endedBy, endedHow, counted },
    };
  },
};

function tell(
  endedBy: EndedBy | null,
  endedHow: string | null,
  counting: readonly EndedBy[],
  passed: boolean,
): string {
  if (endedBy === null) return 'nobody is known to have ended the conversation';
  const how = endedHow === null || endedHow === '' ? '' : ` (${endedHow})`;
  const verdict = passed ? '' : `, and only ${counting.map((party) => WHO[party]).join(' or ')} counts`;
  return `${WHO[endedBy]} ended the conversation${how}${verdict}`;
}
