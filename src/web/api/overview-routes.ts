/** How things are now, once or again and again, and decisions by what came of them. Owns: these routes. */
import { Router, type Response } from 'express';
import { z } from 'zod';
import { PublicError } from '../../errors';
import type { AppDeps } from '../app-deps';
import { Streams } from '../chat/streams';
import { principalOf } from '../accounts/principal';
import { createDurability } from '../durability';
import { checked } from './checked';
import { isoTime } from './iso-time';
import { overviewOf } from './overview-of';
import { OverviewFeed } from './overview-feed';

const DAY_MS = 86_400_000;
const MOST_DAYS = 92;

const time = z.iso.datetime({ offset: true, error: 'must be a time like 2026-01-31T10:00:00Z' });
const period = z.object({ from: time.exactOptional(), to: time.exactOptional() });

export function overviewRoutes(deps: AppDeps): Router {
  const { store, clock } = deps;
  const router = Router();
  const durability = createDurability(deps);
  const feed = new OverviewFeed(deps, (since) => overviewOf(deps, { since, now: clock.now(), durability }));
  const streams = new Streams();
  const sinceOf = (query: unknown): number => {
    const { from } = checked(period, query);
    return from === undefined ? clock.now() - DAY_MS : Date.parse(from);
  };
  router.get('/overview', async (request, response) => {
    response.json(await overviewOf(deps, { since: sinceOf(request.query), now: clock.now(), durability }));
  });
  router.get('/overview/events', (request, response) => {
    const since = sinceOf(request.query);
    const who = principalOf(request)?.name ?? 'a token';
    if (streams.isFull(who)) throw new PublicError('too-many-streams');
    const close = streams.open(who);
    response.on('close', close);
    beginStream(response);
    feed.add(since, response);
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

function beginStream(response: Response): void {
  response.status(200).set({
    'content-type': 'text/event-stream; charset=utf-8',
    // nginx would keep events back.
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
}
