/**
 * Options of a kind as the settings read them, and what comes of a leg that is given to it.
 */
import { z } from 'zod';
import type { Verb } from '../../src/call/verb';
import { agentKind } from '../../src/agents/kinds';
import type { AgentEnd, AgentKind } from '../../src/agents/kind';
import type { Answer } from '../../src/call/answer';
import { agentDocumentSchema } from '../../src/settings/virtual-agent';

export function kindOf(name: string): AgentKind {
  const kind = agentKind(name);
  if (!kind) throw new Error(`no kind: ${name}`);
  return kind;
}

/** What is wrong with the options in a document, as `path message`; empty: nothing. */
export function problemsOf(name: string, options: object): string[] {
  const read = agentDocumentSchema(kindOf(name)).safeParse({ kind: name, languages: ['en'], ...options });
  return read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
}

/** The one verb that gives the leg away. */
export function attach(
  name: string,
  options: object,
  parameters: { [name: string]: string } = {},
  language = 'en',
): Verb {
  const kind = kindOf(name);
  const read = z.strictObject(kind.options).parse(options);
  const verbs = kind.attach?.(read, { sessionId: 's1', language, parameters }) ?? [];
  expect(verbs).toHaveLength(1);
  return verbs[0]!;
}

export function endOf(name: string, answer: Answer): AgentEnd | null {
  return kindOf(name).end(answer);
}

/** Options every kind that takes calls accepts: the smallest of each. */
export const SMALLEST: { readonly [kind: string]: object } = {
  'dialogflow-cx': { connectorName: 'survey' },
  'conversation-relay': { url: 'wss://bot.example.com/ws' },
  stream: { url: 'wss://bot.example.com/audio' },
  sip: { uri: 'sip:survey@bots.example.com' },
  studio: { flowSid: `FW${'0'.repeat(31)}1` },
  application: { applicationSid: `AP${'0'.repeat(31)}1` },
  url: { url: 'https://ivr.example.com/survey' },
};

/** The same for chats, without a flow of ours. */
export const SMALLEST_FOR_CHAT: { readonly [kind: string]: object } = {
  webhook: { url: 'https://bot.example.com/turn', secret: 'bot' },
  'dialogflow-cx': { agent: 'projects/p/locations/eu/agents/a', channels: ['chat'] },
};
