/**
 * Custom payloads of bots that were written for the CCAI platform. Owns: their vocabulary (CCAI docs:
 * va-custom-payload). What cannot be shown is left out, and never an error: a bot may serve others, too.
 */
import { z } from 'zod';
import type { BotMessage } from '../call/chat';
import type { Json } from '../lib/json';

const text = z.string().trim().min(1);
const file = z.object({ url: text, text: text.optional() });
const button = z.object({ title: text, action: z.string().optional() });

const payloadSchema = z.object({
  type: z.string().optional(),
  action: z.string().optional(),
  title: text.optional(),
  messages: z.array(z.union([text, z.object({ text })])).optional(),
  buttons: z.array(button).optional(),
  images: z.array(file).optional(),
  videos: z.array(file).optional(),
  documents: z.array(file).optional(),
  session_variable: z
    .object({
      capture_target: z.string(),
      capture_key: text.optional(),
      payload: z.record(z.string(), z.json()).optional(),
    })
    .optional(),
});

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
  const { action, title, messages = [], buttons = [], images = [], videos = [], documents = [] } = read.data;
  const texts = messages.map((one) => (typeof one === 'string' ? one : one.text));
  const files = [...images, ...videos, ...documents].map((one) =>
    one.text ? `${one.text}: ${one.url}` : one.url,
  );
  const written: BotMessage[] = [...(title ? [title] : []), ...texts, ...files].map((words) => ({
    text: words,
  }));
  const choices = buttons.map((one) => ({ value: one.title, label: one.title }));
  const last = written.at(-1);
  if (choices.length > 0 && last) last.choices = choices;
  else if (choices.length > 0) written.push({ text: choices.map((one) => one.label).join(' / '), choices });
  const variable = read.data.session_variable;
  return {
    messages: written,
    action: action === 'end' || action === 'escalation' ? action : null,
    data:
      variable?.capture_target === 'payload' ? ((variable.payload ?? {}) as { [name: string]: Json }) : {},
    capture: variable?.capture_target === 'end_user_response' ? (variable.capture_key ?? null) : null,
  };
}
