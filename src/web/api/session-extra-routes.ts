/** More of one session: what came in and went out, what today's settings would decide, its records, ending it when it is stuck. */
import { Router } from 'express';
import { decideAnew } from '../../runtime/decide-anew';
import { sessionHistory } from '../../runtime/session-history';
import type { JsonObject } from '../../lib/json';
import { readSnapshot } from '../../session/read-snapshot';
import type { Decision } from '../../transfer/decide';
import type { AppDeps } from '../app-deps';
import { hideSensitive } from './hide-sensitive';
import { isoTime } from './iso-time';
import { liveSession, requestKey, sessionRow } from './live-session';
import { notTold } from './not-told';
import { sendRecording } from './send-recording';

const MOST_LETTERS = 1000;

export function sessionExtraRoutes(deps: AppDeps): Router {
  const { store, runtime, clock } = deps;
  const router = Router();
  router.get('/sessions/:id/history', async (request, response) => {
    const row = await sessionRow(deps, request.params.id);
    const lines = await sessionHistory({ ...deps, env: deps.flowEnv ?? {} }, row).catch(notTold);
    response.json({ items: lines.map(({ at, ...rest }) => ({ at: isoTime(at), ...rest })) });
  });
  router.get('/sessions/:id/what-if', async (request, response) => {
    const { id } = await sessionRow(deps, request.params.id);
    const text = await store.decision(id);
    const recorded = text === null ? null : (JSON.parse(text) as Decision);
    const hasFlow = (name: string): boolean => deps.releases.newest().flows.has(name);
    const anew = recorded && (await decideAnew({ store, hasFlow }, deps.settings.current(), recorded));
    response.json({
      recorded: recorded && hideSensitive(recorded),
      today: anew && hideSensitive(anew.decision),
      changed: anew?.changed ?? false,
      offered: anew?.offered ?? false,
    });
  });
  router.get('/sessions/:id/records', async (request, response) => {
    const row = await sessionRow(deps, request.params.id);
    const { folder, postSession } = readSnapshot(row.snapshot);
    const letters = await store.deadLetters({ limit: MOST_LETTERS, session: row.id });
    const sent = await store.effectCounts({ name: 'crm.send', session: row.id });
    response.json({
      metadataFolder: folder,
      crm: deps.crmUrl !== undefined,
      crmState: row.phase !== 'closed' ? 'not-yet' : stateOf(sent),
      parametersIn: postSession.records,
      givenUp: letters.length,
    });
  });
  router.get('/sessions/:id/answers/:name/recording', async (request, response) => {
    const { id, name } = request.params;
    const { answers, postSession } = readSnapshot((await sessionRow(deps, id)).snapshot);
    const link = linkIn({ ...answers, ...postSession.answers }, name);
    await sendRecording(deps, link, response);
  });
  router.post('/sessions/:id/close', async (request, response) => {
    const { id: sessionId } = await liveSession(deps, String(request.params['id']));
    const at = clock.now();
    // What its longest duration does: whoever is still there hears a goodbye.
    const event = { type: 'timer.fired', at, name: 'limit', byHand: true } as const;
    await runtime.receive({ sessionId, key: requestKey(request, 'close'), event });
    await store.lookAgain(sessionId, at);
    response.status(202).json({ accepted: true });
  });
  return router;
}

/** What is no task any more was taken. */
function stateOf({ waiting, givenUp }: { waiting: number; givenUp: number }) {
  if (givenUp > 0) return 'given-up';
  return waiting > 0 ? 'waiting' : 'taken';
}

/** Answers that were recorded have the address of the recording. */
function linkIn(answers: JsonObject, name: string): string | null {
  const answer = Object.hasOwn(answers, name) ? answers[name] : null;
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return null;
  return typeof answer['url'] === 'string' && answer['url'] !== '' ? answer['url'] : null;
}
