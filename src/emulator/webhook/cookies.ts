/**
 * Cookies of the application, kept for each call as a browser would (Twilio docs: TwiML, Cookies). Owns: one
 * jar for a call, and how many jars there are. Must not know: requests.
 */
import { CookieJar } from 'tough-cookie';
import type { Clock } from '../../lib/clock';

export class Cookies {
  /** by call, oldest first */
  private readonly jars = new Map<string, CookieJar>();

  /** @param most calls whose cookies are kept */
  constructor(
    private readonly clock: Clock,
    private readonly most: number,
  ) {}

  /** @returns the Cookie header for this URL; empty when there is none */
  headerFor(call: string, url: string): string {
    const kept = this.jars.get(call)?.getCookiesSync(url, { expire: false }) ?? [];
    const now = this.clock.now();
    const valid = kept.filter((cookie) => {
      const since = cookie.creation instanceof Date ? cookie.creation : undefined;
      return (cookie.expiryTime(since) ?? Infinity) > now;
    });
    return valid.map(({ key, value }) => `${key}=${value}`).join('; ');
  }

  /** Keeps what a reply set; what no browser would keep is left out. */
  keep(call: string, url: string, setCookie: readonly string[]): void {
    if (call === '' || setCookie.length === 0) return;
    const jar = this.jars.get(call) ?? this.newJar(call);
    const now = new Date(this.clock.now());
    for (const written of setCookie) jar.setCookieSync(written, url, { now, ignoreError: true });
  }

  private newJar(call: string): CookieJar {
    const jar = new CookieJar(undefined, { rejectPublicSuffixes: false });
    this.jars.set(call, jar);
    const [oldest] = this.jars.keys();
    if (this.jars.size > this.most && oldest !== undefined) this.jars.delete(oldest);
    return jar;
  }
}
