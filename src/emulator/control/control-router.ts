/**
 * The control API under /carrier, in JSON: the phones and the world around the carrier, for another
 * process or the inspector. Owns: its routes together, and problems as answers. Must not know: what each
 * does.
 */
import express, { Router, type NextFunction, type Request, type Response } from 'express';
import type { Chatters } from '../conversations/chatters';
import { NOT_EMULATED } from '../engine/carrier-event';
import type { Exchange } from '../engine/exchange';
import { inspectorRoute } from '../inspector/inspector-route';
import { accountRoutes } from './account-routes';
import { adjustableRoutes } from './adjustable-routes';
import { callRoutes } from './call-routes';
import { chatRoutes } from './chat-routes';
import { clockRoutes } from './clock-routes';
import { ControlProblem } from './control-problem';
import { eventRoutes } from './event-routes';
import { faultRoutes } from './fault-routes';
import { guard } from './guard';
import { phoneRoutes } from './phone-routes';
import { redirectRoutes } from './redirect-routes';
import { SWITCHES } from './switch-shapes';
import { TIMING } from './timing-shape';

export function controlRouter(exchange: Exchange, chatters: Chatters): Router {
  const router = Router();
  router.use('/carrier', guard, express.json({ limit: '1mb' }));
  router.use('/carrier', inspectorRoute());
  router.use('/carrier', chatRoutes(chatters));
  router.use('/carrier', callRoutes(exchange), eventRoutes(exchange), phoneRoutes(exchange));
  router.use(
    '/carrier',
    faultRoutes(exchange),
    adjustableRoutes('switches', exchange.switches, SWITCHES),
    redirectRoutes(exchange),
    clockRoutes(exchange),
    accountRoutes(exchange),
    adjustableRoutes('timing', exchange.timing, TIMING),
  );
  router.use('/carrier', ({ originalUrl, method }) => {
    throw new ControlProblem(404, `the control API has no ${method} ${originalUrl.split('?')[0] ?? ''}`);
  });
  router.use('/carrier', answerProblem(exchange));
  return router;
}

function answerProblem(exchange: Exchange) {
  return (error: unknown, _request: Request, response: Response, _next: NextFunction): void => {
    const { status, message, problems } = asProblem(exchange, error);
    response.status(status).json({ message, problems });
  };
}

/** Express throws errors with a status for bodies that are no JSON or too large. */
function asProblem(
  exchange: Exchange,
  error: unknown,
): Pick<ControlProblem, 'message' | 'problems'> & { status: number } {
  if (error instanceof ControlProblem) return error;
  const { status = 500, message } = error as Error & { status?: number };
  if (status < 500) return { status, message: `the body cannot be used: ${message}`, problems: [] };
  exchange.journal.error(NOT_EMULATED, `the local carrier failed: ${String(error)}`);
  return { status: 500, message: 'the local carrier failed', problems: [] };
}
