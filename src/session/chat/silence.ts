/**
 * Nobody writes. Owns: whose turn it is, the reminder, the dismissal, and the answer an agent owes.
 */
import { concludeWith } from '../conversation/customer-returns';
import { ignore } from '../conversation/ring';
import { leadGone } from '../lead-gone';
import { sessionPrompt } from '../prompts';
import { cancelTimer, note, play, setTimer, type Turn } from '../turn';
import { attachedKind } from '../post-session/virtual-agent';
import { closeConversation } from './speak';

/** Whom the chat waits for; null: for nobody who could be reminded. */
function whoseTurn({ s }: Turn): 'customer' | 'agent' | null {
  const { chat, conversation, run, phase } = s;
  if (!chat || s.lead.gone || chat.closed || phase === 'handover') return null;
  if (conversation?.state === 'talking' && phase === 'flow')
    return chat.unansweredSince === null ? 'customer' : 'agent';
  const waiting = run?.waiting?.kind;
  return waiting === 'ask' || waiting === 'record' ? 'customer' : null;
}

/** Counts the silence anew after a turn in which somebody wrote. @param before messages of the transcript before the turn */
export function watchSilence(turn: Turn, before: number): void {
  const { chat } = turn.s;
  if (!chat || chat.messages === before) return;
  const { remindAfterSeconds, answerWithinSeconds } = turn.world.settings.chat;
  const botsTurn = attachedKind(turn) !== null && !chat.bot.busy;
  const waited = botsTurn ? 'customer' : whoseTurn(turn);
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
export function idleExpired(turn: Turn): void {
  const { chat } = turn.s;
  if (!chat || chat.closed || turn.s.lead.gone) return ignore(turn);
  if (chat.reminded) return dismiss(turn);
  chat.reminded = true;
  note(turn, 'customer.reminded');
  play(turn, ...sessionPrompt(turn, 'session.reminder'));
  const { dismissAfterSeconds } = turn.world.settings.chat;
  if (dismissAfterSeconds !== null) setTimer(turn, 'idle', dismissAfterSeconds * 1000);
}

function dismiss(turn: Turn): void {
  const { s } = turn;
  const evidence = ['the customer did not write, was reminded, and did not write after that'];
  const end = { by: 'dismissed' as const, how: 'idle', evidence };
  note(turn, 'customer.dismissed');
  if (s.conversation?.state === 'talking') return concludeWith(turn, end);
  play(turn, ...sessionPrompt(turn, 'session.dismissed'));
  s.end ??= end;
  closeConversation(turn);
  leadGone(turn, 'completed', 'dismissed');
}

/** The agent owes the customer an answer for too long. */
export function unansweredExpired(turn: Turn): void {
  const { s } = turn;
  if (s.conversation?.state !== 'talking' || !s.chat || s.chat.unansweredSince === null) return ignore(turn);
  const evidence = ['a message of the customer was not answered in time'];
  concludeWith(turn, { by: 'timeout', how: 'unanswered', evidence });
}
