/** Which value of each post-session field holds, and since when. Owns: these routes. */
import { Router } from 'express';
import { PublicError } from '../../errors';
import { CALL_POST_SESSION_NAME } from '../../settings/call-post-session';
import { effectiveCallPostSession } from '../../settings/effective';
import type { AppDeps } from '../app-deps';
import { isoTime } from './iso-time';

export function effectiveRoutes(deps: AppDeps): Router {
  const router = Router();
  router.get('/settings/call/post-session/effective', async (_request, response) => {
    response.json({ queue: null, items: await effective(deps, null) });
  });
  router.get('/queues/:name/call-post-session/effective', async (request, response) => {
    const { name } = request.params;
    if (!deps.settings.current().queues[name]) throw new PublicError('not-found', `queue "${name}"`);
    response.json({ queue: name, items: await effective(deps, name) });
  });
  return router;
}

async function effective({ settings }: AppDeps, queue: string | null) {
  const histories = await Promise.all([
    settings.history('call-post-session', CALL_POST_SESSION_NAME),
    queue === null ? [] : settings.history('queue-call-post-session', queue),
  ]);
  return effectiveCallPostSession(histories.flat(), queue).map(({ since, ...field }) => ({
    ...field,
    since: since && { ...since, at: isoTime(since.at) },
  }));
}
