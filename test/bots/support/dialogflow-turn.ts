/** A turn of a chat with the agent of the test server, and what that server may be told to answer. */
import type { createDialogflowBot } from '../../../src/bots/dialogflow-bot';
import type { BotInput } from '../../../src/call/chat';
import { AGENT, type DialogflowServer } from './dialogflow-server';

export type Bot = ReturnType<typeof createDialogflowBot>;

export interface Turn {
  sessionId?: string;
  /** by default every turn is another */
  key?: string;
  options?: object;
  parameters?: { [name: string]: string };
}

export const says = (...text: string[]) => ({ responseMessages: [{ text: { text } }] });
export const pays = (ujet: unknown) => ({ responseMessages: [{ payload: { ujet } }] });

let turns = 0;

export function turn(bot: Bot, server: DialogflowServer, input: BotInput, more: Turn = {}) {
  const { sessionId = 'WC1', key = `key-${(turns += 1)}`, options = {}, parameters = {} } = more;
  return bot.turn(
    {
      ...{ type: 'bot.turn', turn: 1, agent: 'cx', kind: 'dialogflow-cx', input, language: 'es', parameters },
      options: { agent: AGENT, endpoint: server.endpoint, ...options },
    },
    { sessionId, idempotencyKey: key },
  );
}
