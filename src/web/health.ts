/** Health, readiness and metrics. */
import { Router } from 'express';
import type { AppDeps } from './app-deps';

export function healthRouter(deps: AppDeps): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const problems = await unready(deps);
    response
      .status(problems.length === 0 ? 200 : 503)
      .json({ status: problems.length === 0 ? 'ready' : 'not-ready', problems });
  });
  router.get('/metrics', async (_request, response) => {
    const counts = await deps.store.counts();
    deps.metrics.liveSessions.set(counts.live);
    deps.metrics.tasks.set(counts.tasks);
    response.type(deps.metrics.registry.contentType).send(await deps.metrics.registry.metrics());
  });
  return router;
}

async function unready(deps: AppDeps): Promise<string[]> {
  const problems: string[] = [];
  await deps.store.counts().catch(() => problems.push('the store does not answer'));
  try {
    deps.releases.newest();
  } catch {
    problems.push('no release of flows is loaded');
  }
  return problems;
}
