/** What customers answered, out of how many. Owns: these routes. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response } from 'express';
import { PublicError } from '../../errors';
import { MEASURES } from '../../flow/measure';
import { countResults, shownAgents } from '../../runtime/count-results';
import type { ResultFilter, ResultRow } from '../../runtime/result-rows';
import { FORMULAS } from '../../session/results/score';
import type { AppDeps } from '../app-deps';
import { authorOf } from './author-of';
import { checked } from './checked';
import { isoTime } from './iso-time';
import { CSV_HEAD, csvOf } from './result-file';
import { resultLineOf } from './result-line';
import { filterOf, resultFileQuery, resultsQuery, searchOf } from './result-query';
import { calledBackBody } from './result-schemas';
import { sendRecording } from './send-recording';

/** Rows of a file read at once. */
const PIECE = 500;
/** How many must have answered before an agent is shown, where nothing else is configured. */
const MINIMUM = 5;

export function resultRoutes(deps: AppDeps): Router {
  const router = Router();
  const { store, clock } = deps;
  router.get('/results', async (request, response) => {
    const { groupBy, timezone, minimum: asked, ...given } = checked(resultsQuery, request.query);
    const filter = filterOf(given, clock.now());
    const minimum = minimumOf(deps, asked);
    const counted = await countResults(store, { ...filter, groupBy, timezone, minimum });
    response.json({
      ...{ from: isoTime(filter.from), to: isoTime(filter.to), timezone, groupBy, minimum },
      formulas: MEASURES.map((measure) => ({ measure, ...FORMULAS[measure] })),
      ...counted,
    });
  });
  router.get('/results.csv', async (request, response) => sendFile(deps, request, response));
  router.get('/results/sessions', async (request, response) => {
    const { minimum, ...search } = searchOf(request.query, clock.now());
    const rows = await store.results({ ...search, limit: search.limit + 1 });
    const agents = await shownAgents(store, { ...search, minimum: minimumOf(deps, minimum) });
    const shown = rows.slice(0, search.limit);
    const last = rows.length > search.limit ? shown.at(-1) : undefined;
    const items = shown.map((row) => resultLineOf(row, agents));
    response.json({ items, before: last ? `${last.endedAt}.${last.sessionId}` : null });
  });
  router.get('/results/sessions/:id/recording', async (request, response) =>
    sendRecording(deps, await store.recordingOf(request.params.id), response),
  );
  router.put('/results/sessions/:id/called-back', async (request, response) => {
    const { note } = checked(calledBackBody, request.body);
    const { author: by, at } = authorOf(request, clock);
    const sessionId = request.params.id;
    await noted(deps, sessionId, { sessionId, at, by, note });
    response.json({ at: isoTime(at), by, note });
  });
  router.delete('/results/sessions/:id/called-back', async (request, response) => {
    await noted(deps, request.params.id, null);
    response.status(204).end();
  });
  return router;
}

async function noted(
  { store }: AppDeps,
  id: string,
  note: Parameters<AppDeps['store']['noteCalledBack']>[1],
) {
  if (!(await store.noteCalledBack(id, note))) throw new PublicError('not-found', 'result');
}

function minimumOf({ resultsMinimum = MINIMUM }: AppDeps, asked: number | undefined): number {
  return Math.max(resultsMinimum, asked ?? 0);
}

/** Page by page: however many there are, little of it is in memory. */
async function sendFile(deps: AppDeps, request: Request, response: Response): Promise<void> {
  const { minimum, ...given } = checked(resultFileQuery, request.query);
  const filter = filterOf(given, deps.clock.now());
  const agents = await shownAgents(deps.store, { ...filter, minimum: minimumOf(deps, minimum) });
  response.attachment('results.csv').type('text/csv; charset=utf-8');
  const lines = async function* (): AsyncGenerator<string> {
    yield CSV_HEAD;
    for await (const row of rowsOf(deps, filter)) yield csvOf(resultLineOf(row, agents));
  };
  await pipeline(Readable.from(lines()), response);
}

async function* rowsOf({ store }: AppDeps, filter: ResultFilter): AsyncGenerator<ResultRow> {
  let last: ResultRow | undefined;
  do {
    const rows = await store.results({
      ...filter,
      stage: 'ended',
      limit: PIECE,
      ...(last ? { before: last } : {}),
    });
    yield* rows;
    last = rows.length < PIECE ? undefined : rows.at(-1);
  } while (last);
}
