/**
 * Kind `webhook`: a bot of somebody's own behind our signed JSON protocol, one request a turn. Owns: the
 * request, and which answers count. The protocol is described in docs/webhook-virtual-agent.md.
 */
import { z } from 'zod';
import type { BotReply } from '../call/chat';
import type { BotTurnEffect } from '../call/effect';
import { errorWord } from '../lib/error-code';
import { SIGNATURE_HEADER, signMessage, TIMESTAMP_HEADER } from '../lib/message-signature';
import type { Bots } from '../runtime/far-ports';
import { readReply } from './webhook-reply';

/** an answer of more bytes is not read on */
const MOST_BYTES = 64 * 1024;
/** Less is not worth another try. */
const LEAST_LEFT_MS = 300;

const optionsSchema = z.object({
  url: z.string(),
  secret: z.string(),
  timeoutSeconds: z.number().default(8),
});

export interface WebhookBotOptions {
  secrets: { readonly [name: string]: string };
}

type Answer = BotReply | { error: string };

interface Attempt {
  url: string;
  secret: string;
  body: string;
  key: string;
  signal: AbortSignal;
}

/** A failed attempt; `again`: the same request may fare better. */
class Refusal extends Error {
  constructor(
    message: string,
    readonly again: boolean,
  ) {
    super(message);
  }
}

export function createWebhookBot({ secrets }: WebhookBotOptions): Bots {
  return {
    async turn(effect, { sessionId, idempotencyKey: key }) {
      const { url, secret: name, timeoutSeconds } = optionsSchema.parse(effect.options);
      const secret = secrets[name];
      if (secret === undefined) return { error: `there is no secret "${name}": set it in BOT_SECRETS` };
      const end = Date.now() + timeoutSeconds * 1000;
      const signal = AbortSignal.timeout(timeoutSeconds * 1000);
      return twice({ url, secret, body: bodyOf(effect, sessionId), key, signal }, end);
    },
  };
}

/** Once more within the same time, under the same key, where the bot or the network stumbled. */
async function twice(attempt: Attempt, end: number): Promise<Answer> {
  const first = await ask(attempt);
  if (!(first instanceof Refusal)) return first;
  if (!first.again || end - Date.now() < LEAST_LEFT_MS) return { error: first.message };
  const second = await ask(attempt);
  return second instanceof Refusal ? { error: second.message } : second;
}

/** One request. Its timestamp is its own: the receiver refuses old ones. */
async function ask({ url, secret, body, key, signal }: Attempt): Promise<Answer | Refusal> {
  const timestamp = Math.floor(Date.now() / 1000);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'idempotency-key': key,
        [TIMESTAMP_HEADER]: String(timestamp),
        [SIGNATURE_HEADER]: signMessage(secret, timestamp, body),
      },
      body,
      // Where a redirect leads was not configured by anybody.
      redirect: 'manual',
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel().catch(() => undefined);
      return new Refusal(`it answered ${response.status}`, response.status >= 500);
    }
    return readReply(JSON.parse(withoutMark(await readBounded(response))));
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof SyntaxError) return new Refusal('it did not answer in JSON', false);
  const { name } = error as { name?: string };
  if (name === 'TimeoutError' || name === 'AbortError')
    return new Refusal('it did not answer in time', false);
  return new Refusal(`it was not reached (${errorWord(error)})`, true);
}

function bodyOf({ turn, input, language, parameters }: BotTurnEffect, sessionId: string): string {
  return JSON.stringify({
    version: 1,
    sessionId,
    turn,
    type: input.kind,
    ...(input.kind === 'message' ? { text: input.text } : {}),
    ...(input.kind === 'message' && input.choice !== undefined ? { choice: input.choice } : {}),
    ...(input.kind === 'end' ? { reason: input.reason } : {}),
    channel: 'chat',
    language,
    parameters,
  });
}

/** Without the byte-order mark that some put before a text (RFC 8259, 8.1: it may be ignored). */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** @throws Refusal when there is more than a turn can be */
async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).byteLength;
    if (size > MOST_BYTES) throw new Refusal('its answer is too large', false);
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}
