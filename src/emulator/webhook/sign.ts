/**
 * X-Twilio-Signature. Owns: its computation, written from Twilio's description and not with Twilio's
 * library, so that the two prove each other. (Twilio docs: Security)
 */
import { createHmac } from 'node:crypto';

/**
 * @param url as configured with its query, without a fragment
 * @param form the parameters of the body; empty for GET
 * @returns base64 of HMAC-SHA1 over the URL and every name and value, names in code point order
 */
export function sign(
  authToken: string,
  url: string,
  form: Record<string, string | readonly string[]>,
): string {
  const names = Object.keys(form).sort();
  const text = names.reduce((sum, name) => sum + named(name, form[name] ?? ''), url);
  return createHmac('sha1', authToken).update(text, 'utf8').digest('base64');
}

/** A repeated name counts once per distinct value, in order. */
function named(name: string, value: string | readonly string[]): string {
  if (typeof value === 'string') return name + value;
  return [...new Set(value)]
    .sort()
    .map((one) => name + one)
    .join('');
}
