/**
 * Ending a conversation from an agent's desktop or a web phone. Owns: the route that pages of other
 * origins may use, with a token made for the one session, and the making of such tokens.
 */
import { json, Router, type RequestHandler } from 'express';
import { z } from 'zod';
import { PublicError } from '../../errors';
import type { SessionSnapshot } from '../../session/snapshot';
import { isIn } from '../../session/state';
import type { AppDeps } from '../app-deps';
import { signEndToken, type Party } from '../end-token';
import type { Door } from './authorise';
import { checked } from './checked';
import { formSchema } from './form-body';
import { liveSession, requestKey } from './live-session';

const PATH = '/sessions/:id/end';
const party = z.enum(['agent', 'end_user']);
export const endBody = z.strictObject({ by: party.exactOptional(), form: formSchema.exactOptional() });
export const tokenBody = z.strictObject({
  by: party.default('end_user'),
  ttlSeconds: z.number().int().min(30).max(3600).default(900),
});

/** Any page may ask: the token in the header, not a cookie, is what allows it (Fetch standard: CORS). */
const allowOrigins: RequestHandler = (_request, response, next) => {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-methods', 'POST');
  response.setHeader('access-control-allow-headers', 'authorization, content-type, idempotency-key');
  response.setHeader('access-control-max-age', '600');
  next();
};

/** The route that does without the door: it looks at tokens itself. */
export function endRoutes(deps: AppDeps, door: Door): Router {
  const router = Router();
  router.options(PATH, allowOrigins, (_request, response) => {
    response.status(204).end();
  });
  router.post(PATH, allowOrigins, json({ limit: '64kb' }), async (request, response) => {
    const sessionId = String(request.params['id']);
    const who = await door.whoEnds(request, response);
    const { by, form } = checked(endBody, request.body ?? {});
    if (who !== 'staff' && who.sessionId !== sessionId) throw new PublicError('other-token');
    const party = partyOf(who, by);
    if (form && who !== 'staff' && who.party !== 'agent')
      throw new PublicError('other-token', 'the form is the agent’s');
    const session = await liveSession(deps, sessionId);
    const ends = canEnd(session, party);
    if (!ends && session.humans.length === 0) throw new PublicError('no-conversation');
    const at = deps.clock.now();
    if (form) {
      const event = { type: 'form.entered', at, ...form } as const;
      await deps.runtime.receive({ sessionId, key: requestKey(request, 'end-form'), event });
    }
    const event = { type: 'end.requested', at, by: party } as const;
    // What has ended already is as it was asked for: nothing is kept of a request that is sent again.
    if (ends) await deps.runtime.receive({ sessionId, key: requestKey(request, 'end'), event });
    response.status(202).json({ accepted: true });
  });
  return router;
}

/** People talk, or it is the customer of a chat, who may end that at any time. */
function canEnd(s: SessionSnapshot, party: Party): boolean {
  return isIn(s, 'talking') || (s.chat !== null && party === 'end_user');
}

/** @throws PublicError invalid when nobody is named, other-token when another party is */
function partyOf(who: Awaited<ReturnType<Door['whoEnds']>>, by: Party | undefined): Party {
  if (who !== 'staff') {
    if (by !== undefined && by !== who.party) throw new PublicError('other-token');
    return who.party;
  }
  if (by !== undefined) return by;
  throw new PublicError('invalid', '', [
    { path: 'by', message: 'is missing', hint: 'one of: agent, end_user' },
  ]);
}

/** For those with the admin token: a token that can be given to a web phone. */
export function endTokenRoutes(deps: AppDeps): Router {
  const router = Router();
  router.post(`${PATH}-token`, async (request, response) => {
    const { by, ttlSeconds } = checked(tokenBody, request.body ?? {});
    const { id: sessionId } = await liveSession(deps, String(request.params['id']));
    if (deps.adminToken === undefined) throw new PublicError('no-admin-token');
    const now = deps.clock.now();
    const token = signEndToken(deps.adminToken, { sessionId, party: by }, { now, ttlSeconds });
    response.status(201).json({
      token,
      expiresAt: new Date((Math.floor(now / 1000) + ttlSeconds) * 1000).toISOString(),
      endUrl: `${deps.publicUrl}/api/v1/sessions/${encodeURIComponent(sessionId)}/end`,
    });
  });
  return router;
}
