/**
 * Health, readiness and metrics. Owns: what readiness means, that it is proven and not assumed, and who may read metrics.
 */
import { type Request, Router } from 'express';
import { PublicError } from '../errors';
import { placed } from '../runtime/flow-folder';
import { bearer, sameSecret } from './secrets';
import type { AppDeps } from './app-deps';

/** What was found is true for so long: asking often must not cost the callers anything. */
const KNOWN_MS = 2000;

export function healthRouter(deps: AppDeps): Router {
  const router = Router();
  const readiness = lasting(deps, () => unready(deps));
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const draining = deps.draining?.() ?? false;
    const problems = [...(draining ? ['the app is ending'] : []), ...(await readiness())];
    const ready = problems.length === 0;
    response
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ready' : 'not-ready', problems, ...flows(deps) });
  });
  router.get('/metrics', async (request, response) => {
    allowMetrics(deps, request);
    const counts = await deps.store.counts();
    deps.metrics.liveSessions.set(counts.live);
    deps.metrics.tasks.set(counts.tasks);
    response.type(deps.metrics.registry.contentType).send(await deps.metrics.registry.metrics());
  });
  return router;
}

/** Callers are served by the last good release: mistakes in the folder are told, and take nobody out of service. */
function flows({ folder }: AppDeps): object {
  if (!folder?.state) return {};
  const { state, release, problems } = folder.state;
  return { flows: { folder: state, release, problems: problems.map(placed) } };
}

/** @throws PublicError no-admin-token, not-allowed */
function allowMetrics({ metricsToken, adminToken }: AppDeps, request: Request): void {
  const allowed = [metricsToken, adminToken].filter((token) => token !== undefined);
  if (allowed.length === 0)
    throw new PublicError('no-admin-token', '/metrics needs METRICS_TOKEN or ADMIN_TOKEN');
  if (!allowed.some((token) => sameSecret(bearer(request), token))) throw new PublicError('not-allowed');
}

/** Everything that would keep a turn from being durable. */
async function unready({ store, records, releases, clock }: AppDeps): Promise<string[]> {
  const [stored, filed] = await Promise.allSettled([store.check(clock.now()), records.check()]);
  const problems: string[] = [];
  if (stored.status === 'rejected') problems.push('the store cannot be written');
  if (filed.status === 'rejected') problems.push('session metadata files cannot be written to DATA_DIR');
  try {
    releases.newest();
  } catch {
    problems.push('no release of flows is loaded');
  }
  return problems;
}

/** One look for all who ask within a moment. */
function lasting({ clock }: AppDeps, look: () => Promise<string[]>): () => Promise<string[]> {
  let known: { until: number; problems: Promise<string[]> } | null = null;
  return () => {
    if (!known || known.until <= clock.now()) known = { until: clock.now() + KNOWN_MS, problems: look() };
    return known.problems;
  };
}
