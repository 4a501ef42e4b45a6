/**
 * Who a REST request is from (Twilio docs: REST API, Authenticate with HTTP). Owns: the account's own SID and
 * token, its API keys, and why a sign-in is refused. Must not know: resources.
 */
import { timingSafeEqual } from 'node:crypto';
import type { Network } from '../engine/network';

/** @returns why the request is refused, for the journal; undefined when it is let in */
export function refusalOf(network: Network, authorization: string | undefined): string | undefined {
  if (authorization === undefined) return 'the request has no Authorization header';
  const [, encoded] = /^basic\s+(\S+)$/i.exec(authorization) ?? [];
  if (encoded === undefined) return 'the Authorization is not Basic';
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  const [user, password] = colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)];
  const wanted = secretOf(network, user);
  if (wanted === undefined) return `there is no ${kindOf(user)} ${user || '(empty)'} here`;
  return isSame(password, wanted) ? undefined : `the ${secretName(user)} given for ${user} is wrong`;
}

function secretOf({ accountSid, parts, apiKeys }: Network, user: string): string | undefined {
  if (user === accountSid) return parts.authToken;
  return apiKeys.find(({ sid }) => sid === user)?.secret;
}

function kindOf(user: string): string {
  if (user.startsWith('AC')) return 'account';
  return user.startsWith('SK') ? 'API key' : 'user';
}

function secretName(user: string): string {
  return user.startsWith('SK') ? 'secret' : 'auth token';
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
