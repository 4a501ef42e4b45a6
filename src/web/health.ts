/**
 * Health, readiness and metrics. Owns: what readiness means, that it is proven and not assumed, and who may read metrics.
 */
import { type Request, Router } from 'express';
import { PublicError } from '../errors';
import { placed } from '../runtime/flow-folder';
import type { Durability } from './durability';
import { inTime } from './in-time';
import { bearer, sameSecret } from './secrets';
import type { AppDeps } from './app-deps';
import type { WrongTokens } from './wrong-tokens';

/** Counting more would hold up turns. */
const MOST_COUNTED = 5000;
/** Whoever reads metrics does not wait for long. */
const STORE_MS = 3000;

/** @param wrong tokens that were wrong, here or elsewhere: the admin token opens more than metrics */
export function healthRouter(
  deps: AppDeps,
  durability: () => Promise<Durability>,
  wrong: WrongTokens,
): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (request, response) => {
    const draining = deps.draining?.() ?? false;
    const problems = [
      ...(draining ? ['the app is ending'] : []),
      ...unloaded(deps),
      ...(excludesStore(request) ? [] : unwritable(await durability())),
    ];
    const ready = problems.length === 0;
    response
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ready' : 'not-ready', problems, ...carrier(deps), ...flows(deps) });
  });
  router.get('/metrics', async (request, response) => {
    allowMetrics(deps, wrong, request);
    await readGauges(deps);
    response.type(deps.metrics.registry.contentType).send(await deps.metrics.registry.metrics());
  });
  return router;
}

/** What is asked for when somebody reads it. Of a store that does not answer nothing is told, and everything else is. */
async function readGauges(deps: AppDeps): Promise<void> {
  const { metrics, carrierHealth, clock } = deps;
  await inTime(readStored(deps), STORE_MS).catch(() => {
    for (const gauge of [metrics.liveSessions, metrics.tasks, metrics.outboxAge]) gauge.remove();
    metrics.sessionStates.reset();
  });
  const failing = carrierHealth?.failing;
  metrics.carrierFailing.set(failing ? (clock.now() - failing.since) / 1000 : 0);
  metrics.residentBytes.set(process.memoryUsage.rss());
}

async function readStored({ store, metrics, clock }: AppDeps): Promise<void> {
  const [counts, states, nextAt] = await Promise.all([
    store.counts(),
    store.liveStates(MOST_COUNTED),
    store.nextTaskAt(),
  ]);
  const now = clock.now();
  metrics.liveSessions.set(counts.live);
  metrics.tasks.set(counts.tasks);
  metrics.sessionStates.reset();
  for (const { channel, phase, sessions } of states) metrics.sessionStates.set({ channel, phase }, sessions);
  metrics.outboxAge.set(nextAt === null ? 0 : Math.max(0, now - nextAt) / 1000);
}

/**
 * Whoever cannot reach the carrier still answers its webhooks, and no other process would reach it: that is told, and
 * takes nobody out of service (decision 056).
 */
function carrier({ carrierHealth }: AppDeps): object {
  if (!carrierHealth) return {};
  const { failing } = carrierHealth;
  if (!failing) return { carrier: { state: 'ok' } };
  return { carrier: { state: 'failing', trouble: failing.trouble, since: new Date(failing.since) } };
}

/** Callers are served by the last good release: mistakes in the folder are told, and take nobody out of service. */
function flows({ folder }: AppDeps): object {
  if (!folder?.state) return {};
  const { state, release, problems } = folder.state;
  return { flows: { folder: state, release, problems: problems.map(placed) } };
}

/** @throws PublicError no-admin-token, not-allowed, too-many-tries */
function allowMetrics({ metricsToken, adminToken }: AppDeps, wrong: WrongTokens, request: Request): void {
  const allowed = [metricsToken, adminToken].filter((token) => token !== undefined);
  if (allowed.length === 0)
    throw new PublicError('no-admin-token', '/metrics needs METRICS_TOKEN or ADMIN_TOKEN');
  wrong.refuseGuessing(request);
  const given = bearer(request);
  if (allowed.some((token) => sameSecret(given, token))) return;
  if (given !== '') wrong.note(request);
  throw new PublicError('not-allowed');
}

/**
 * For a balancer that would ask nobody where nobody is ready: an app whose store is away tells callers so, in words, which nobody
 * else does. @throws PublicError unknown-query for another part
 */
function excludesStore({ query }: Request): boolean {
  const { exclude } = query;
  if (exclude === undefined) return false;
  if (exclude === 'store') return true;
  throw new PublicError('unknown-query', 'exclude: nothing can be left out but "store"');
}

/** Everything that would keep a turn from being durable. */
function unwritable({ store, records }: Durability): string[] {
  return [
    ...(store ? [] : ['the store cannot be written']),
    ...(records ? [] : ['session metadata files cannot be written to DATA_DIR']),
  ];
}

function unloaded({ releases }: AppDeps): string[] {
  try {
    releases.newest();
    return [];
  } catch {
    return ['no release of flows is loaded'];
  }
}
