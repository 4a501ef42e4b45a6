/**
 * What a bot may answer in our webhook protocol. Owns: its shape and its limits. A field we do not know
 * is let be: a bot may be newer than we are.
 */
import { z } from 'zod';
import type { BotReply } from '../call/chat';
import type { Json } from '../lib/json';

const words = z.string().trim().min(1);
const choice = z.object({ value: words.max(200), label: words.max(200) });

const replySchema = z.object({
  messages: z
    .array(z.object({ text: words.max(4000), choices: z.array(choice).max(20).optional() }))
    .max(20)
    .default([]),
  end: z
    .object({
      status: z.enum(['finished', 'partial', 'failed']).default('finished'),
      reason: words.max(100).default('bot-ended'),
    })
    .optional(),
  /** asks for a person: after the human conversation there is nobody, so it ends as it should */
  escalate: z.boolean().optional(),
  data: z.record(z.string().max(64), z.json()).optional(),
});

/** @returns the answer in our words, or what is wrong with it: names of fields, never their values */
export function readReply(body: unknown): BotReply | { error: string } {
  const read = replySchema.safeParse(body);
  if (!read.success) {
    const [issue] = read.error.issues;
    const path = issue?.path.join('.') ?? '';
    return {
      error: `it answered something else than a turn${path === '' ? '' : `: ${path}`} (${issue?.code ?? ''})`,
    };
  }
  const { messages, end, escalate, data } = read.data;
  const ended = escalate ? { status: 'finished' as const, reason: 'live-agent-handoff' } : end;
  return {
    messages: messages.map(({ text, choices }) => ({ text, ...(choices?.length ? { choices } : {}) })),
    ...(ended ? { end: ended } : {}),
    ...(data ? { data: data as { [name: string]: Json } } : {}),
  };
}
