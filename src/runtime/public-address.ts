/**
 * Which hosts a flow may ask. Owns: that a name is judged by the addresses it has at that moment, when the connection is
 * made, so that it cannot lead to a neighbour of this machine. Must not know: what is asked.
 */
import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { parse } from 'ipaddr.js';

/** The address is one of a private network, of this machine, or of a link (RFC 6890): see FLOW_HTTP_HOSTS. */
export class NotPublic extends Error {
  override name = 'address-not-public';
}

/** True for an address of the public Internet. */
export function isPublic(address: string): boolean {
  const parsed = parse(address.replace(/^\[|\]$/g, ''));
  const plain = parsed.kind() === 'ipv6' && 'isIPv4MappedAddress' in parsed && parsed.isIPv4MappedAddress();
  return (plain ? parsed.toIPv4Address() : parsed).range() === 'unicast';
}

/** @throws NotPublic for an address that is written as such, and is none of the public Internet */
export function refusePrivate(hostname: string): void {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0 && !isPublic(bare)) throw new NotPublic();
}

/** As Node looks names up; fails with NotPublic when any of the addresses is none of the public Internet. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  const all: LookupOptions & { all: true } = { ...options, all: true };
  lookup(hostname, all, (error, found: LookupAddress[]) => {
    if (error) return callback(error, [], 0);
    const [first] = found;
    if (!first || found.some(({ address }) => !isPublic(address))) return callback(new NotPublic(), [], 0);
    if (options.all) callback(null, found);
    else callback(null, first.address, first.family);
  });
};
