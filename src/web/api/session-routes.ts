/** Sessions over HTTP: the list, one with all that is known of it, and ending a conversation. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { PublicError } from '../../errors';
import type { AppDeps } from '../app-deps';
import { readSession } from './read-session';

const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.coerce.number().int().optional(),
});
const endBody = z.strictObject({ by: z.enum(['agent', 'end_user']) });

export function sessionRoutes(deps: AppDeps): Router {
  const router = Router();
  router.get('/sessions', async (request, response) => {
    const { limit, before } = checked(listQuery, request.query);
    const rows = await deps.store.sessions({ limit, ...(before === undefined ? {} : { before }) });
    const items = rows.map(({ id, channel, flow, phase, startedAt, endedAt, release }) => ({
      id,
      channel,
      flow,
      phase,
      release,
      startedAt: new Date(startedAt).toISOString(),
      endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
    }));
    response.json({ items, before: rows.length === limit ? (rows.at(-1)?.startedAt ?? null) : null });
  });
  router.get('/sessions/:id', async (request, response) => {
    response.json(await readSession(deps.store, request.params.id));
  });
  router.post('/sessions/:id/end', async (request, response) => {
    const { by } = checked(endBody, request.body);
    const sessionId = request.params.id;
    const row = await deps.store.session(sessionId);
    if (!row) throw new PublicError('not-found', 'session');
    if (row.phase === 'closed') throw new PublicError('not-live');
    const key = `end:${request.header('idempotency-key') ?? randomUUID()}`;
    await deps.runtime.receive({
      sessionId,
      key,
      event: { type: 'end.requested', at: deps.clock.now(), by },
    });
    response.status(202).json({ accepted: true });
  });
  return router;
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }));
  throw new PublicError('invalid', '', problems);
}
