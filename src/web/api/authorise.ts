/**
 * Who may use the API, and for what. Owns: the admin token, tokens with a name, the tokens that end one session, the
 * cookie of those who are signed in with what their role allows.
 */
import type { Request, RequestHandler, Response } from 'express';
import { PublicError } from '../../errors';
import { mayAs } from '../../runtime/accounts';
import { holderOf } from '../accounts/api-token';
import { noteForAudit } from '../accounts/audit-notes';
import { rememberPrincipal, type Principal } from '../accounts/principal';
import { Reception } from '../accounts/reception';
import type { AppDeps } from '../app-deps';
import { readEndToken, type EndClaim } from '../end-token';
import { bearer, sameSecret } from '../secrets';
import type { WrongTokens } from '../wrong-tokens';
import { neededRole, READS } from './needed-role';

export class Door {
  readonly reception: Reception;

  constructor(
    private readonly deps: Pick<AppDeps, 'adminToken' | 'clock' | 'log' | 'store' | 'publicUrl'>,
    private readonly wrong: WrongTokens,
  ) {
    this.reception = new Reception(deps);
  }

  /** Lets those pass who have a token, or are signed in, with a role that allows it. */
  enter(): RequestHandler {
    return async (request, response, next) => {
      if (bearer(request) === '') await this.cookie(request, response);
      else if (!(await this.program(request, response))) this.refuseToken(request);
      next();
    };
  }

  /**
   * Who may end a session.
   *
   * @returns `staff`, or what a token that was made for one session says
   * @throws PublicError no-admin-token, not-allowed, bad-token, too-many-tries, other-site, wrong-role, token-expired
   */
  async whoEnds(request: Request, response: Response): Promise<'staff' | EndClaim> {
    const { adminToken, clock } = this.deps;
    const given = bearer(request);
    if (given === '') {
      await this.cookie(request, response);
      return 'staff';
    }
    if (await this.program(request, response)) return 'staff';
    if (adminToken === undefined) throw new PublicError('no-admin-token');
    const claim = readEndToken(adminToken, given, clock.now());
    if (!claim) {
      this.wrong.note(request);
      throw new PublicError('bad-token');
    }
    noteForAudit(response, { who: `end token (${claim.party})` });
    return claim;
  }

  /** @returns false when the token is nobody's @throws PublicError too-many-tries, wrong-role, token-expired */
  private async program(request: Request, response: Response): Promise<boolean> {
    const { adminToken } = this.deps;
    const given = bearer(request);
    this.wrong.refuseGuessing(request);
    const isAdmin = adminToken !== undefined && sameSecret(given, adminToken);
    const who = isAdmin ? ADMIN_TOKEN : await holderOf(this.deps, given);
    if (who) admit(request, response, who);
    return who !== null;
  }

  /** @throws PublicError no-admin-token, not-allowed */
  private refuseToken(request: Request): never {
    this.wrong.note(request);
    throw new PublicError(this.deps.adminToken === undefined ? 'no-admin-token' : 'not-allowed');
  }

  /** @throws PublicError not-allowed, no-admin-token, signed-out, other-site, wrong-role, too-many-tries */
  private async cookie(request: Request, response: Response): Promise<void> {
    this.wrong.refuseGuessing(request);
    const who = await this.reception.recognise(request);
    if (!who) throw new PublicError(nobody(request, this.deps.adminToken));
    refuseOtherSite(request);
    admit(request, response, who);
  }
}

const ADMIN_TOKEN: Principal = { sort: 'admin-token', name: null, role: 'admin', signIn: null };

/** @throws PublicError wrong-role */
function admit(request: Request, response: Response, who: Principal): void {
  rememberPrincipal(response, who);
  if (!mayAs(who.role, neededRole(request))) throw new PublicError('wrong-role');
}

/** Pages of ours say so in a header, which no form can send, and no page of another site without asking first (Fetch: CORS). */
export function refuseOtherSite(request: Request): void {
  if (READS.includes(request.method)) return;
  const site = request.header('sec-fetch-site') ?? 'same-origin';
  if (site !== 'same-origin' || request.header('x-requested-with') !== 'aftercall')
    throw new PublicError('other-site');
}

/** A page wants to hear that one has to sign in, a program that it needs a token. */
function nobody(request: Request, adminToken: string | undefined) {
  if (request.header('x-requested-with') === 'aftercall') return 'signed-out';
  return adminToken === undefined ? 'no-admin-token' : 'not-allowed';
}
