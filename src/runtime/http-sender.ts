/**
 * Sends the HTTP requests of flows. Owns: limits of time and size, and whom a flow may ask: the public Internet, and
 * hosts that the configuration names. A redirect is an answer, not a way: nobody is led elsewhere by it.
 */
import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { createGunzip, createInflate } from 'node:zlib';
import type { HttpEffect } from '../call/effect';
import type { Json } from '../lib/json';
import type { HttpSender } from './far-ports';
import { publicLookup, refusePrivate } from './public-address';

const MOST_BYTES = 256 * 1024;

/**
 * @param hosts that may be asked wherever they are: `host`, or `host:port`
 * @returns a sender; `send` never rejects: what goes wrong is `ok: false` with a reason
 */
export function createHttpSender(hosts: readonly string[] = []): HttpSender {
  const named = new Set(hosts.map((host) => host.toLowerCase()));
  return {
    async send(effect: HttpEffect, idempotencyKey: string) {
      try {
        const url = new URL(effect.url);
        const anywhere = named.has(url.host) || named.has(url.hostname);
        if (!anywhere) refusePrivate(url.hostname);
        const response = await ask(url, effect, {
          ...(anywhere ? {} : { lookup: publicLookup }),
          headers: headersOf(effect, idempotencyKey),
        });
        const status = response.statusCode ?? 0;
        return { ok: status >= 200 && status < 300, status, body: parse(await readBounded(response)) };
      } catch (error) {
        return { ok: false, status: 0, body: null, error: error instanceof Error ? error.name : 'error' };
      }
    },
  };
}

/** Hosts of those values that are addresses. */
export function hostsOf(values: readonly string[]): string[] {
  return values.filter((value) => URL.canParse(value)).map((value) => new URL(value).host);
}

function headersOf({ body }: HttpEffect, idempotencyKey: string): { [name: string]: string } {
  return {
    ...{ accept: 'application/json', 'accept-encoding': 'gzip, deflate', 'user-agent': 'aftercall' },
    'idempotency-key': idempotencyKey,
    ...(body === null ? {} : { 'content-type': 'application/json' }),
  };
}

function ask(
  url: URL,
  { method, body, timeoutMs }: HttpEffect,
  options: RequestOptions,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const sent = request(url, { ...options, method, signal: AbortSignal.timeout(timeoutMs) }, resolve);
    sent.on('error', reject);
    sent.end(body === null ? undefined : JSON.stringify(body));
  });
}

/** Counted as they are read, so that a small answer cannot become a large one. */
async function readBounded(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacked(response)) {
    size += (chunk as Buffer).byteLength;
    if (size > MOST_BYTES) throw new RangeError('the answer is too large');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function unpacked(response: IncomingMessage): AsyncIterable<unknown> {
  const encoding = response.headers['content-encoding'] ?? '';
  if (encoding === 'gzip') return response.pipe(createGunzip());
  return encoding === 'deflate' ? response.pipe(createInflate()) : response;
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
