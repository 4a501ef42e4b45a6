/** What the customer's client says about the post-session transfer. CCAI docs: headless web guide. */
import type { OptInSelected, PostSessionAcknowledged } from '../../call/chat-event';
import { ignore } from '../conversation/ring';
import { chooseOptIn } from '../post-session/opt-in';
import { note, type Turn } from '../turn';

/** The customer chose Yes or No in the client's own question. */
export function optInSelected(turn: Turn, { choice }: OptInSelected): void {
  if (turn.s.handover?.state !== 'offered') return ignore(turn);
  chooseOptIn(turn, choice);
}

/** The client is prepared, or wants it to begin: to begin is to say yes where the question is open. */
export function postSessionAcknowledged(turn: Turn, { as }: PostSessionAcknowledged): void {
  const { chat, handover } = turn.s;
  if (!chat || chat.acknowledged === as) return ignore(turn);
  chat.acknowledged = as;
  note(turn, 'post-session.acknowledged', { as });
  if (as === 'started' && handover?.state === 'offered') chooseOptIn(turn, 'yes');
}
