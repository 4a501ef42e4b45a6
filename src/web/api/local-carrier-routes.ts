/**
 * A phone to try things with, while the local carrier runs beside the app. Owns: which of the carrier's controls may
 * be used through the API. Must not know: how the carrier carries a call.
 */
import { Router, type Request } from 'express';
import { z } from 'zod';
import { PublicError } from '../../errors';
import type { JsonObject } from '../../lib/json';
import type { AppDeps } from '../app-deps';
import { checked } from './checked';

const LONGEST_MS = 10_000;
const SID = /^CA[0-9a-f]{32}$/;

export const trialCallBody = z.strictObject({
  /** who calls: a number, or client:name */
  from: z.string().min(1).max(256),
  /** one of our numbers */
  to: z.string().min(1).max(256),
});
export const trialActionBody = z.strictObject({
  /** for `press`: keys; for `say`: words */
  digits: z.string().max(64).exactOptional(),
  text: z.string().max(5000).exactOptional(),
});
const ACTIONS = ['press', 'say', 'hangup', 'answer', 'reject'] as const;

/** One leg as the local carrier shows it. */
export const trialCall = z.object({
  ...{
    sid: z.string(),
    parentSid: z.string().nullable(),
    from: z.string(),
    to: z.string(),
    party: z.string(),
  },
  ...{ direction: z.string(), status: z.string(), createdAt: z.number(), isListening: z.boolean() },
  /** what was heard on it, oldest first */
  heard: z.array(z.string()).optional(),
});

export function localCarrierRoutes(deps: AppDeps): Router {
  const router = Router();
  router.get('/local-carrier', async (_request, response) => {
    response.json(await ask(deps, 'GET', '/destinations'));
  });
  router.get('/local-carrier/calls', async (_request, response) => {
    response.json(await ask(deps, 'GET', '/calls'));
  });
  router.post('/local-carrier/calls', async (request, response) => {
    response.status(201).json(await ask(deps, 'POST', '/calls', checked(trialCallBody, request.body)));
  });
  router.get('/local-carrier/calls/:sid', async (request, response) => {
    response.json(await ask(deps, 'GET', `/calls/${callOf(request)}`));
  });
  router.post('/local-carrier/calls/:sid/:action', async (request, response) => {
    const call = callOf(request);
    const action = checked(z.enum(ACTIONS), request.params.action);
    const body = checked(trialActionBody, request.body ?? {});
    response.json(await ask(deps, 'POST', `/calls/${call}/${action}`, body));
  });
  return router;
}

/** @throws PublicError not-found */
function callOf({ params }: Request): string {
  const sid = String(params['sid']);
  if (!SID.test(sid)) throw new PublicError('not-found', 'call');
  return sid;
}

/** @throws PublicError no-local-carrier, not-found, or invalid with the carrier's own words */
async function ask(
  { localCarrierUrl }: AppDeps,
  method: string,
  path: string,
  body?: object,
): Promise<JsonObject> {
  if (localCarrierUrl === undefined) throw new PublicError('no-local-carrier', 'local carrier');
  const response = await fetch(`${localCarrierUrl}/carrier${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(LONGEST_MS),
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = (await response.json()) as JsonObject;
  if (response.ok) return answer;
  const message = String(answer['message'] ?? 'the local carrier refused');
  if (response.status === 404) throw new PublicError('not-found', 'call');
  throw new PublicError('invalid', '', [{ path: '', message }]);
}
