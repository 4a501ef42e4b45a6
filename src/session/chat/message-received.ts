/**
 * Somebody wrote in a chat. Owns: whose message it is, and whether it is for the flow, the virtual
 * agent, the opt-in or the human on the other side.
 */
import type { ChatAccepted, MessageReceived } from '../../call/chat-event';
import { interpretTyped } from '../../flow/answer/interpret-typed';
import { agentAnswered } from '../conversation/agent-leg';
import { announceAgent } from '../conversation/announce-agent';
import { ignore, isOpen, legOf } from '../conversation/ring';
import { leaveStep, waitingStep } from '../flow-run';
import { startChat } from '../open-session';
import { answerTypedOptIn } from '../post-session/opt-in';
import { attachedKind } from '../post-session/virtual-agent';
import { languageFor, sessionPrompt } from '../prompts';
import type { Attempt } from '../snapshot';
import { applyAnswer } from '../steps/ask';
import { answerText } from '../steps/record';
import { cancelTimer, note, play, type Turn } from '../turn';
import { botHears } from './bot';
import { partyOf } from './parties';
import { addMessage } from './transcript';

export function messageReceived(turn: Turn, event: MessageReceived): void {
  const { s } = turn;
  const party = partyOf(s, event.author);
  if (!s.chat || party.role === 'stranger') return strangerWrote(turn);
  if (party.role === 'agent') return agentWrote(turn, event, party.attempt);
  if (s.lead.gone || s.chat.closed) return ignore(turn);
  s.chat.reminded = false;
  present(turn);
  if (event.text.trim() === '' && event.choice === undefined) {
    note(turn, 'upload.refused');
    startChat(turn);
    return play(turn, ...sessionPrompt(turn, 'session.noUploads'));
  }
  addMessage(turn, {
    ...{ from: 'customer', name: s.chat.name, text: event.text, id: event.id },
    author: event.relay ? event.author : null,
  });
  hear(turn, event, startChat(turn));
}

/** Who writes is there. */
function present(turn: Turn): void {
  const { chat } = turn.s;
  if (!chat?.away) return;
  chat.away = false;
  cancelTimer(turn, 'away');
}

function strangerWrote(turn: Turn): void {
  note(turn, 'message.stranger');
  ignore(turn);
}

/** @param opening the message came before any question: it counts where it happens to answer one */
function hear(turn: Turn, typed: { text: string; choice?: string }, opening: boolean): void {
  const { handover, conversation, phase } = turn.s;
  if (phase === 'handover') return handover?.state === 'offered' ? answerTypedOptIn(turn, typed) : undefined;
  if (attachedKind(turn)) return botHears(turn, typed);
  if (phase === 'flow' && conversation && conversation.state !== 'ended') return;
  const step = waitingStep(turn);
  if (step?.kind === 'ask') {
    const language = languageFor(turn);
    const read = interpretTyped(step, typed, language, turn.world.catalog.understanding(language));
    if (opening && (typeof read === 'string' || step.answer?.type === 'text')) return;
    return leaveStep(turn, applyAnswer(turn, step, read, typed.choice === undefined ? 'text' : 'choice'));
  }
  if (step?.kind === 'record' && !opening) return leaveStep(turn, answerText(turn, step, typed.text));
  note(turn, 'message.unasked');
}

/** An agent who writes in a chat they were offered has taken it. */
function agentWrote(turn: Turn, event: MessageReceived, attempt: Attempt): void {
  const { chat } = turn.s;
  if (attempt.status !== 'joined' && isOpen(attempt)) accept(turn, attempt);
  if (attempt.status !== 'joined' || !chat || chat.closed || turn.s.lead.gone) return strangerWrote(turn);
  if (event.text.trim() === '') return ignore(turn);
  chat.reminded = false;
  addMessage(turn, {
    ...{ from: 'agent', name: attempt.agentName, text: event.text, id: event.id },
    author: event.relay ? event.author : null,
  });
}

/** An agent takes a chat through the API. */
export function chatAccepted(turn: Turn, event: ChatAccepted): void {
  const attempt = turn.s.attempts.findLast((one) => one.agentId === event.agentId && isOpen(one));
  if (!turn.s.chat || !attempt || attempt.status === 'joined') return ignore(turn);
  accept(turn, attempt);
  const { conversation, chat } = turn.s;
  if (conversation?.state !== 'talking') return;
  // Who writes need not be announced; who does not owes the first words from here on.
  announceAgent(turn, attempt);
  if (conversation.attempt === attempt.n) chat.unansweredSince = turn.at;
}

function accept(turn: Turn, attempt: Attempt): void {
  const { at } = turn;
  agentAnswered(turn, {
    ...{ type: 'agent.answered', at, leg: legOf(attempt), sid: attempt.sid ?? '', machine: false },
  });
}
