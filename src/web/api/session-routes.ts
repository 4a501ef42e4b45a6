/** Sessions over HTTP: the list, one with all that is known of it, why it went as it did, the agent's form. */
import { Router } from 'express';
import { z } from 'zod';
import { PublicError } from '../../errors';
import { metadataDocument } from '../../records/metadata-document';
import { readRecord } from '../../records/read-record';
import type { Decision } from '../../transfer/decide';
import type { AppDeps } from '../app-deps';
import { checked } from './checked';
import { formSchema } from './form-body';
import { isoTime } from './iso-time';
import { requestKey, sessionRow } from './live-session';
import { readSession } from './read-session';
import { sessionPage } from './session-page';
import { whyText } from './why-text';

const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.string().exactOptional(),
});

export function sessionRoutes(deps: AppDeps): Router {
  const { store } = deps;
  const router = Router();
  router.get('/sessions', async (request, response) => {
    const query = checked(listQuery, request.query);
    const { rows, before } = await sessionPage(store, query.limit, query.before);
    const items = rows.map(({ id, channel, flow, phase, startedAt, endedAt, release }) => ({
      ...{ id, channel, flow, phase, release },
      startedAt: isoTime(startedAt),
      endedAt: isoTime(endedAt),
    }));
    response.json({ items, before });
  });
  router.get('/sessions/:id', async (request, response) => {
    response.json(await readSession(deps, request.params.id));
  });
  router.get('/sessions/:id/why', async (request, response) => {
    const row = await sessionRow(deps, request.params.id);
    response.type('text/plain').send(`${whyText(row, await decisionOf(deps, row.id))}\n`);
  });
  router.get('/sessions/:id/metadata', async (request, response) => {
    const row = await sessionRow(deps, request.params.id);
    response.json(metadataDocument(await readRecord(store, row.id)));
  });
  router.put('/sessions/:id/form', async (request, response) => {
    const form = checked(formSchema, request.body);
    const { id: sessionId } = await sessionRow(deps, request.params.id);
    const event = { type: 'form.entered', at: deps.clock.now(), ...form } as const;
    await deps.runtime.receive({ sessionId, key: requestKey(request, 'form'), event });
    response.status(204).end();
  });
  router.get('/calls/:sid', async (request, response) => {
    const found = await store.sessionOfLeg(request.params.sid);
    if (!found) throw new PublicError('not-found', 'call');
    response.json(found);
  });
  return router;
}

async function decisionOf({ store }: AppDeps, id: string): Promise<Decision | null> {
  const text = await store.decision(id);
  return text === null ? null : (JSON.parse(text) as Decision);
}
