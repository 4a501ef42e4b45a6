/** Somebody ended the conversation through the API: the agent's leg goes, and the default road follows. */
import { ignore, legOf } from './conversation/ring';
import { note, type Turn } from './turn';

/** @param by in whose name the end was asked for */
export function endRequested(turn: Turn, by: 'agent' | 'end_user'): void {
  const { conversation, attempts } = turn.s;
  if (conversation?.state !== 'talking' || conversation.endRequestedBy) return ignore(turn);
  const attempt = attempts.find((one) => one.n === conversation.attempt);
  conversation.endRequestedBy = by;
  note(turn, 'end.requested', { by });
  if (attempt?.sid) turn.effects.push({ type: 'leg.end', leg: legOf(attempt), sid: attempt.sid });
}
