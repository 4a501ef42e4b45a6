/** What the customer's client says about the post-session transfer. CCAI docs: headless web guide. */
import type { PostSessionAcknowledged } from '../../call/chat-event';
import { ignore, note, type Turn } from '../turn';

/** The client is prepared, or wants it to begin (which is a yes where the question is open: see understand.ts). */
export function acknowledge(turn: Turn, { as }: PostSessionAcknowledged): void {
  const { chat } = turn.s;
  if (!chat || chat.acknowledged === as) return ignore(turn);
  chat.acknowledged = as;
  note(turn, 'post-session.acknowledged', { as });
}
