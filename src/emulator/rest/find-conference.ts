/** Conferences in the paths of requests. Owns: finding them. Must not know: what is asked of them. */
import { notFound } from '../engine/carrier-error';
import type { Conference } from '../engine/conference';
import type { Exchange } from '../engine/exchange';

/** @param path of the request, for the error @throws CarrierError 20404 */
export function findConference(exchange: Exchange, sid: string, path: string): Conference {
  const conference = exchange.conferences.find((one) => one.sid === sid);
  if (!conference) throw notFound(path);
  return conference;
}
