/** What the customer's client says about the post-session transfer. CCAI docs: headless web guide. */
import type { OptInSelected, PostSessionAcknowledged } from '../../call/chat-event';
import { ignore } from '../conversation/ring';
import { optInLabel } from '../post-session/offer';
import { chooseOptIn } from '../post-session/opt-in';
import { languageFor } from '../prompts';
import { note, type Turn } from '../turn';
import { addMessage, isLateAnswer } from './transcript';

/** The customer chose Yes or No in the client's own question. */
export function optInSelected(turn: Turn, event: OptInSelected): void {
  if (turn.s.handover?.state !== 'offered' || isLateAnswer(turn, event)) return ignore(turn);
  choose(turn, event.choice);
}

/** The client is prepared, or wants it to begin: to begin is to say yes where the question is open. */
export function postSessionAcknowledged(turn: Turn, { as }: PostSessionAcknowledged): void {
  const { chat, handover } = turn.s;
  if (!chat || chat.acknowledged === as) return ignore(turn);
  chat.acknowledged = as;
  note(turn, 'post-session.acknowledged', { as });
  if (as === 'started' && handover?.state === 'offered') choose(turn, 'yes');
}

/** What was chosen is said: the transcript has every answer. */
function choose(turn: Turn, choice: 'yes' | 'no'): void {
  const { chat, customer } = turn.s;
  const text = optInLabel(choice, languageFor(turn));
  addMessage(turn, { from: 'customer', name: chat?.name ?? null, text, author: customer.from });
  chooseOptIn(turn, choice);
}
