/**
 * Who may use the API, and for what. Owns: the admin token, the tokens that end one session, the cookie of those
 * who are signed in with what their role allows, and how often one may guess.
 */
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { PublicError } from '../../errors';
import { mayAs, type Role } from '../../runtime/accounts';
import { rememberPrincipal } from '../accounts/principal';
import { Reception } from '../accounts/reception';
import type { AppDeps } from '../app-deps';
import { ClockHits, retryAfter } from '../chat/clock-hits';
import { readEndToken, type EndClaim } from '../end-token';
import { bearer, sameSecret } from '../secrets';

/** Wrong tokens from one address; after them it has to wait, whatever it sends. */
const MOST_WRONG = 20;
const WINDOW_MS = 60_000;

/** Requests that read, whatever their method. */
const READS = ['GET', 'HEAD'];
const ASKING = ['/settings/what-if', '/settings/diff'];
/** What everybody does for themselves. */
const OWN = ['/password'];
const ADMINS = /^\/users(\/|$)/i;

export class Door {
  readonly reception: Reception;
  private readonly wrong: ClockHits;

  constructor(private readonly deps: Pick<AppDeps, 'adminToken' | 'clock' | 'log' | 'store' | 'publicUrl'>) {
    this.wrong = new ClockHits(deps.clock, () => WINDOW_MS);
    this.reception = new Reception(deps);
  }

  /** Lets those pass who have the admin token, or are signed in with a role that allows it. */
  enter(): RequestHandler {
    return async (request, response, next) => {
      const name = bearer(request) === '' ? await this.cookie(request) : this.admin(request);
      rememberPrincipal(response, name);
      next();
    };
  }

  /**
   * Who may end a session.
   *
   * @returns `staff`, or what a token that was made for one session says
   * @throws PublicError no-admin-token, not-allowed, bad-token, too-many-tries, other-site, wrong-role
   */
  async whoEnds(request: Request): Promise<'staff' | EndClaim> {
    const { adminToken, clock } = this.deps;
    const given = bearer(request);
    if (given === '') {
      await this.cookie(request);
      return 'staff';
    }
    if (adminToken === undefined) throw new PublicError('no-admin-token');
    this.refuseGuessing(request);
    if (sameSecret(given, adminToken)) return 'staff';
    const claim = readEndToken(adminToken, given, clock.now());
    if (claim) return claim;
    this.noteWrong(request);
    throw new PublicError('bad-token');
  }

  /** @throws PublicError no-admin-token, not-allowed, too-many-tries */
  private admin(request: Request) {
    const { adminToken } = this.deps;
    if (adminToken === undefined) throw new PublicError('no-admin-token');
    this.refuseGuessing(request);
    if (!sameSecret(bearer(request), adminToken)) {
      this.noteWrong(request);
      throw new PublicError('not-allowed');
    }
    return { name: null, role: 'admin', signIn: null } as const;
  }

  /** @throws PublicError not-allowed, no-admin-token, signed-out, other-site, wrong-role, too-many-tries */
  private async cookie(request: Request) {
    this.refuseGuessing(request);
    const who = await this.reception.recognise(request);
    if (!who) throw new PublicError(nobody(request, this.deps.adminToken));
    refuseOtherSite(request);
    if (!mayAs(who.role, neededRole(request))) throw new PublicError('wrong-role');
    return who;
  }

  private refuseGuessing(request: Request): void {
    const until = this.wrong.full(keyOf(request), MOST_WRONG);
    if (until === null) return;
    request.res?.setHeader('retry-after', retryAfter(this.deps.clock, until));
    throw new PublicError('too-many-tries');
  }

  private noteWrong(request: Request): void {
    this.wrong.increment(keyOf(request));
  }
}

/** Pages of ours say so in a header, which no form can send, and no page of another site without asking first (Fetch: CORS). */
export function refuseOtherSite(request: Request): void {
  if (READS.includes(request.method)) return;
  const site = request.header('sec-fetch-site') ?? 'same-origin';
  if (site !== 'same-origin' || request.header('x-requested-with') !== 'aftercall')
    throw new PublicError('other-site');
}

/** Routes take a path in any case, so does this. @param request below `/api/v1` */
function neededRole({ method, path }: Request): Role {
  if (ADMINS.test(path)) return 'admin';
  const looks = READS.includes(method) || ASKING.includes(path) || OWN.includes(path);
  return looks || path.startsWith('/sign-ins') ? 'viewer' : 'editor';
}

/** A page wants to hear that one has to sign in, a program that it needs a token. */
function nobody(request: Request, adminToken: string | undefined) {
  if (request.header('x-requested-with') === 'aftercall') return 'signed-out';
  return adminToken === undefined ? 'no-admin-token' : 'not-allowed';
}

/** A network of IPv6 counts as one address. */
function keyOf({ ip = '' }: Request): string {
  return ipKeyGenerator(ip);
}
