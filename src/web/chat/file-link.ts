/**
 * Addresses of files that came with messages. Owns: that one opens to whoever was shown it, for a day, and to
 * nobody who was not: browsers and mail programs open addresses, they send no tokens with them.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { AppDeps } from '../app-deps';

const HOUR_MS = 60 * 60_000;
const DAY_HOURS = 24;

/** Which file: the n-th, from 0, of a message. */
export interface FilePlace {
  session: string;
  seq: number;
  n: number;
}

type LinkDeps = Pick<AppDeps, 'clock' | 'publicUrl' | 'authToken'>;

const linkQuery = z.object({
  until: z.string().regex(/^\d{1,9}$/),
  signature: z.string().regex(/^[\w-]{43}$/),
});

/** The same within an hour, so that a page which is shown again is the same page. */
export function fileLink({ clock, publicUrl, authToken }: LinkDeps, place: FilePlace): string {
  const until = String(Math.ceil(clock.now() / HOUR_MS) + DAY_HOURS);
  const query = new URLSearchParams({ until, signature: signatureOf(authToken, place, until) });
  return `${publicUrl}/chat/v1/files/${place.session}/${place.seq}/${place.n}?${query.toString()}`;
}

/** @param query of the request: what is not as {@link fileLink} made it opens nothing */
export function opensFile({ clock, authToken }: LinkDeps, place: FilePlace, query: unknown): boolean {
  const read = linkQuery.safeParse(query);
  if (!read.success) return false;
  const { until, signature } = read.data;
  const isOurs = timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(authToken, place, until)));
  return isOurs && clock.now() < Number(until) * HOUR_MS;
}

/** The first words keep it apart from whatever else is signed with the same secret. */
function signatureOf(secret: string, { session, seq, n }: FilePlace, until: string): string {
  const text = `aftercall file\n${session}\n${seq}\n${n}\n${until}`;
  return createHmac('sha256', secret).update(text).digest('base64url');
}
