/**
 * Requests that go elsewhere than they should: to a test's own server in place of one on the internet.
 * Owns: finding where, and keeping away from Twilio's own servers. Must not know: what is sent; it is
 * signed for the address it should go to, as behind a tunnel.
 */
import { NoAnswer } from './http-exchange';
import type { Prepared } from './prepare';

/** Twilio's own, which are not part of the local carrier: Studio above all. */
const TWILIO = /(^|\.)twilio\.com$/;

/**
 * The longest beginning that fits counts; it ends where a part of the address does, as `.com` is none of `.company`.
 * @throws NoAnswer 11210 for an address of Twilio's own that goes nowhere else
 */
export function redirect(request: Prepared, redirects: ReadonlyMap<string, string>): Prepared {
  const { href, hostname } = request.url;
  const fitting = [...redirects]
    .map(([from, to]) => [withoutSlash(from), withoutSlash(to)] as const)
    .filter(([from]) => href.startsWith(from) && /^($|[/?#])/.test(href.slice(from.length)));
  const [longest] = fitting.sort(([a], [b]) => b.length - a.length);
  if (longest) {
    const [from, to] = longest;
    return { ...request, url: new URL(to + href.slice(from.length)), headers: forwarded(request) };
  }
  if (!TWILIO.test(hostname)) return request;
  throw new NoAnswer('rt', 11210, `the local carrier has nothing at ${hostname}: give it a redirect`);
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, '');
}

/** As a tunnel or a reverse proxy sends it on: under the name that was asked for. */
function forwarded({ url, headers }: Prepared): Record<string, string> {
  const { host, protocol } = url;
  return { ...headers, Host: host, 'X-Forwarded-Host': host, 'X-Forwarded-Proto': protocol.slice(0, -1) };
}
