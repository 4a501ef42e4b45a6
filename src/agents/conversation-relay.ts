/**
 * Kind `conversation-relay`: a bot of text messages on a WebSocket, heard and spoken by Twilio. Owns:
 * `<Connect><ConversationRelay>` (Twilio docs: ConversationRelay). Must not know: other nouns.
 */
import { z } from 'zod';
import type { Answer } from '../call/answer';
import type { JsonObject } from '../lib/json';
import { address } from './address';
import { failureReason } from './failure-reason';
import { defineKind, type AgentEnd } from './kind';
import { parameterElements } from './parameter-elements';
import { PLAIN_NAMES } from './parameter-names';
import { plainOption } from './plain-option';
import { plainValue } from './plain-value';
import { objectIn } from './returned-data';

const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language such as es-MX')
  .exactOptional();
const text = plainOption(256).exactOptional();
const interruptible = z.enum(['none', 'dtmf', 'speech', 'any']).exactOptional();

/** Attributes that are passed on as they are written in the settings. */
const ATTRIBUTES = {
  welcomeGreeting: plainOption(1000).exactOptional(),
  welcomeGreetingInterruptible: interruptible,
  ttsProvider: z.enum(['Google', 'Amazon', 'ElevenLabs']).exactOptional(),
  voice: text,
  ttsLanguage: language,
  transcriptionProvider: z.enum(['Google', 'Deepgram']).exactOptional(),
  transcriptionLanguage: language,
  speechModel: text,
  interruptible,
  dtmfDetection: z.boolean().exactOptional(),
  hints: plainOption(1000).exactOptional(),
};

function attributesOf(options: { readonly [name: string]: unknown }): { [name: string]: string | boolean } {
  const given = Object.keys(ATTRIBUTES).flatMap((name): [string, string | boolean][] => {
    const value = options[name];
    return typeof value === 'string' || typeof value === 'boolean' ? [[name, value]] : [];
  });
  return Object.fromEntries(given);
}

/** SessionStatus: `ended` by the bot, `completed` because the customer hung up, `failed`. */
function end(answer: Answer): AgentEnd | null {
  if (answer.kind !== 'relay') return null;
  const { status, handoffData, errorCode } = answer;
  const data = handoffData === undefined || handoffData === '' ? {} : { data: handedOff(handoffData) };
  if (status === 'failed' || (status === '' && errorCode !== undefined)) {
    return { status: 'failed', reason: failureReason(errorCode), ...data };
  }
  if (status === 'ended' || status === '') return { status: 'finished', reason: 'completed', ...data };
  const hungUp = status === 'completed';
  return { status: 'partial', reason: hungUp ? 'customer-hung-up' : 'unknown-status', ...data };
}

function handedOff(handoffData: string): JsonObject {
  return objectIn(handoffData) ?? { handoffData };
}

export const conversationRelayKind = defineKind({
  kind: 'conversation-relay',
  title: 'a bot of your own on a WebSocket: text in, text out, Twilio speaks and listens',
  channels: ['voice'],
  options: {
    url: address({ schemes: ['wss'], longest: 1000, query: true }),
    /** what is spoken and heard instead of the session's language */
    language,
    ...ATTRIBUTES,
  },
  limits: {
    ...PLAIN_NAMES,
    pair: 500,
    total: null,
    measure: (name, value) => name.length + plainValue(value).length,
    source: 'Twilio docs: Stream, Parameter (for ConversationRelay none is published: the same is kept)',
  },
  turns: false,
  attach: (options, given) => [
    {
      verb: 'attach',
      by: 'connect',
      noun: {
        name: 'ConversationRelay',
        attributes: {
          url: options.url,
          language: options.language ?? given.language,
          ...attributesOf(options),
        },
        children: parameterElements(given.parameters),
      },
    },
  ],
  end,
  goneMeans: { status: 'partial', reason: 'customer-hung-up' },
});
