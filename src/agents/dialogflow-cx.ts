/**
 * Kind `dialogflow-cx`: Google Dialogflow CX through Twilio's connector. Owns: `<Connect><VirtualAgent>`
 * (Twilio docs: VirtualAgent with Dialogflow CX). Must not know: other nouns.
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

const text = plainOption(256).exactOptional();

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
  title: 'a Dialogflow CX agent through a connector of the Twilio account',
  channels: ['voice'],
  options: {
    /** unique name of the connector in the Twilio Console; a wrong one is error 32602 */
    connectorName: plainOption(256),
    /** what the agent is spoken to in instead of the session's language: `es`, `es-419` */
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
    source: 'Twilio docs: VirtualAgent with Dialogflow CX (no limit published)',
  },
  attach: (options, { language, parameters }) => [
    {
      verb: 'attach',
      by: 'connect',
      noun: {
        name: 'VirtualAgent',
        attributes: {
          connectorName: options.connectorName,
          language: options.language ?? language,
        },
        children: [...configElements(options), ...parameterElements(parameters)],
      },
    },
  ],
  end,
  goneMeans: { status: 'partial', reason: 'customer-hung-up' },
});
