/** Who ended a chat whose customer cannot be reached any more. Owns: what each way it ended is called. */
import type { EndReason } from '../../call/end-reason';
import type { SessionSnapshot } from '../snapshot';

const ENDS: { readonly [source: string]: EndReason } = {
  'end-requested': { by: 'end_user', how: 'end-requested', evidence: ['the customer ended the chat'] },
  'participant-left': {
    by: 'end_user',
    how: 'customer-left',
    evidence: ['the customer left the conversation'],
  },
  'client-gone': {
    by: 'end_user',
    how: 'client-gone',
    evidence: ["the customer's client went offline and did not come back"],
  },
  // A customer cannot close a conversation: it was done on the side of the agents.
  'conversation-closed': {
    by: 'agent',
    how: 'conversation-closed',
    evidence: ['the conversation was closed at the carrier'],
  },
  'conversation-timed-out': {
    by: 'timeout',
    how: 'conversation-closed',
    evidence: ['the carrier closed the conversation, in which nobody had written for long'],
  },
  'carrier-failed': {
    by: 'system',
    how: 'carrier-failed',
    evidence: ['the carrier did not take what was written'],
  },
  dismissed: { by: 'dismissed', how: 'idle', evidence: ['the customer did not write after a reminder'] },
  closed: { by: 'system', how: 'flow-ended', evidence: ['the conversation was closed at its end'] },
};

/** @param source how we learned that the customer is gone; null: the session is a call */
export function chatEnd({ chat }: SessionSnapshot, source: string): EndReason | null {
  const end = ENDS[source];
  if (!chat) return null;
  const unknown: EndReason = {
    by: 'end_user',
    how: 'customer-left',
    evidence: [`the chat ended (${source})`],
  };
  return end ? { ...end, evidence: [...end.evidence] } : unknown;
}
