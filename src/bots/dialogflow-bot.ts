/**
 * Kind `dialogflow-cx` in chats, through Google's own client library. Owns: what a turn asks (Google docs:
 * Sessions.detectIntent), and what the agent is given when it begins.
 */
import { z } from 'zod';
import type { BotReply } from '../call/chat';
import type { BotTurnEffect } from '../call/effect';
import { DialogflowClients, type ClientOptions } from './dialogflow-client';
import { readQueryResult, type QueryResult } from './dialogflow-reply';
import { structOf } from './protobuf-struct';

const TIMEOUT_MS = 10_000;
/** Google docs: TextInput, session identifiers. */
const MOST_CHARACTERS = 256;
const LONGEST_SESSION = 36;
/** Google's own integrations begin with this event; an agent handles it in its start flow. */
const WELCOME = 'WELCOME';
/** Chats whose parameters are remembered: more than are open at a time. */
const MOST_REMEMBERED = 20_000;

const optionsSchema = z.object({
  agent: z.string().regex(/^projects\/[^/]+\/locations\/[^/]+\/agents\/[^/]+$/),
  environment: z.string().optional(),
  endpoint: z.string().optional(),
  language: z.string().optional(),
});

/** What one chat needs between its turns. */
interface Remembered {
  given: ReadonlySet<string>;
  capture: string | null;
}

export interface DialogflowBot {
  turn(effect: BotTurnEffect, context: { sessionId: string }): Promise<BotReply | { error: string }>;
  close(): Promise<void>;
}

export function createDialogflowBot(options: ClientOptions & { timeoutMs?: number }): DialogflowBot {
  const clients = new DialogflowClients(options);
  const chats = new Map<string, Remembered>();
  return {
    async turn(effect, { sessionId }) {
      if (effect.input.kind === 'end') {
        chats.delete(sessionId);
        return { messages: [] };
      }
      const read = optionsSchema.safeParse(effect.options);
      if (!read.success) return { error: 'its settings name no agent for chats' };
      const { agent, environment, endpoint = endpointOf(agent), language = effect.language } = read.data;
      const known = chats.get(sessionId) ?? { given: new Set(Object.keys(effect.parameters)), capture: null };
      const place = environment === undefined ? agent : `${agent}/environments/${environment}`;
      try {
        const result = await clients.detectIntent(
          endpoint,
          {
            session: `${place}/sessions/${sessionId.slice(0, LONGEST_SESSION)}`,
            queryInput: { languageCode: language, ...inputOf(effect.input) },
            queryParams: { parameters: structOf(effect.parameters) },
          },
          options.timeoutMs ?? TIMEOUT_MS,
        );
        return remember(chats, sessionId, known, effect, result);
      } catch (error) {
        return { error: reasonOf(error) };
      }
    },
    close: () => clients.close(),
  };
}

function remember(
  chats: Map<string, Remembered>,
  sessionId: string,
  { given, capture }: Remembered,
  { input }: BotTurnEffect,
  result: object,
): BotReply {
  const { capture: next, ...reply } = readQueryResult(result as QueryResult, given);
  const captured = capture !== null && input.kind === 'message' ? { [capture]: input.text } : {};
  const data = { ...captured, ...reply.data };
  chats.delete(sessionId);
  if (!reply.end) chats.set(sessionId, { given, capture: next });
  const [oldest] = chats.keys();
  if (chats.size > MOST_REMEMBERED && oldest !== undefined) chats.delete(oldest);
  return { ...reply, ...(Object.keys(data).length > 0 ? { data } : {}) };
}

function inputOf(input: Exclude<BotTurnEffect['input'], { kind: 'end' }>): object {
  if (input.kind === 'start') return { event: { event: WELCOME } };
  return { text: { text: (input.choice ?? input.text).slice(0, MOST_CHARACTERS) } };
}

/** Google docs: service endpoints by location. */
function endpointOf(agent: string): string {
  const location = agent.split('/')[3] ?? 'global';
  return location === 'global' ? 'dialogflow.googleapis.com' : `${location}-dialogflow.googleapis.com`;
}

/** A name such as PERMISSION_DENIED or a number: messages may hold what the customer wrote. */
function reasonOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: string };
  const known =
    typeof code === 'number' ? (CODES[code] ?? `error ${code}`) : typeof code === 'string' ? code : name;
  return `Dialogflow did not answer (${known ?? 'error'})`;
}

/** gRPC status codes, as the REST transport gives them, too. */
const CODES: { readonly [code: number]: string } = {
  3: 'INVALID_ARGUMENT',
  4: 'DEADLINE_EXCEEDED',
  5: 'NOT_FOUND',
  7: 'PERMISSION_DENIED',
  8: 'RESOURCE_EXHAUSTED',
  13: 'INTERNAL',
  14: 'UNAVAILABLE',
  16: 'UNAUTHENTICATED',
};
