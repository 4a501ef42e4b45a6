/**
 * What a Dialogflow CX agent answers, in our words. Owns: which response message is what (Google docs:
 * ResponseMessage). Must not know: how it was asked.
 */
import type { BotMessage, BotReply } from '../call/chat';
import type { Json } from '../lib/json';
import { readPayload } from './dialogflow-payload';
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

const END: End = { status: 'finished', reason: 'end' };
/** After the human conversation there is nobody to escalate to: the bot has said what it had to say. */
const HANDOFF: End = { status: 'finished', reason: 'live-agent-handoff' };

/** @param given names of parameters that we gave: what comes back under them is no answer */
export function readQueryResult(result: QueryResult, given: ReadonlySet<string>): DialogflowReply {
  const messages: BotMessage[] = [];
  let end: End | undefined;
  let capture: string | null = null;
  const own = Object.entries(jsonOf(result.parameters)).filter(([name]) => !given.has(name));
  const data: { [name: string]: Json } = Object.fromEntries(own);
  for (const one of result.responseMessages ?? []) {
    for (const text of one.text?.text ?? []) if (text.trim() !== '') messages.push({ text });
    if (one.liveAgentHandoff) end ??= HANDOFF;
    if (one.endInteraction) end ??= { ...END, reason: 'end-interaction' };
    const payload = one.payload ? readPayload(jsonOf(one.payload)['ujet']) : null;
    if (!payload) continue;
    messages.push(...payload.messages);
    Object.assign(data, payload.data);
    capture = payload.capture ?? capture;
    if (payload.action !== null) end ??= payload.action === 'end' ? END : HANDOFF;
  }
  return { messages, capture, ...(end ? { end } : {}), ...(Object.keys(data).length > 0 ? { data } : {}) };
}
