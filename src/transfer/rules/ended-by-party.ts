/**
 * Rule: the agent or the customer ended the conversation. Timeouts, dismissals and failures of ours
 * do not count. CCAI docs: Post-session transfers (the agent or the end-user ends the session).
 */
import type { EndedBy } from '../../call/end-reason';
import type { Rule } from '../rule';

const COUNTS: ReadonlySet<EndedBy> = new Set(['agent', 'end_user']);

const WHO: { readonly [by in EndedBy]: string } = {
  agent: 'the agent',
  end_user: 'the customer',
  timeout: 'a timeout',
  dismissed: 'a dismissal',
  system: 'the system',
};

export const endedByParty: Rule = {
  name: 'ended-by-party',
  check({ endedBy, endedHow }) {
    const passed = endedBy !== null && COUNTS.has(endedBy);
    return { passed, reason: tell(endedBy, endedHow, passed), inputs: { endedBy, endedHow } };
  },
};

function tell(endedBy: EndedBy | null, endedHow: string | null, passed: boolean): string {
  if (endedBy === null) return 'nobody is known to have ended the conversation';
  const how = endedHow === null ? '' : ` (${endedHow})`;
  const verdict = passed ? '' : ', and only the agent or the customer counts';
  return `${WHO[endedBy]} ended the conversation${how}${verdict}`;
}
