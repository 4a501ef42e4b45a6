/**
 * A virtual agent that answers turn by turn. Owns: that it is told one thing at a time, in order, and
 * that an answer which never comes does not hold the customer.
 */
import type { BotInput } from '../../call/chat';
import type { BotAnswered } from '../../call/chat-event';
import type { JsonObject } from '../../lib/json';
import type { CustomerWrote } from '../machine-event';
import { BOT_LOST_MS } from '../timing';
import { cancelTimer, note, setTimer, type Turn } from '../turn';
import type { ChatState } from './chat-state';
import { write } from './speak';

/** What a customer writes while the virtual agent thinks waits for it; more than this is not kept for it. */
const MOST_WAITING = 20;

/** Gives the chat to the virtual agent; only its first turn is told the data parameters. */
export function startBot(turn: Turn, options: JsonObject, parameters: { [name: string]: string }): void {
  const { chat } = turn.s;
  if (!chat) return;
  chat.bot = { options, turn: chat.bot.turn, busy: false, waiting: [] };
  tell(turn, chat, { kind: 'start' }, parameters);
}

/** The customer wrote to it. */
export function tellBot(turn: Turn, { text, choice }: CustomerWrote): void {
  const { chat } = turn.s;
  if (!chat) return;
  if (!chat.bot.busy)
    tell(turn, chat, { kind: 'message', text, ...(choice === undefined ? {} : { choice }) });
  else if (chat.bot.waiting.length < MOST_WAITING) chat.bot.waiting.push(text);
}

/** Nobody listens to it any more: it may tidy up. */
export function leaveBot(turn: Turn): void {
  const { chat } = turn.s;
  if (!chat || chat.bot.turn === 0) return;
  send(turn, chat, { kind: 'end', reason: 'the customer left' }, {});
  chat.bot.busy = false;
}

export function isNotThisTurn({ s }: Turn, { turn: number }: BotAnswered): boolean {
  return !s.chat?.bot.busy || number !== s.chat.bot.turn;
}

/** It is done with the customer, or could not be had. */
export function botIsDone(_turn: Turn, { reply }: BotAnswered): boolean {
  return !reply || reply.end !== undefined;
}

export function botIsBusy({ s }: Turn): boolean {
  return s.chat?.bot.busy === true;
}

/** What it says and has gathered. */
export function takeBotReply(turn: Turn, { reply }: BotAnswered): void {
  const { chat, postSession } = turn.s;
  if (!chat) return;
  cancelTimer(turn, 'bot');
  chat.bot.busy = false;
  if (!reply) return;
  const slips = reply.slips ? { slips: reply.slips.join(', ') } : {};
  note(turn, 'bot.answered', { messages: reply.messages.length, end: reply.end?.status ?? null, ...slips });
  for (const { text, choices } of reply.messages) write(turn, text, choices);
  if (reply.data) postSession.answers = { ...postSession.answers, ...reply.data };
}

export function endBot(turn: Turn, { reply, error }: BotAnswered): void {
  turn.agentOutcome = reply?.end ?? { status: 'failed', reason: error ?? 'it could not be reached' };
}

/** What the customer wrote while it thought. */
export function tellBotWhatWaits(turn: Turn): void {
  const { chat } = turn.s;
  const text = chat?.bot.waiting.join('\n') ?? '';
  if (!chat || text === '') return;
  chat.bot.waiting = [];
  tell(turn, chat, { kind: 'message', text });
}

/** Its answer is not waited for any more. */
export function stopWaitingForBot(turn: Turn): void {
  cancelTimer(turn, 'bot');
}

/** Its answer never came. */
export function loseBot(turn: Turn): void {
  if (turn.s.chat) turn.s.chat.bot.busy = false;
  turn.agentOutcome = { status: 'failed', reason: 'it did not answer' };
}

function tell(
  turn: Turn,
  chat: ChatState,
  input: BotInput,
  parameters: { [name: string]: string } = {},
): void {
  send(turn, chat, input, parameters);
  chat.bot.busy = true;
  setTimer(turn, 'bot', BOT_LOST_MS);
}

function send(turn: Turn, chat: ChatState, input: BotInput, parameters: { [name: string]: string }): void {
  const { postSession, language } = turn.s;
  chat.bot.turn += 1;
  turn.effects.push({
    type: 'bot.turn',
    turn: chat.bot.turn,
    agent: postSession.virtualAgent ?? '',
    kind: postSession.kind ?? '',
    options: chat.bot.options,
    input,
    language,
    parameters,
  });
}
