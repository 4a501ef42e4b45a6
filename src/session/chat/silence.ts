/**
 * Nobody writes. Owns: whose turn it is, the reminder, the dismissal, and the answer an agent owes.
 */
import type { EndReason } from '../../call/end-reason';
import { sessionPrompt } from '../flow/prompts';
import { courseOf, isIn } from '../state';
import { endConversation } from '../talking/end-conversation';
import { play } from '../leg/play';
import { cancelTimer, note, setTimer, type Turn } from '../turn';

/** Whom the chat waits for; null: for nobody who could be reminded. */
function whoseTurn(turn: Turn): 'customer' | 'agent' | null {
  const { s } = turn;
  const { chat } = s;
  if (!chat || !turn.legLive || chat.closed) return null;
  if (courseOf(s) === 'talking') return chat.unansweredSince === null ? 'customer' : 'agent';
  if (isIn(s, 'withAgent.bot')) return chat.bot.busy ? null : 'customer';
  return isIn(s, 'flow.asked') ? 'customer' : null;
}

/** Counts the silence anew after a turn in which somebody wrote. @param before messages of the transcript before the turn */
export function watchSilence(turn: Turn, before: number): void {
  const { chat } = turn.s;
  if (!chat || chat.messages === before) return;
  const { remindAfterSeconds, answerWithinSeconds } = turn.world.settings.chat;
  const waited = whoseTurn(turn);
  // A reminder is no answer: the dismissal that follows it is counted from there.
  if (waited === 'customer' && chat.reminded) return;
  if (waited === 'customer' && remindAfterSeconds !== null) setTimer(turn, 'idle', remindAfterSeconds * 1000);
  else cancelTimer(turn, 'idle');
  if (waited === 'agent' && answerWithinSeconds !== null) {
    const dueAt = (chat.unansweredSince ?? turn.at) + answerWithinSeconds * 1000;
    setTimer(turn, 'unanswered', dueAt - turn.at);
  } else if (answerWithinSeconds !== null) cancelTimer(turn, 'unanswered');
}

/** The customer has not written for long: a reminder first, then the chat is over. */
export function remind(turn: Turn): void {
  const { chat } = turn.s;
  if (!chat) return;
  chat.reminded = true;
  note(turn, 'customer.reminded');
  play(turn, ...sessionPrompt(turn, 'session.reminder'));
  const { dismissAfterSeconds } = turn.world.settings.chat;
  if (dismissAfterSeconds !== null) setTimer(turn, 'idle', dismissAfterSeconds * 1000);
}

const DISMISSED: EndReason = {
  by: 'dismissed',
  how: 'idle',
  evidence: ['the customer did not write, was reminded, and did not write after that'],
};

function dismissal(): EndReason {
  return { ...DISMISSED, evidence: [...DISMISSED.evidence] };
}

export function noteDismissed(turn: Turn): void {
  note(turn, 'customer.dismissed');
}

/** An agent had the chat: what follows a conversation follows. */
export function endDismissed(turn: Turn): void {
  endConversation(turn, dismissal());
}

export function dismiss(turn: Turn): void {
  noteDismissed(turn);
  play(turn, ...sessionPrompt(turn, 'session.dismissed'));
  turn.s.end ??= dismissal();
}

/** The agent owes the customer an answer. */
export function owesAnswer({ s }: Turn): boolean {
  return s.chat !== null && s.chat.unansweredSince !== null;
}

/** For too long. */
export function endUnanswered(turn: Turn): void {
  const evidence = ['a message of the customer was not answered in time'];
  endConversation(turn, { by: 'timeout', how: 'unanswered', evidence });
}
