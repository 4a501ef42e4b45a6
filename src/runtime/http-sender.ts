/**
 * Sends the HTTP requests of flows. Owns: limits of time and size, and whom a flow may ask: the public Internet, and
 * hosts that the configuration names. A redirect is an answer, not a way: nobody is led elsewhere by it.
 */
import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { createGunzip, createInflate } from 'node:zlib';
import type { HttpEffect } from '../call/effect';
import type { Json, JsonObject } from '../lib/json';
import type { HttpSender } from './far-ports';
import { publicLookup, refusePrivate } from './public-address';

const MOST_BYTES = 256 * 1024;
const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';

type Open = (text: string) => string;

/**
 * @param hosts that may be asked wherever they are: `host`, or `host:port`
 * @param open opens what is sealed in a text (see sealer.ts)
 * @returns a sender; `send` never rejects: what goes wrong is `ok: false` with a reason
 */
export function createHttpSender(hosts: readonly string[] = [], open: Open = (text) => text): HttpSender {
  const named = new Set(hosts.map((host) => host.toLowerCase()));
  return {
    async send(sealed: HttpEffect, idempotencyKey: string) {
      try {
        const effect = opened(sealed, open);
        const url = new URL(effect.url);
        const anywhere = named.has(url.host) || named.has(url.hostname) || named.has(withPort(url));
        if (!anywhere) refusePrivate(url.hostname);
        const response = await ask(url, effect, {
          ...(anywhere ? {} : { lookup: publicLookup }),
          headers: headersOf(effect, idempotencyKey),
        });
        const status = response.statusCode ?? 0;
        return { ok: status >= 200 && status < 300, status, body: parse(await readBounded(response)) };
      } catch (error) {
        return { ok: false, status: 0, body: null, error: reasonOf(error) };
      }
    },
  };
}

/** `host:port`, also where the port is the usual one, which an address leaves out. */
function withPort({ protocol, hostname, port }: URL): string {
  return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
}

/** A word for why nothing was answered: `timeout`, `too-large`, `address-not-public`, or a code (Node docs: Errors, common system errors). */
function reasonOf(error: unknown): string {
  const { name = 'error', code } = error as { name?: string; code?: unknown };
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout';
  if (name === 'RangeError') return 'too-large';
  return typeof code === 'string' ? code : name;
}

/** Hosts of those values that are addresses, and others that are named. */
export function hostsOf(values: { [name: string]: string }, named: readonly string[] = []): string[] {
  const addresses = Object.values(values).filter((value) => URL.canParse(value));
  return [...addresses.map((value) => new URL(value).host), ...named];
}

/** What the flow says of a header counts more than what we would say. */
function headersOf(
  { body, isForm, headers = {} }: HttpEffect,
  idempotencyKey: string,
): { [name: string]: string } {
  const own = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    ...{ accept: 'application/json', 'user-agent': 'aftercall' },
    ...(body === null ? {} : { 'content-type': isForm ? FORM : JSON_TYPE }),
    ...Object.fromEntries(own),
    ...{ 'accept-encoding': 'gzip, deflate', 'idempotency-key': idempotencyKey },
  };
}

/** The request with its secrets; in an address each is one part of it. */
function opened({ url, headers = {}, body, ...rest }: HttpEffect, open: Open): HttpEffect {
  const inAddress = url.replace(/~sealed~[^~]*~/g, (one) => encodeURIComponent(open(one)));
  return {
    ...rest,
    url: inAddress,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, open(value)])),
    body: openedBody(body, open),
  };
}

function openedBody(value: Json, open: Open): Json {
  if (typeof value === 'string') return open(value);
  if (Array.isArray(value)) return value.map((item) => openedBody(item, open));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, openedBody(item, open)]));
}

/** A form has texts; what is neither text, number nor truth value is written as JSON. */
function written({ body, isForm }: HttpEffect): string | undefined {
  if (body === null) return undefined;
  if (!isForm) return JSON.stringify(body);
  const pairs = Object.entries(body as JsonObject).map(([name, value]) => [
    name,
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  ]);
  return new URLSearchParams(pairs as [string, string][]).toString();
}

function ask(url: URL, effect: HttpEffect, options: RequestOptions): Promise<IncomingMessage> {
  const { method, timeoutMs } = effect;
  const request = url.protocol === 'https:' ? secureRequest : plainRequest;
  const content = written(effect);
  // Node says by itself how long a body is only with methods that usually have one: the others would begin a second request with it.
  const length = content === undefined ? {} : { 'content-length': Buffer.byteLength(content) };
  const headers = { ...options.headers, ...length };
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { ...options, headers, method, signal: AbortSignal.timeout(timeoutMs) },
      resolve,
    );
    sent.on('error', reject);
    sent.end(content);
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
