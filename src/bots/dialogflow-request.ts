/**
 * What a Dialogflow CX agent is asked in one turn. Owns: the request (Google docs: Sessions.detectIntent).
 * Must not know: how it is sent, or what is answered.
 */
import { z } from 'zod';
import type { BotInput } from '../call/chat';
import type { BotTurnEffect } from '../call/effect';
import { structOf } from './protobuf-struct';

/** Google docs: Quotas and limits, detectIntent text input; session identifiers. */
const MOST_CHARACTERS = 256;
const LONGEST_SESSION = 36;
/** Google's own integrations begin with an event; an agent handles this one in its start flow. */
const WELCOME = 'WELCOME';

/**
 * Session parameter with the names of those we gave. The agent's session returns it in every turn, for as
 * long as it returns them: what we gave is told from what the agent learned even after a restart of ours.
 */
export const GIVEN = 'aftercall_given';

const optionsSchema = z.object({
  agent: z.string().regex(/^projects\/[^/]+\/locations\/[^/]+\/agents\/[^/]+$/),
  environment: z.string().optional(),
  endpoint: z.string().optional(),
  language: z.string().optional(),
});

/** Where the API of the agent of these options is; null when they name no agent for chats. */
export function endpointFor(options: object): string | null {
  const read = optionsSchema.safeParse(options);
  return read.success ? (read.data.endpoint ?? endpointOf(read.data.agent)) : null;
}

/** @returns null when the options name no agent for chats */
export function requestOf(effect: BotTurnEffect, sessionId: string) {
  const read = optionsSchema.safeParse(effect.options);
  if (!read.success || effect.input.kind === 'end') return null;
  const { agent, environment, endpoint = endpointOf(agent), language = effect.language } = read.data;
  const place = environment === undefined ? agent : `${agent}/environments/${environment}`;
  const given = { ...effect.parameters, [GIVEN]: Object.keys(effect.parameters) };
  return {
    endpoint,
    request: {
      session: `${place}/sessions/${sessionId.slice(0, LONGEST_SESSION)}`,
      queryInput: { languageCode: language, ...inputOf(effect.input) },
      // Once: given again they would undo what the agent made of them.
      ...(effect.input.kind === 'start' ? { queryParams: { parameters: structOf(given) } } : {}),
    },
  };
}

function inputOf(input: Exclude<BotInput, { kind: 'end' }>): object {
  if (input.kind === 'start') return { event: { event: WELCOME } };
  return { text: { text: cut(input.choice ?? input.text) } };
}

/** Without half of a character at its end, which is no UTF-8. */
function cut(text: string): string {
  return text.slice(0, MOST_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '');
}

/** Google docs: service endpoints by location. */
function endpointOf(agent: string): string {
  const location = agent.split('/')[3] ?? 'global';
  return location === 'global' ? 'dialogflow.googleapis.com' : `${location}-dialogflow.googleapis.com`;
}
