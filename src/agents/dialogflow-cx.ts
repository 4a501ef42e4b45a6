/**
 * Kind `dialogflow-cx`: Google Dialogflow CX, for calls through Twilio's connector, for chats turn by turn
 * over Google's API. Owns: its options, and `<Connect><VirtualAgent>` (Twilio docs: VirtualAgent with
 * Dialogflow CX). Must not know: other nouns, Google's client library.
 */
import { z } from 'zod';
import type { Answer } from '../call/answer';
import type { MarkupElement } from '../call/verb';
import type { JsonObject } from '../lib/json';
import { failureReason } from './failure-reason';
import { defineKind, type AgentEnd } from './kind';
import { parameterElements } from './parameter-elements';
import { PLAIN_NAMES } from './parameter-names';
import { plainOption } from './plain-option';
import { plainValue } from './plain-value';
import { objectIn } from './returned-data';

const AGENT = /^projects\/[\w.:-]+\/locations\/[a-z0-9-]+\/agents\/[\w-]+$/;
const AGENT_RULE = 'must be the name of an agent: projects/P/locations/L/agents/A';

const text = plainOption(256).exactOptional();

const apiEndpoint = z
  .string()
  .max(300)
  .refine(isEndpoint, 'must be host:port, or an http or https address without a path');

/** `eu-dialogflow.googleapis.com:443`, `http://127.0.0.1:8080`. */
function isEndpoint(endpoint: string): boolean {
  const url = /^https?:\/\//.test(endpoint) ? endpoint : `https://${endpoint}`;
  if (/[\s\\]/.test(endpoint) || !URL.canParse(url)) return false;
  const { origin, pathname, search, hash, username, port } = new URL(url);
  const plain = pathname === '/' && search === '' && hash === '' && username === '' && origin !== 'null';
  return plain && (url === endpoint || port !== '' || endpoint.endsWith(':443'));
}

/** Names Twilio takes in `<Config>`; any other earns warning 32603. */
const CONFIG = {
  sentimentAnalysis: z.boolean().exactOptional(),
  voiceName: text,
  welcomeIntent: text,
  voiceModel: text,
  speechModel: text,
  speechModelVariant: text,
};

/** What the agent itself gave back; the identifiers of the conversation beside it are no answers. */
function givenBack(text: string): JsonObject | undefined {
  const all = objectIn(text);
  const parts = [all?.['AgentHandoffParameters'], all?.['PauseParameters']].filter(isObject);
  return parts.length === 0 ? undefined : Object.assign({}, ...parts);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How a session ends in words of the connector: VirtualAgentStatus. */
function end(answer: Answer): AgentEnd | null {
  if (answer.kind !== 'virtual-agent') return null;
  const data = givenBack(answer.data ?? '');
  const more = data ? { data } : {};
  switch (answer.status) {
    case 'completed':
      return { status: 'finished', reason: 'completed', ...more };
    case 'live-agent-handoff':
      // After the human conversation there is nobody to escalate to: the bot has said what it had to say.
      return { status: 'finished', reason: 'live-agent-handoff', ...more };
    case 'failed':
      return { status: 'failed', reason: failureReason(answer.errorCode), ...more };
    case 'hangup':
      return { status: 'partial', reason: 'customer-hung-up', ...more };
    default:
      return { status: 'partial', reason: answer.status === 'paused' ? 'paused' : 'unknown-status', ...more };
  }
}

/** Only what an option was given for. */
function configElements(options: { readonly [name: string]: unknown }): MarkupElement[] {
  return Object.keys(CONFIG).flatMap((name) => {
    const value = options[name];
    if (typeof value !== 'string' && typeof value !== 'boolean') return [];
    return [{ name: 'Config', attributes: { name, value: String(value) } }];
  });
}

export const dialogflowCxKind = defineKind({
  kind: 'dialogflow-cx',
  title:
    'a Dialogflow CX agent: calls through a connector of the Twilio account, chats over the API of Google',
  channels: ['voice', 'chat'],
  needs: { voice: ['connectorName'], chat: ['agent'] },
  options: {
    /** calls: unique name of the connector in the Twilio Console; a wrong one is error 32602 */
    connectorName: plainOption(256).exactOptional(),
    /** chats: resource name of the agent (Dialogflow CX docs: Agents) */
    agent: z.string().max(512).regex(AGENT, AGENT_RULE).exactOptional(),
    /** chats: identifier of the environment whose version answers; absent: the draft */
    environment: z
      .string()
      .regex(/^[\w-]{1,128}$/, 'must be the identifier of an environment: letters, digits, _ and -')
      .exactOptional(),
    /** chats: where the API is, if not where the location of the agent says: a test server, a private one */
    endpoint: apiEndpoint.exactOptional(),
    /** what the agent is spoken or written to in instead of the session's language: `es`, `es-419` */
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language such as es or es-419')
      .exactOptional(),
    ...CONFIG,
  },
  limits: {
    ...PLAIN_NAMES,
    pair: null,
    total: null,
    measure: (name, value) => name.length + plainValue(value).length,
    source: 'Twilio docs: VirtualAgent with Dialogflow CX; Dialogflow CX docs: Quotas (no limit published)',
  },
  turns: true,
  attach: (options, { language, parameters }) => [
    {
      verb: 'attach',
      by: 'connect',
      noun: {
        name: 'VirtualAgent',
        attributes: {
          // Always there for calls: see `needs`.
          ...(options.connectorName === undefined ? {} : { connectorName: options.connectorName }),
          language: options.language ?? language,
        },
        children: [...configElements(options), ...parameterElements(parameters)],
      },
    },
  ],
  end,
  goneMeans: { status: 'partial', reason: 'customer-hung-up' },
});
