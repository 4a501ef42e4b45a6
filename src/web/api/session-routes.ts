/** Sessions over HTTP: the list, one with all that is known of it, why it went as it did, the agent's form. */
import { Router } from 'express';
import { PublicError } from '../../errors';
import { metadataDocument } from '../../records/metadata-document';
import { readRecord } from '../../records/read-record';
import type { Decision } from '../../transfer/decide';
import type { AppDeps } from '../app-deps';
import { checked } from './checked';
import { findSessions } from './find-sessions';
import { formSchema } from './form-body';
import { requestKey, sessionRow } from './live-session';
import { readSession } from './read-session';
import { sessionSearch } from './session-search';
import { whyText } from './why-text';

export function sessionRoutes(deps: AppDeps): Router {
  const { store } = deps;
  const router = Router();
  router.get('/sessions', async (request, response) => {
    const search = checked(sessionSearch, request.query);
    if (search.flow !== undefined) await deps.bookkeeping?.catchUp();
    response.json(await findSessions(store, search));
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
