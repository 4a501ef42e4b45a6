/** Who may use the API. Owns: the admin token, the tokens that end one session, and how often one may guess. */
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { PublicError } from '../../errors';
import type { AppDeps } from '../app-deps';
import { ClockHits, retryAfter } from '../chat/clock-hits';
import { readEndToken, type EndClaim } from '../end-token';
import { bearer, sameSecret } from '../secrets';

/** Wrong tokens from one address; after them it has to wait, whatever it sends. */
const MOST_WRONG = 20;
const WINDOW_MS = 60_000;

export class Door {
  private readonly wrong: ClockHits;
  private loggedUntil = 0;

  constructor(private readonly deps: Pick<AppDeps, 'adminToken' | 'clock' | 'log'>) {
    this.wrong = new ClockHits(deps.clock, () => WINDOW_MS);
  }

  /** Lets those pass who have the admin token. */
  admin(): RequestHandler {
    return (request, _response, next) => {
      const { adminToken } = this.deps;
      if (adminToken === undefined) return next(new PublicError('no-admin-token'));
      this.refuseGuessing(request);
      const given = bearer(request);
      if (sameSecret(given, adminToken)) return next();
      if (given !== '') this.noteWrong(request);
      next(new PublicError('not-allowed'));
    };
  }

  /**
   * Who may end a session.
   *
   * @returns `admin`, or what a token that was made for one session says
   * @throws PublicError no-admin-token, not-allowed, bad-token, too-many-tries
   */
  whoEnds(request: Request): 'admin' | EndClaim {
    const { adminToken, clock } = this.deps;
    if (adminToken === undefined) throw new PublicError('no-admin-token');
    this.refuseGuessing(request);
    const given = bearer(request);
    if (given === '') throw new PublicError('not-allowed');
    if (sameSecret(given, adminToken)) return 'admin';
    const claim = readEndToken(adminToken, given, clock.now());
    if (claim) return claim;
    this.noteWrong(request);
    throw new PublicError('bad-token');
  }

  private refuseGuessing(request: Request): void {
    const until = this.wrong.full(keyOf(request), MOST_WRONG);
    if (until === null) return;
    request.res?.setHeader('retry-after', retryAfter(this.deps.clock, until));
    throw new PublicError('too-many-tries');
  }

  /** One line a minute: somebody may be guessing, or a client has an old token. */
  private noteWrong(request: Request): void {
    const { clock, log } = this.deps;
    this.wrong.increment(keyOf(request));
    if (clock.now() < this.loggedUntil) return;
    this.loggedUntil = clock.now() + WINDOW_MS;
    log.warn('a wrong token was refused by the API; further ones are not told for a minute');
  }
}

/** A network of IPv6 counts as one address. */
function keyOf({ ip = '' }: Request): string {
  return ipKeyGenerator(ip);
}
