/** Settings over HTTP: fetch, put, delete; ETag and If-Match keep two authors apart. */
import { Router, type Request, type Response } from 'express';
import { PublicError } from '../../errors';
import type { SettingRow } from '../../runtime/ports';
import { CALL_POST_SESSION_NAME } from '../../settings/call-post-session';
import type { AppDeps } from '../app-deps';

interface Place {
  path: string;
  kind: string;
  /** the only document of its kind, or undefined when the path names it */
  only?: string;
}

const PLACES: Place[] = [
  { path: '/settings/call/post-session', kind: 'call-post-session', only: CALL_POST_SESSION_NAME },
  { path: '/virtual-agents', kind: 'virtual-agent' },
  { path: '/queues', kind: 'queue' },
  { path: '/numbers', kind: 'number' },
];

export function settingRoutes(deps: AppDeps): Router {
  const router = Router();
  for (const place of PLACES) {
    const one = place.only === undefined ? `${place.path}/:name` : place.path;
    router.get(one, async (request, response) => show(response, await find(deps, place, request)));
    router.put(one, async (request, response) => show(response, await save(deps, place, request)));
    if (place.only !== undefined) continue;
    router.get(place.path, async (_request, response) => {
      const rows = await deps.settings.rows(place.kind);
      response.json({ items: rows.map((row) => ({ name: row.name, ...body(row), version: row.version })) });
    });
    router.delete(one, async (request, response) => {
      await deps.settings.remove({ ...author(deps, place, request), ...expected(request) });
      response.status(204).end();
    });
  }
  return router;
}

async function find(deps: AppDeps, place: Place, request: Request): Promise<SettingRow> {
  const name = nameOf(place, request);
  const row = await deps.settings.row(place.kind, name);
  if (row) return row;
  if (place.only === undefined) throw new PublicError('not-found', `${place.kind} "${name}"`);
  // Never saved: the default holds, as version 0.
  const document = JSON.stringify(deps.settings.current().callPostSession.document);
  return { version: 0, kind: place.kind, name, document, at: 0, author: '', note: '' };
}

async function save(deps: AppDeps, place: Place, request: Request): Promise<SettingRow> {
  if (!request.is(['application/json', 'application/*+json']))
    throw new PublicError('bad-type', 'expected application/json');
  const document: unknown = request.body;
  return deps.settings.save({ ...author(deps, place, request), document, ...expected(request) });
}

function author(deps: AppDeps, place: Place, request: Request) {
  return {
    kind: place.kind,
    name: nameOf(place, request),
    author: request.header('x-author') ?? 'api',
    note: request.header('x-note') ?? '',
    at: deps.clock.now(),
  };
}

/** If-Match: "7" (the ETag of a GET), or * for any. @throws PublicError conflict when it is neither */
function expected(request: Request): { expected?: number } {
  const header = request.header('if-match');
  if (header === undefined || header === '*') return {};
  const version = /^(?:W\/)?"(\d+)"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new PublicError('conflict', 'If-Match is not an ETag of this document');
  return { expected: Number(version) };
}

function show(response: Response, row: SettingRow): void {
  response.setHeader('etag', `"${row.version}"`);
  if (row.at > 0) response.setHeader('last-modified', new Date(row.at).toUTCString());
  response.json(body(row));
}

function body(row: SettingRow): object {
  return JSON.parse(row.document ?? '{}') as object;
}

function nameOf(place: Place, request: Request): string {
  return place.only ?? String(request.params['name']);
}
