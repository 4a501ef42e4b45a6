/** How things are now: who is served, what was decided today, what needs somebody. Owns: this route. */
import { Router } from 'express';
import { z } from 'zod';
import { PublicError } from '../../errors';
import type { AppDeps } from '../app-deps';
import { createDurability, type Durability } from '../durability';
import { missingKeys } from '../custom-data';
import { checked } from './checked';
import { isoTime } from './iso-time';
import { listed, sessionLine } from './session-line';

const MOST_LIVE = 100;
const DAY_MS = 86_400_000;
const MOST_DAYS = 92;

const time = z.iso.datetime({ offset: true, error: 'must be a time like 2026-01-31T10:00:00Z' });
const period = z.object({ from: time.exactOptional(), to: time.exactOptional() });

const count = z.number().int();
export const decisionCount = z.object({
  channel: z.string(),
  /** `ready`, `declined` or `not-required` */
  status: z.string(),
  /** the rule that decided against the transfer; null: there was one */
  failedRule: z.string().nullable(),
  count,
});
export const overview = z.object({
  at: z.string(),
  live: z.array(sessionLine),
  /** how many live, shown or not */
  liveCount: count,
  /** whether there has ever been one */
  hasSessions: z.boolean(),
  /** work that waits to be done */
  tasks: count,
  decisions: z.array(decisionCount),
  deadLetters: count,
  problems: z.array(
    z.object({
      kind: z.string(),
      name: z.string(),
      path: z.string(),
      message: z.string(),
      hint: z.string().optional(),
    }),
  ),
  health: z.object({ store: z.boolean(), records: z.boolean(), flows: z.string().nullable() }),
});

export type Overview = z.infer<typeof overview>;

export function overviewRoutes(deps: AppDeps): Router {
  const { store, clock } = deps;
  const router = Router();
  const durability = createDurability(deps);
  router.get('/overview', async (request, response) => {
    const { from } = checked(period, request.query);
    const now = clock.now();
    const since = from === undefined ? now - DAY_MS : Date.parse(from);
    response.json(await overviewOf(deps, { since, now, durability }));
  });
  router.get('/decision-counts', async (request, response) => {
    const given = checked(period, request.query);
    const to = given.to === undefined ? clock.now() : Date.parse(given.to);
    const from = given.from === undefined ? to - 7 * DAY_MS : Date.parse(given.from);
    if (to - from > MOST_DAYS * DAY_MS) {
      const message = `must be at most ${MOST_DAYS} days before the end`;
      throw new PublicError('invalid', '', [{ path: 'from', message }]);
    }
    response.json({ from: isoTime(from), to: isoTime(to), items: await store.decisionCounts({ from, to }) });
  });
  return router;
}

interface Asked {
  since: number;
  now: number;
  durability: () => Promise<Durability>;
}

async function overviewOf(deps: AppDeps, { since, now, durability }: Asked): Promise<Overview> {
  const { store, settings, releases, customDataKeys } = deps;
  const [live, newest, counts, decisions, letters, durable] = await Promise.all([
    store.liveSessions({ limit: MOST_LIVE }),
    store.sessions({ limit: 1 }),
    store.counts(),
    store.decisionCounts({ from: since, to: now + 1 }),
    store.deadLetters({ limit: 100 }),
    durability(),
  ]);
  const missing = missingKeys({ settings: settings.current().customData, keys: customDataKeys });
  return {
    at: isoTime(now),
    live: live.map((row) => listed(row).line),
    ...{ liveCount: counts.live, hasSessions: newest.length > 0, tasks: counts.tasks, decisions },
    deadLetters: letters.length,
    problems: [...settings.problems(), ...missing],
    health: { ...durable, flows: releases.newest().hash },
  };
}
