/**
 * The carrier's clock in the control API. Owns: these routes, and letting time pass in steps so that
 * what falls due can have its effects before the next thing does. Must not know: what is due.
 */
import { Router } from 'express';
import { VirtualClock } from '../../lib/clock';
import type { Exchange } from '../engine/exchange';
import { ControlProblem } from './control-problem';
import { body, count, readBody } from './read-body';

const DAY_MS = 24 * 60 * 60 * 1000;
const ADVANCE = body({ ms: count(0, DAY_MS) });

export function clockRoutes(exchange: Exchange): Router {
  const router = Router();
  // Two who let time pass at once take turns.
  let last: Promise<unknown> = Promise.resolve();
  router.get('/clock', (_, response) => {
    response.json(clockView(exchange));
  });
  router.post('/clock/advance', async (request, response) => {
    const clock = virtualClock(exchange);
    const { ms } = readBody(ADVANCE, request.body);
    const turn = last.then(() => advance(exchange, clock, ms));
    last = turn;
    await turn;
    response.json(clockView(exchange));
  });
  return router;
}

/** With 0 ms everything happens that needs no time. */
async function advance(exchange: Exchange, clock: VirtualClock, ms: number): Promise<void> {
  const end = clock.now() + ms;
  await exchange.activity.idle();
  while ((clock.nextAt() ?? Infinity) <= end && clock.runNext()) await exchange.activity.idle();
  clock.advance(Math.max(0, end - clock.now()));
}

function virtualClock({ clock }: Exchange): VirtualClock {
  if (clock instanceof VirtualClock) return clock;
  throw new ControlProblem(
    409,
    'the carrier runs on the real clock, which cannot be moved; start it with a virtual one ' +
      '(aftercall carrier --virtual-time)',
  );
}

function clockView({ clock }: Exchange): Record<string, unknown> {
  const isVirtual = clock instanceof VirtualClock;
  return { now: clock.now(), isVirtual, nextAt: (isVirtual ? clock.nextAt() : undefined) ?? null };
}
