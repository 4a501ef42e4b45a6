/**
 * Verbs of a flow in a chat: words become messages, a question its quick replies, a hang-up the close.
 * Owns: which verb is what. What only sounds, waits or connects lines has no message.
 */
import type { Choice } from '../../call/chat';
import type { Prompt, Verb } from '../../call/verb';
import type { Turn } from '../turn';
import { addMessage, queueItem } from './transcript';

/** Lets the customer of a chat read what the verbs say, at once. */
export function speak(turn: Turn, verbs: Verb[]): void {
  for (const verb of verbs) speakOne(turn, verb);
}

function speakOne(turn: Turn, verb: Verb): void {
  switch (verb.verb) {
    case 'say':
    case 'play':
      return write(turn, verb.text);
    case 'gather':
      return ask(turn, verb.prompts, verb.choices, verb.asks);
    case 'record':
      return ask(turn, verb.prompts);
    case 'hangup':
      return closeConversation(turn);
    default:
      return;
  }
}

function ask(turn: Turn, prompts: Prompt[], choices: Choice[] = [], asks?: 'opt-in'): void {
  const text = prompts.map((prompt) => prompt.text).join(' ');
  add(turn, { text, choices, isQuestion: true, ...(asks ? { asks } : {}) });
}

/** Writes as the session itself or, while it has the customer, as the virtual agent. */
export function write(turn: Turn, text: string, choices: Choice[] = []): void {
  add(turn, { text, choices, isQuestion: false });
}

interface Said {
  text: string;
  choices: Choice[];
  isQuestion: boolean;
  asks?: 'opt-in';
}

function add(turn: Turn, { text, choices, isQuestion, asks }: Said): void {
  const { chat } = turn.s;
  if (!chat || chat.closed || text.trim() === '') return;
  addMessage(turn, {
    from: chat.author === 'system' ? 'system' : 'virtual-agent',
    name: null,
    text,
    isQuestion,
    author: chat.author,
    ...(choices.length > 0 ? { choices } : {}),
    ...(asks && choices.length > 0 ? { asks } : {}),
  });
}

/** Has the conversation closed for good, after everything that was written before. */
export function closeConversation(turn: Turn): void {
  const { chat } = turn.s;
  if (!chat || chat.closed) return;
  queueItem(turn, { do: 'close' });
  chat.closed = true;
}
