/**
 * Proves that a webhook was sent by Twilio. Owns: the X-Twilio-Signature of form requests.
 * Must not know: HTTP servers, the Host header of a request (a proxy may rewrite it, a caller may forge it).
 */
import { parse, stringify } from 'node:querystring';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FormParams } from './parse-form';

export interface SignedRequest {
  authToken: string;
  /** the address Twilio was given for us, without a trailing slash: `https://calls.example.com` */
  publicUrl: string;
  /** path and query exactly as received (Express: `req.originalUrl`) */
  path: string;
  /** every parameter of the body, none left out */
  params: FormParams;
  /** the X-Twilio-Signature header; undefined when it was missing */
  signature: string | undefined;
}

/**
 * True when the signature is Twilio's for this request. Compared in constant time.
 * Like the official library, accepts the URL with and without its port, since Twilio leaves out
 * standard ports. (Twilio docs: Webhooks security, "Validating signatures from Twilio")
 */
export function isSigned(request: SignedRequest): boolean {
  if (!request.signature) return false;
  const given = Buffer.from(request.signature);
  const tail = paramTail(request.params);
  const base = request.publicUrl.replace(/\/+$/, '');
  const signed = (url: string): boolean => matches(given, request.authToken, url + tail);
  return (
    portForms(base).some((form) => signed(form + request.path)) ||
    escapedForms(base + request.path).some(signed)
  );
}

/**
 * The address as others escape it, which the official library accepts after the address as received:
 * normalised (`'` is `%27` in a query), and with its query written anew (`%27` is `'`).
 */
function escapedForms(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const normal = portForms(new URL(url).toString());
  return [...normal, ...normal.map(withPlainQuery)];
}

function withPlainQuery(url: string): string {
  const start = url.indexOf('?') + 1;
  return start === 0 ? url : url.slice(0, start) + stringify(parse(url.slice(start)));
}

/** The parameters as they are signed: sorted by name, repeated values without duplicates and sorted. */
function paramTail(params: FormParams): string {
  let tail = '';
  for (const name of Object.keys(params).sort()) {
    const value = params[name] ?? '';
    if (typeof value === 'string') tail += name + value;
    else for (const one of [...new Set(value)].sort()) tail += name + one;
  }
  return tail;
}

function matches(given: Buffer, authToken: string, text: string): boolean {
  const expected = Buffer.from(createHmac('sha1', authToken).update(text, 'utf8').digest('base64'));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * `https://a.example:8443/x` -> with and without `:8443`; `https://a.example` -> without and with `:443`. As it is
 * written comes first: nearly always that is what was signed.
 */
function portForms(base: string): string[] {
  const match = /^(https?):\/\/(\[[^\]]*\]|[^/:?#]*)(:\d+)?(.*)$/i.exec(base);
  if (!match) return [base];
  const [, scheme = '', host = '', port = '', rest = ''] = match;
  const standard = scheme.toLowerCase() === 'https' ? ':443' : ':80';
  const bare = `${scheme}://${host}${rest}`;
  return port === '' ? [bare, `${scheme}://${host}${standard}${rest}`] : [base, bare];
}
