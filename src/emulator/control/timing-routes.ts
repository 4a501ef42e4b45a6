/** How long things take, in the control API. Owns: these routes, and which lengths there are. */
import { Router } from 'express';
import type { Exchange } from '../engine/exchange';
import type { Timing } from '../engine/timing';
import { body, count, readBody } from './read-body';

const LONGEST_MS = 600_000;
const ms = count(0, LONGEST_MS);

export const TIMING = body({
  characterMs: ms,
  playMs: ms,
  answerMs: ms,
  autoSpeechMs: ms,
  detectionMs: ms,
  frameMs: count(1, LONGEST_MS),
  transcriptionMs: ms,
  messageMs: ms,
  lossMs: ms,
}).partial();

export function timingRoutes(exchange: Exchange): Router {
  const router = Router();
  router.get('/timing', (_, response) => {
    response.json(exchange.timing);
  });
  router.put('/timing', (request, response) => {
    const change = readBody(TIMING, request.body) as Partial<Timing>;
    response.json(Object.assign(exchange.timing, change));
  });
  return router;
}
