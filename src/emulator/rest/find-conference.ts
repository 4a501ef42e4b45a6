/** Conferences in the paths of requests. Owns: finding them. Must not know: what is asked of them. */
import { notFound } from '../engine/carrier-error';
import type { Conference } from '../engine/conference';
import type { Network } from '../engine/network';

/** @param path of the request, for the error @throws CarrierError 20404 */
export function findConference(network: Network, sid: string, path: string): Conference {
  const conference = network.conferences.find((one) => one.sid === sid);
  if (!conference) throw notFound(path);
  return conference;
}
