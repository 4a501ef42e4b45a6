/**
 * What a Dialogflow CX agent answers, in our words. Owns: which response message is what (Google docs:
 * ResponseMessage). Must not know: how it was asked.
 */
import type { BotMessage, BotReply } from '../call/chat';
import type { Json } from '../lib/json';
import { readPayload } from './dialogflow-payload';
import { GIVEN } from './dialogflow-request';
import { jsonOf, type Struct } from './protobuf-struct';

interface ResponseMessage {
  text?: { text?: string[] | null } | null;
  payload?: Struct | null;
  endInteraction?: object | null;
  liveAgentHandoff?: object | null;
}

export interface QueryResult {
  responseMessages?: ResponseMessage[] | null;
  parameters?: Struct | null;
}

export interface DialogflowReply extends BotReply {
  /** under this name the customer's next words are to be kept */
  capture: string | null;
}

type End = NonNullable<BotReply['end']>;
type Data = { [name: string]: Json };

const END: End = { status: 'finished', reason: 'end' };
/** After the human conversation there is nobody to escalate to: the bot has said what it had to say. */
const HANDOFF: End = { status: 'finished', reason: 'live-agent-handoff' };

/** The first end of several counts; what follows it in the same answer is still said. */
export function readQueryResult(result: QueryResult): DialogflowReply {
  const messages: BotMessage[] = [];
  let end: End | undefined;
  let capture: string | null = null;
  let data = learned(result);
  for (const one of result.responseMessages ?? []) {
    for (const text of one.text?.text ?? []) if (text.trim() !== '') messages.push({ text });
    if (one.liveAgentHandoff) end ??= HANDOFF;
    if (one.endInteraction) end ??= { ...END, reason: 'end-interaction' };
    const payload = one.payload ? readPayload(jsonOf(one.payload)['ujet']) : null;
    if (!payload) continue;
    messages.push(...payload.messages);
    data = { ...data, ...payload.data };
    capture = payload.capture ?? capture;
    if (payload.action !== null) end ??= payload.action === 'end' ? END : HANDOFF;
  }
  return { messages, capture, ...(end ? { end } : {}), ...(Object.keys(data).length > 0 ? { data } : {}) };
}

/** Parameters of the agent's session without those that it was given: they are no answers. */
function learned({ parameters }: QueryResult): Data {
  const { [GIVEN]: given, ...all } = jsonOf(parameters);
  const names = new Set(Array.isArray(given) ? given : []);
  return Object.fromEntries(Object.entries(all).filter(([name]) => !names.has(name))) as Data;
}
