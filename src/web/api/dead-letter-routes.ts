/** Effects that were given up, and trying them again. Owns: these routes. */
import { Router } from 'express';
import { z } from 'zod';
import { PublicError } from '../../errors';
import type { AppDeps } from '../app-deps';
import { checked } from './checked';
import { isoTime } from './iso-time';

const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.coerce.number().int().exactOptional(),
  /** id of the one session whose effects they are */
  session: z.string().max(64).exactOptional(),
});

export const deadLetters = z.object({
  items: z.array(
    z.object({
      ...{ id: z.number().int(), sessionId: z.string(), effect: z.string(), attempts: z.number().int() },
      ...{ at: z.string(), reason: z.string() },
    }),
  ),
  before: z.number().int().nullable(),
});

export function deadLetterRoutes({ store, runtime, clock }: AppDeps): Router {
  const router = Router();
  router.get('/dead-letters', async (request, response) => {
    const query = checked(listQuery, request.query);
    const found = await store.deadLetters({ ...query, limit: query.limit + 1 });
    const items = found.slice(0, query.limit).map(({ id, sessionId, name, attempts, at, reason }) => ({
      ...{ id, sessionId, effect: name, attempts, at: isoTime(at), reason },
    }));
    response.json({
      items,
      before: found.length > query.limit ? (found[query.limit - 1]?.id ?? null) : null,
    });
  });
  router.post('/dead-letters/:id/replay', async (request, response) => {
    const id = Number(request.params.id);
    const revived = Number.isSafeInteger(id) && (await store.reviveTask(id, clock.now()));
    if (!revived) throw new PublicError('not-found', 'dead letter');
    runtime.wake();
    response.status(202).json({ accepted: true });
  });
  return router;
}
