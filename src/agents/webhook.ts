/**
 * Kind `webhook`: a bot of your own that answers chats turn by turn over signed JSON. Owns: its options and
 * what it can be given. Must not know: the protocol, or how a request is signed.
 */
import { z } from 'zod';
import { address } from './address';
import { defineKind } from './kind';
import { PLAIN_NAMES } from './parameter-names';

/** Our own bound on all data parameters of a turn, as JSON in UTF-8 bytes; Node's and most servers' bodies take it. */
const MOST_BYTES = 16 * 1024;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Without TLS only this machine is spoken to. */
function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { protocol, hostname } = new URL(url);
  return protocol !== 'http:' || LOOPBACK.test(hostname);
}

export const webhookKind = defineKind({
  kind: 'webhook',
  title: 'a bot of your own that answers chats over HTTP: signed JSON, one request a turn',
  channels: ['chat'],
  options: {
    url: address({ schemes: ['https', 'http'], longest: 1000, query: true }).refine(isSafe, {
      error: 'must begin with https:// (http:// only for this machine: localhost, 127.0.0.1, [::1])',
    }),
    /** name of the key that signs the requests; the key itself is a secret of the environment */
    secret: z
      .string()
      .regex(
        /^[A-Za-z][A-Za-z0-9_-]{0,63}$/,
        'must be the name of a key: letters, digits, _ and -, starting with a letter, at most 64 characters',
      ),
    /** how long it may take to answer, seconds */
    timeoutSeconds: z.int().min(1).max(20).default(8),
  },
  limits: {
    ...PLAIN_NAMES,
    pair: null,
    total: MOST_BYTES,
    most: 100,
    measure: (name, value) => Buffer.byteLength(JSON.stringify({ [name]: value })),
    source: 'our own webhook protocol: 100 parameters, 16 KB of JSON in all',
  },
  turns: true,
  attach: null,
  end: () => null,
  goneMeans: { status: 'partial', reason: 'customer-left' },
});
