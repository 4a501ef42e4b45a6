/**
 * Custom payloads of bots that were written for the CCAI platform. Owns: their vocabulary (CCAI docs:
 * va-custom-payload). What cannot be shown is left out, and never an error: a bot may serve others, too,
 * and a slip in one part takes nothing from the rest.
 */
import { z } from 'zod';
import type { BotMessage } from '../call/chat';
import type { Json } from '../lib/json';
import { listOf } from './list-of';

const text = z.string().trim().min(1);
const maybe = text.optional().catch(undefined);
const button = z.object({ title: text });
const file = z.object({ url: text, text: maybe });
const message = z.union([text, z.object({ text }).transform((one) => one.text)]);

const variableSchema = z.object({
  capture_target: maybe,
  capture_key: maybe,
  payload: z.record(z.string(), z.json()).catch({}),
});

const payloadSchema = z.object({
  action: maybe,
  title: maybe,
  messages: listOf(message),
  buttons: listOf(button),
  images: listOf(file),
  videos: listOf(file),
  documents: listOf(file),
  components: listOf(z.looseObject({})),
  session_variable: variableSchema.optional().catch(undefined),
});

type Payload = z.infer<typeof payloadSchema>;

export interface ReadPayload {
  messages: BotMessage[];
  /** `end`: the bot is done; `escalation`: it wants a person */
  action: 'end' | 'escalation' | null;
  data: { [name: string]: Json };
  /** under this name the customer's next words are to be kept */
  capture: string | null;
}

/** @param payload what stands under `ujet`; null when it is not of this vocabulary */
export function readPayload(payload: Json | undefined): ReadPayload | null {
  const read = payloadSchema.safeParse(payload);
  if (!read.success) return null;
  const { action, session_variable: variable } = read.data;
  const answers = variable?.capture_target === 'payload';
  const words = variable?.capture_target === 'end_user_response';
  return {
    messages: messagesOf(read.data),
    action: action === 'end' || action === 'escalation' ? action : null,
    data: answers ? (variable.payload as { [name: string]: Json }) : {},
    capture: words ? (variable.capture_key ?? null) : null,
  };
}

/** Buttons belong to the last words before them; parts of a `complex` payload follow in their order. */
function messagesOf({ title, messages, buttons, images, videos, documents, components }: Payload) {
  const files = [...images, ...videos, ...documents].map((one) =>
    one.text === undefined ? one.url : `${one.text}: ${one.url}`,
  );
  const labels = buttons.map((one) => one.title);
  const texts = [...(title === undefined ? [] : [title]), ...messages, ...files];
  if (texts.length === 0 && labels.length > 0) texts.push(labels.join(' / '));
  const written: BotMessage[] = texts.map((one) => ({ text: one }));
  const last = written.at(-1);
  if (last && labels.length > 0) last.choices = labels.map((label) => ({ value: label, label }));
  const parts = components.flatMap((one) => readPayload(one as Json)?.messages ?? []);
  return [...written, ...parts];
}
