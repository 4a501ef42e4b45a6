/**
 * A webhook as it goes over the wire. Owns: parameters in query or body, headers, signature.
 * Must not know: connections.
 */
import type { Form } from '../engine/carrier-event';
import { sign } from './sign';
import type { Method } from './webhook';

export interface Prepared {
  url: URL;
  method: Method;
  headers: Record<string, string>;
  body: string;
}

/**
 * The fragment is left out and user:password stays in the signed text, as Twilio does (Twilio docs:
 * Security). The first request carries no Authorization, only the one after a challenge does.
 */
export function prepare(
  target: { url: string; method: Method; form: Form },
  secrets: { authToken: string; token: string; cookie?: string; authorize?: boolean },
): Prepared {
  const address = withoutFragment(target.url);
  const isPost = target.method === 'POST';
  const encoded = new URLSearchParams(target.form).toString();
  const full =
    isPost || encoded === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${encoded}`;
  const headers: Record<string, string> = {
    'User-Agent': 'TwilioProxy/1.1',
    Accept: '*/*',
    'X-Twilio-Signature': sign(secrets.authToken, full, isPost ? target.form : {}),
    'I-Twilio-Idempotency-Token': secrets.token,
  };
  if (secrets.cookie) headers.Cookie = secrets.cookie;
  const url = new URL(full);
  if (secrets.authorize && url.username !== '') headers.Authorization = basic(url);
  url.username = '';
  url.password = '';
  if (!isPost) return { url, method: 'GET', headers, body: '' };
  headers['Content-Type'] = 'application/x-www-form-urlencoded; charset=UTF-8';
  headers['Content-Length'] = String(Buffer.byteLength(encoded));
  return { url, method: 'POST', headers, body: encoded };
}

/** @returns the URL up to `#` */
export function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url;
}

function basic(url: URL): string {
  const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return `Basic ${Buffer.from(credentials).toString('base64')}`;
}
