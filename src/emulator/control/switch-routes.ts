/** The carrier's switches in the control API. Owns: these routes and the values a switch can have. */
import { Router } from 'express';
import type { Exchange } from '../engine/exchange';
import type { Switches } from '../engine/switches';
import { body, count, flag, oneOf, readBody } from './read-body';

const LONGEST_TWIML = 1_000_000;

export const SWITCHES = body({
  dialActionOnCallerHangUp: oneOf(['fire', 'do-not-fire']),
  redirectEndsConference: flag(),
  kickedLeg: oneOf(['goes-on', 'ends']),
  updateRingingInbound: oneOf(['refused', 'accepted']),
  webhookRetry: oneOf(['connection-failure', 'at-least-once']),
  recordDigitsOnHangUp: oneOf(['hangup', 'empty']),
  interruptedConferenceStatus: oneOf(['answered', 'completed']),
  longestTwimlOnUpdate: count(1, LONGEST_TWIML),
  virtualAgentDefaultAction: oneOf(['none', 'current-document']),
  streamStoppedAfterError: flag(),
  sipAndClientStatus: oneOf(['completed-only', 'all-events']),
  chatStateFields: oneOf(['both', 'documented', 'observed']),
  restAsksPreWebhooks: flag(),
  inboundAfterClosed: oneOf(['opens-new', 'lost']),
  connectSockets: oneOf(['open', 'scripted']),
  delivery: oneOf(['in-turn', 'concurrent']),
}).partial();

export function switchRoutes(exchange: Exchange): Router {
  const router = Router();
  router.get('/switches', (_, response) => {
    response.json(exchange.switches);
  });
  router.put('/switches', (request, response) => {
    const change = readBody(SWITCHES, request.body) as Partial<Switches>;
    response.json(Object.assign(exchange.switches, change));
  });
  return router;
}
