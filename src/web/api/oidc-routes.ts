/**
 * Signing in with a provider of OpenID Connect: these routes are for browsers, which they send on. Owns: the cookie that
 * a browser brings back from the provider, and the page it is led to then. Must not know: what the provider says.
 */
import { Router, type Request, type Response } from 'express';
import { PublicError } from '../../errors';
import { noteForAudit } from '../accounts/audit-notes';
import { accountFor, Oidc, type Attempt } from '../accounts/oidc';
import type { AppDeps } from '../app-deps';
import type { Door } from './authorise';
import { accountName } from './user-routes';

const START = '/sign-in/oidc';
const BACK = `${START}/callback`;
const COOKIE = 'aftercall-oidc';
/** How long one may take at the provider. */
const LONGEST_MS = 10 * 60_000;
/** Longer addresses are not kept: a cookie holds little. */
const LONGEST_TO = 1000;

/** What the browser keeps, and the page it asked for. */
type Kept = Attempt & { to: string };

export function oidcRoutes(deps: AppDeps, { reception }: Door): Router {
  const router = Router();
  const { store, clock, publicUrl, log } = deps;
  const oidc = deps.oidc && new Oidc(deps.oidc, `${publicUrl}/api/v1${BACK}`, log);
  const known = (): Oidc => {
    if (!oidc) throw new PublicError('not-found', 'OpenID Connect is not configured: see OIDC_ISSUER');
    return oidc;
  };
  router.get(START, async (request, response) => {
    const { to } = request.query;
    await orBack(known(), response, async (provider) => {
      const { url, attempt } = await provider.begin();
      const kept: Kept = { ...attempt, to: typeof to === 'string' && to.length <= LONGEST_TO ? to : '/' };
      keep(response, publicUrl, Buffer.from(JSON.stringify(kept)).toString('base64url'), LONGEST_MS);
      response.redirect(url);
    });
  });
  router.get(BACK, async (request, response) => {
    noteForAudit(response, { always: true });
    await orBack(known(), response, async (provider) => {
      const attempt = keptOf(request);
      keep(response, publicUrl, '', 0);
      if (!attempt) throw new PublicError('oidc-failed');
      const [, query = ''] = request.originalUrl.split('?', 2);
      const identity = await provider.finish(`?${query}`, attempt);
      if (!accountName.safeParse(identity.name).success) throw new PublicError('oidc-failed');
      const account = accountFor(identity, await store.account(identity.name), clock.now());
      noteForAudit(response, { who: account.name, target: account.role });
      await store.saveAccount(account);
      await reception.open(request, response, account);
      // The page of sign-ins leads on, and to nothing but pages of the portal.
      response.redirect(attempt.to === '/' ? '/' : `/sign-in?to=${encodeURIComponent(attempt.to)}`);
    });
  });
  return router;
}

/** People see a page, not a problem in JSON. */
async function orBack(oidc: Oidc, response: Response, work: (oidc: Oidc) => Promise<void>): Promise<void> {
  try {
    await work(oidc);
  } catch (error) {
    if (!(error instanceof PublicError)) throw error;
    noteForAudit(response, { target: error.code });
    response.redirect(`/sign-in?failed=${error.code}`);
  }
}

/** Same-site lax: the browser comes back from another site. */
function keep(response: Response, publicUrl: string, value: string, maxAge: number): void {
  response.cookie(COOKIE, value, {
    ...{ httpOnly: true, sameSite: 'lax', path: `/api/v1${START}`, maxAge },
    secure: publicUrl.startsWith('https:'),
  });
}

function keptOf(request: Request): Kept | null {
  const found = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(request.header('cookie') ?? '')?.[1];
  if (found === undefined) return null;
  try {
    const read = JSON.parse(Buffer.from(found, 'base64url').toString('utf8')) as Partial<Kept>;
    const { state, nonce, verifier, to = '/' } = read;
    return state && nonce && verifier ? { state, nonce, verifier, to } : null;
  } catch {
    return null;
  }
}
