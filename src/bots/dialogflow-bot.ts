/**
 * Kind `dialogflow-cx` in chats, through Google's own client library. Owns: what a chat needs between its
 * turns. Must not know: how it is asked, or what its answers look like.
 */
import type { BotReply } from '../call/chat';
import type { BotTurnEffect } from '../call/effect';
import { DialogflowClients, type ClientOptions } from './dialogflow-client';
import { failureOf } from './dialogflow-failure';
import { readQueryResult } from './dialogflow-reply';
import { endpointFor, requestOf } from './dialogflow-request';

/** Chats whose last turn is remembered: more than are open at a time. */
const MOST_REMEMBERED = 20_000;

/** The last turn of a chat. */
interface Last {
  /** the turn that was answered */
  key: string;
  reply: BotReply;
  /** under this name the customer's next words are to be kept */
  capture: string | null;
}

export interface DialogflowBot {
  /** One turn; the same key again, after it was answered, is the same answer, and nobody is asked. */
  turn(
    effect: BotTurnEffect,
    context: { sessionId: string; idempotencyKey: string },
  ): Promise<BotReply | { error: string }>;
  /** Makes what the first turn of an agent needs. @returns why that cannot be, in plain words; null: it is there */
  prepare(options: object): Promise<string | null>;
  /** Ends connections that are kept open. */
  close(): Promise<void>;
}

export function createDialogflowBot(options: ClientOptions): DialogflowBot {
  const clients = new DialogflowClients(options);
  const chats = new Map<string, Last>();
  return {
    async turn(effect, { sessionId, idempotencyKey: key }) {
      const last = chats.get(sessionId);
      if (effect.input.kind === 'end') {
        chats.delete(sessionId);
        return { messages: [] };
      }
      if (last && last.key === key) return last.reply;
      const asked = requestOf(effect, sessionId);
      if (!asked) return { error: 'its settings name no agent for chats' };
      try {
        const result = await clients.detectIntent(asked.endpoint, asked.request);
        const { capture, reply } = replyOf(result, effect, last?.capture ?? null);
        remember(chats, sessionId, { key, reply, capture });
        return reply;
      } catch (error) {
        return { error: failureOf(error) };
      }
    },
    async prepare(options) {
      const endpoint = endpointFor(options);
      if (endpoint === null) return null;
      return clients.prepare(endpoint).then(() => null, failureOf);
    },
    close: () => clients.close(),
  };
}

function replyOf(result: object, { input }: BotTurnEffect, captureFor: string | null) {
  const { capture, ...reply } = readQueryResult(result);
  if (captureFor === null || input.kind !== 'message') return { capture, reply };
  return { capture, reply: { ...reply, data: { [captureFor]: input.text, ...reply.data } } };
}

function remember(chats: Map<string, Last>, sessionId: string, last: Last): void {
  chats.delete(sessionId);
  chats.set(sessionId, last);
  const [oldest] = chats.keys();
  if (chats.size > MOST_REMEMBERED && oldest !== undefined) chats.delete(oldest);
}
