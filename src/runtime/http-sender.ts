/** Sends the HTTP requests of flows with the platform's own fetch. Owns: limits of time and size. */
import type { HttpEffect } from '../call/effect';
import type { Json } from '../lib/json';
import type { HttpSender } from './ports';

const MOST_BYTES = 256 * 1024;

/** @returns a sender; `send` never rejects: what goes wrong is `ok: false` with a reason */
export function createHttpSender(): HttpSender {
  return {
    async send(effect: HttpEffect, idempotencyKey: string) {
      try {
        const response = await fetch(effect.url, {
          method: effect.method,
          headers: {
            accept: 'application/json',
            'idempotency-key': idempotencyKey,
            ...(effect.body === null ? {} : { 'content-type': 'application/json' }),
          },
          ...(effect.body === null ? {} : { body: JSON.stringify(effect.body) }),
          signal: AbortSignal.timeout(effect.timeoutMs),
        });
        const text = await readBounded(response);
        return { ok: response.ok, status: response.status, body: parse(text) };
      } catch (error) {
        return { ok: false, status: 0, body: null, error: error instanceof Error ? error.name : 'error' };
      }
    },
  };
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).byteLength;
    if (size > MOST_BYTES) throw new RangeError('the answer is too large');
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
