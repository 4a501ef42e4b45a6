/**
 * What a bot may answer in our webhook protocol. Owns: its shape and its limits. Everything is optional,
 * `null` is as good as nothing, and a slip costs that part alone. A field we do not know is let be: a bot
 * may be newer than we are.
 */
import { z } from 'zod';
import type { BotReply } from '../call/chat';
import type { Json } from '../lib/json';
import { listOf } from './list-of';

const LONGEST_TEXT = 4000;
const MOST = 20;

const text = z.string().trim().min(1);
/** Longer than can be: what fits is better than nothing. */
const upTo = (longest: number) =>
  text.transform((whole) => whole.slice(0, longest).replace(/[\uD800-\uDBFF]$/, ''));
const maybe = (longest: number) => upTo(longest).optional().catch(undefined);

const choice = z
  .union([
    upTo(200).transform((label) => ({ value: label, label })),
    z.object({ value: maybe(200), label: maybe(200), meaning: maybe(100) }),
  ])
  .transform(({ value, label, ...more }) => {
    const { meaning } = more as { meaning?: string };
    const named = { value: value ?? label ?? '', label: label ?? value ?? '' };
    return { ...named, ...(meaning === undefined ? {} : { meaning }) };
  })
  .refine(({ label }) => label !== '');

const message = z.union([
  upTo(LONGEST_TEXT).transform((words) => ({ text: words, choices: [] })),
  z.object({ text: upTo(LONGEST_TEXT), choices: listOf(choice).transform((all) => all.slice(0, MOST)) }),
]);

const end = z
  .union([
    z.literal(true).transform(() => ({})),
    z.object({
      status: z.enum(['finished', 'partial', 'failed']).optional().catch(undefined),
      reason: maybe(100),
    }),
  ])
  .optional()
  .catch(undefined);

const replySchema = z.object({
  messages: listOf(message),
  end,
  /** asks for a person: after the human conversation there is nobody, so it ends as it should */
  escalate: z.boolean().optional().catch(undefined),
  data: z.record(z.string(), z.unknown()).catch({}).transform(dataOf),
});

/** @returns the answer in our words, or that it is none: not even an object */
export function readReply(body: unknown): BotReply | { error: string } {
  if (Array.isArray(body)) return { error: 'it answered something else than a turn (a list)' };
  const read = replySchema.safeParse(body);
  if (!read.success) return { error: `it answered something else than a turn (${typeof body})` };
  const { messages, escalate, data } = read.data;
  const lost = lostPart((body as { messages?: unknown }).messages, messages.length);
  if (lost !== null) return { error: `it answered something else than a turn: ${lost}` };
  const ended = escalate
    ? { status: 'finished' as const, reason: 'live-agent-handoff' }
    : endOf(read.data.end);
  return {
    messages: messages.map(({ text: words, choices }) => ({
      text: words,
      ...(choices.length ? { choices } : {}),
    })),
    ...(ended ? { end: ended } : {}),
    ...(Object.keys(data).length > 0 ? { data } : {}),
  };
}

/**
 * What is wrong where nothing can be left out: more than a turn can be, or not one message that can be read
 * among those that are there. Names of fields, never their values.
 */
function lostPart(messages: unknown, read: number): string | null {
  if (messages === undefined || messages === null) return null;
  if (!Array.isArray(messages)) return 'messages (no list)';
  if (messages.length > MOST) return `messages (more than ${MOST})`;
  const index = read > 0 ? -1 : messages.findIndex((one) => !isEmpty(one));
  return index < 0 ? null : `messages.${index}.text (no text)`;
}

function isEmpty(message: unknown): boolean {
  const words =
    typeof message === 'object' && message !== null ? (message as { text?: unknown }).text : message;
  return words === undefined || words === null || (typeof words === 'string' && words.trim() === '');
}

/** Whoever says that it ends, in whatever words, ends. */
function endOf(said: z.infer<typeof end>): BotReply['end'] {
  if (!said) return undefined;
  const { status = 'finished', reason = 'bot-ended' } = said as { status?: 'finished'; reason?: string };
  return { status, reason };
}

function dataOf(data: { [name: string]: unknown }): { [name: string]: Json } {
  const kept = Object.entries(data).filter(([name]) => name !== '' && name.length <= 64);
  return Object.fromEntries(kept) as { [name: string]: Json };
}
