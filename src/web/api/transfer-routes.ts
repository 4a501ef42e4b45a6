/**
 * Agent-to-agent transfers from an agent's desktop. Owns: what is refused at once; what happens between
 * this look and the event is for the session to judge.
 */
import { Router } from 'express';
import { z } from 'zod';
import { PublicError } from '../../errors';
import { hintFor } from '../../settings/hint';
import { nameSchema } from '../../settings/plain-text';
import type { Settings } from '../../settings/read-settings';
import type { SessionSnapshot, TransferTarget } from '../../session/snapshot';
import { isIn } from '../../session/state';
import { targetOf } from '../../session/talking/cold-transfer';
import { ownerOf } from '../../session/talking/own-transfer';
import type { AppDeps } from '../app-deps';
import { checked } from './checked';
import { liveSession, requestKey } from './live-session';

export const transferBody = z
  .strictObject({
    kind: z.enum(['cold', 'warm']),
    to: z.union([z.strictObject({ agent: nameSchema }), z.strictObject({ queue: nameSchema })], {
      error: 'must be {"agent": "<id>"} or {"queue": "<name>"}',
    }),
  })
  .refine(({ kind, to }) => kind === 'cold' || 'agent' in to, {
    path: ['to'],
    error: 'a warm transfer needs an agent',
  });

export function transferRoutes(deps: AppDeps): Router {
  const router = Router();
  router.post('/sessions/:id/transfer', async (request, response) => {
    const { kind, to } = checked(transferBody, request.body);
    const session = await liveSession(deps, request.params.id);
    const { id: sessionId } = session;
    refuseUnknown(deps.settings.current(), to);
    refuseUnlessTalking(session);
    refuseForNobody(deps.settings.current(), session, to);
    refuseForThemselves(deps.settings.current(), session, to);
    if (!isIn(session, 'talking.alone')) throw new PublicError('transfer-open');
    const event = { type: 'transfer.requested', at: deps.clock.now(), kind, to } as const;
    await deps.runtime.receive({ sessionId, key: requestKey(request, 'transfer'), event });
    response.status(202).json({ accepted: true });
  });
  for (const as of ['complete', 'cancel'] as const) {
    router.post(`/sessions/:id/transfer/${as}`, async (request, response) => {
      const session = await liveSession(deps, String(request.params['id']));
      const { id: sessionId } = session;
      refuseUnlessTalking(session);
      if (!isIn(session, 'talking.consulting')) throw new PublicError('no-consultation');
      const event = { type: 'transfer.settled', at: deps.clock.now(), as } as const;
      await deps.runtime.receive({ sessionId, key: requestKey(request, `transfer-${as}`), event });
      response.status(202).json({ accepted: true });
    });
  }
  return router;
}

/** @throws PublicError no-conversation */
function refuseUnlessTalking(s: SessionSnapshot): void {
  const together = ['alone', 'consulting', 'moving'].some((state) => isIn(s, `talking.${state}`));
  if (!together || s.conversation?.kind !== 'queue') throw new PublicError('no-conversation');
}

/** @throws PublicError invalid when the settings know no such agent or queue */
function refuseUnknown({ queues }: Settings, to: TransferTarget): void {
  const agents = Object.values(queues).flatMap((queue) => queue.agents.map(({ id }) => id));
  const [what, name, known] =
    'agent' in to ? ['agent', to.agent, agents] : ['queue', to.queue, Object.keys(queues)];
  if (known.includes(name)) return;
  const hint = hintFor(name, new Set(known), `${what}s`);
  throw new PublicError('invalid', '', [
    { path: `to.${what}`, message: `${what} "${name}" does not exist`, hint },
  ]);
}

/**
 * Waiting for agents who are busy is what a queue is for; where none could ever come, the customer would be lost.
 * @throws PublicError no-agents
 */
function refuseForNobody(settings: Settings, s: SessionSnapshot, to: TransferTarget): void {
  if (targetOf({ s, world: { settings } }, to, s.conversation?.queue ?? null)) return;
  const takes = s.chat ? 'chats' : 'calls';
  const detail =
    'agent' in to
      ? `agent "${to.agent}" takes no ${takes}`
      : `queue "${to.queue}" has no agents who take ${takes}`;
  throw new PublicError('no-agents', detail);
}

/** @throws PublicError own-transfer */
function refuseForThemselves(settings: Settings, s: SessionSnapshot, to: TransferTarget): void {
  const owner = ownerOf({ s, world: { settings } }, to);
  if (owner === null || !('agent' in to)) return;
  const whose = owner === 'agent' ? 'the agent who has the customer' : 'the customer';
  throw new PublicError('own-transfer', `agent "${to.agent}" is reached where ${whose} is`);
}
