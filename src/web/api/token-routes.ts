/** Tokens of programs: made, listed, revoked by administrators. Owns: these routes, and that a token is shown once. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { PublicError } from '../../errors';
import { ROLES } from '../../runtime/accounts';
import type { ApiToken } from '../../runtime/api-tokens';
import { newApiToken } from '../accounts/api-token';
import { noteForAudit } from '../accounts/audit-notes';
import type { AppDeps } from '../app-deps';
import { authorOf } from './author-of';
import { checked } from './checked';
import { isoTime } from './iso-time';
import { accountName } from './user-routes';

const DAY_MS = 86_400_000;

export const newTokenBody = z.strictObject({
  name: accountName,
  role: z.enum(ROLES),
  /** days from now; absent: it does not expire */
  expiresInDays: z.number().int().min(1).max(3650).exactOptional(),
});

const text = z.string();
export const apiTokenSchema = z.object({
  ...{ id: text, name: text, role: z.enum(ROLES), createdAt: text, createdBy: text },
  expiresAt: text.nullable(),
  expired: z.boolean(),
  /** to the minute; null: it was not used yet */
  seenAt: text.nullable(),
});
export const apiTokensSchema = z.object({ items: z.array(apiTokenSchema) });
/** `token` is never shown again */
export const madeTokenSchema = apiTokenSchema.extend({ token: text });

export function tokenRoutes({ store, clock }: AppDeps): Router {
  const router = Router();
  router.get('/tokens', async (_request, response) => {
    const items = (await store.apiTokens()).map((one) => view(one, clock.now()));
    response.json({ items });
  });
  router.post('/tokens', async (request, response) => {
    const { name, role, expiresInDays } = checked(newTokenBody, request.body);
    const { author: createdBy, at: createdAt } = authorOf(request, clock);
    const expiresAt = expiresInDays === undefined ? null : createdAt + expiresInDays * DAY_MS;
    const made: ApiToken = {
      ...{ id: randomUUID(), name, role, createdAt, createdBy, expiresAt, seenAt: null },
    };
    const { token, hash } = newApiToken();
    noteForAudit(response, { target: `${name} (${role})` });
    if (!(await store.addApiToken(made, hash))) throw new PublicError('name-taken', `token "${name}"`);
    response.status(201).json({ ...view(made, createdAt), token });
  });
  router.delete('/tokens/:id', async (request, response) => {
    const gone = await store.removeApiToken(request.params.id);
    if (!gone) throw new PublicError('not-found', 'token');
    noteForAudit(response, { target: gone.name });
    response.status(204).end();
  });
  return router;
}

function view(token: ApiToken, now: number): z.infer<typeof apiTokenSchema> {
  const { id, name, role, createdAt, createdBy, expiresAt, seenAt } = token;
  return {
    ...{ id, name, role, createdAt: isoTime(createdAt), createdBy, expiresAt: isoTime(expiresAt) },
    ...{ expired: expiresAt !== null && expiresAt <= now, seenAt: isoTime(seenAt) },
  };
}
