/**
 * The carrier's clock in the control API. Owns: these routes, and letting time pass in steps so that
 * what falls due can have its effects before the next thing does. Must not know: what is due.
 */
import { Router } from 'express';
import { VirtualClock } from '../../lib/clock';
import type { Network } from '../engine/network';
import { ControlProblem } from './control-problem';
import { body, count, readBody } from './read-body';

const DAY_MS = 24 * 60 * 60 * 1000;
const ADVANCE = body({ ms: count(0, DAY_MS) });

export function clockRoutes(network: Network): Router {
  const router = Router();
  // Two who let time pass at once take turns.
  let last: Promise<unknown> = Promise.resolve();
  router.get('/clock', (_, response) => {
    response.json(clockView(network));
  });
  router.post('/clock/advance', async (request, response) => {
    const clock = virtualClock(network);
    const { ms } = readBody(ADVANCE, request.body);
    const turn = last.then(() => advance(network, clock, ms));
    last = turn;
    await turn;
    response.json(clockView(network));
  });
  return router;
}

/** With 0 ms everything happens that needs no time. */
async function advance(network: Network, clock: VirtualClock, ms: number): Promise<void> {
  const end = clock.now() + ms;
  await network.activity.idle();
  while ((clock.nextAt() ?? Infinity) <= end && clock.runNext()) await network.activity.idle();
  clock.advance(Math.max(0, end - clock.now()));
}

function virtualClock({ clock }: Network): VirtualClock {
  if (clock instanceof VirtualClock) return clock;
  throw new ControlProblem(
    409,
    'the carrier runs on the real clock, which cannot be moved; start it with a virtual one ' +
      '(aftercall carrier --virtual-time)',
  );
}

function clockView({ clock }: Network): Record<string, unknown> {
  const isVirtual = clock instanceof VirtualClock;
  return { now: clock.now(), isVirtual, nextAt: (isVirtual ? clock.nextAt() : undefined) ?? null };
}
