/**
 * Signing in and out. Owns: how often one may guess, how long one stays signed in, and what of a sign-in is kept.
 * Must not know: routes, or what a role allows.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { PublicError } from '../../errors';
import { sha256 } from '../../lib/hash';
import type { Account, SignIn } from '../../runtime/accounts';
import type { AppDeps } from '../app-deps';
import { ClockHits, retryAfter } from '../chat/clock-hits';
import { noteForAudit } from './audit-notes';
import { readCookie, setCookie } from './cookie';
import { isPassword } from './password';
import { rememberPrincipal, type Principal } from './principal';

/** Wrong passwords in a quarter of an hour: of one name from one address, of one name, from one address. */
const MOST_WRONG = { both: 5, name: 50, address: 30 } as const;
const WINDOW_MS = 15 * 60_000;
const LONGEST_MS = 7 * 86_400_000;
const IDLE_MS = 24 * 3_600_000;
/** A sign-in that was seen is written down again no sooner than after so long. */
const NOTE_MS = 60_000;
const LONGEST_BROWSER = 200;

type Deps = Pick<AppDeps, 'store' | 'clock' | 'publicUrl' | 'log'>;

export class Reception {
  private readonly wrong: ClockHits;

  constructor(private readonly deps: Deps) {
    this.wrong = new ClockHits(deps.clock, () => WINDOW_MS);
  }

  /** @throws PublicError sign-in-failed, locked-out */
  async signIn(request: Request, response: Response, name: string, password: string): Promise<Account> {
    const account = await this.prove(request, response, name, password);
    await this.open(request, response, account);
    return account;
  }

  /** Whose name and password these are, wherever one is asked for. @throws PublicError sign-in-failed, locked-out */
  async prove(request: Request, response: Response, name: string, password: string): Promise<Account> {
    const counted = this.countsOf(request, name);
    for (const [key, most] of counted) this.refuseGuessing(response, key, most);
    // Counted before it is known: many guesses at once are many guesses.
    for (const [key] of counted) this.wrong.increment(key);
    const account = await this.deps.store.account(name);
    // A password may have been typed where the name belongs: only names that there are, are written down.
    if (account) noteForAudit(response, { who: account.name });
    if (!(await isPassword(password, account?.password ?? null)) || !account) {
      this.deps.log.warn('a sign-in failed');
      throw new PublicError('sign-in-failed');
    }
    for (const [key] of counted) this.wrong.decrement(key);
    return account;
  }

  /** Signs somebody in whose right to it is known. */
  async open(request: Request, response: Response, account: Account): Promise<void> {
    const { store, clock, publicUrl } = this.deps;
    const secret = randomBytes(32).toString('base64url');
    const now = clock.now();
    await this.removeOver(account.name);
    const browser = (request.header('user-agent') ?? '').slice(0, LONGEST_BROWSER);
    const signIn: SignIn = {
      ...{ id: randomUUID(), secret: sha256(secret), account: account.name, browser },
      ...{ createdAt: now, seenAt: now },
    };
    await store.saveSignIn(signIn);
    // From now on it is known who asks: the audit log says so of the sign-in itself.
    rememberPrincipal(response, { sort: 'user', name: account.name, role: account.role, signIn });
    setCookie(response, secret, publicUrl, LONGEST_MS);
  }

  /** Whose cookie it is; null: nobody's, or nobody's any more. */
  async recognise(request: Request): Promise<Principal | null> {
    const cookie = readCookie(request);
    if (cookie === '') return null;
    const { store, clock } = this.deps;
    const found = await store.signIn(sha256(cookie));
    if (!found) return null;
    const { signIn, account } = found;
    const now = clock.now();
    if (isOver(signIn, now)) {
      await store.removeSignIn(signIn.id);
      return null;
    }
    if (now - signIn.seenAt >= NOTE_MS) await store.seenSignIn(signIn.id, now);
    return { sort: 'user', name: account.name, role: account.role, signIn };
  }

  /** The cookie goes, and what it was good for. */
  async signOut(request: Request, response: Response): Promise<void> {
    const who = await this.recognise(request);
    if (who) rememberPrincipal(response, who);
    if (who?.signIn) await this.deps.store.removeSignIn(who.signIn.id);
    setCookie(response, '', this.deps.publicUrl, 0);
  }

  /** A browser forgets its cookie when that is over, and brings it no more. */
  private async removeOver(account: string): Promise<void> {
    const { store, clock } = this.deps;
    for (const signIn of await store.signIns(account))
      if (isOver(signIn, clock.now())) await store.removeSignIn(signIn.id);
  }

  private countsOf({ ip = '' }: Request, name: string): [string, number][] {
    const address = ipKeyGenerator(ip);
    const who = name.toLowerCase();
    return [
      [`both ${address} ${who}`, MOST_WRONG.both],
      [`name ${who}`, MOST_WRONG.name],
      [`address ${address}`, MOST_WRONG.address],
    ];
  }

  private refuseGuessing(response: Response, key: string, most: number): void {
    const until = this.wrong.full(key, most);
    if (until === null) return;
    response.setHeader('retry-after', retryAfter(this.deps.clock, until));
    throw new PublicError('locked-out');
  }
}

/** Whether nobody gets in with it any more. @param now ms since the epoch */
export function isOver({ createdAt, seenAt }: Pick<SignIn, 'createdAt' | 'seenAt'>, now: number): boolean {
  return now - createdAt > LONGEST_MS || now - seenAt > IDLE_MS;
}
