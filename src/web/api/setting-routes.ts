/** Settings over HTTP: fetch, put, delete, history; ETag and If-Match keep two authors apart. */
import { Router, type Request, type Response } from 'express';
import { PublicError } from '../../errors';
import { inPieces, madeOfEach } from '../../runtime/in-pieces';
import type { SettingRow } from '../../runtime/rows';
import { validateSetting } from '../../settings/validate-setting';
import type { AppDeps } from '../app-deps';
import { missingKeys } from '../custom-data';
import { authorOf, expectedVersion } from './author-of';
import { isoTime } from './iso-time';
import { calledOff } from './called-off';
import { refuseMasks } from './refuse-masks';
import { shownTo } from './shown-to';
import { sendItems } from './send-items';
import { SETTING_PLACES, type SettingPlace } from './setting-places';

export function settingRoutes(deps: AppDeps): Router {
  const router = Router();
  router.get('/settings/problems', (_request, response) => {
    const { customData } = deps.settings.current();
    const missing = missingKeys({ settings: customData, keys: deps.customDataKeys });
    response.json({ items: [...deps.settings.problems(), ...missing] });
  });
  for (const place of SETTING_PLACES) {
    const { one, list, kind } = place;
    router.get(one, async (request, response) => show(request, response, await find(deps, place, request)));
    router.put(one, async (request, response) => show(request, response, await save(deps, place, request)));
    router.get(`${one}/history`, async (request, response) => {
      response.json({ items: shownTo(request, await history(deps, place, request)) });
    });
    if (place.only === undefined) {
      router.delete(one, async (request, response) => {
        await deps.settings.remove(change(deps, place, request));
        response.status(204).end();
      });
    }
    if (list === undefined) continue;
    router.get(list, async (request, response) => {
      const rows = await deps.settings.rows(kind);
      const items = await inPieces(madeOfEach(rows, listed), calledOff(response));
      await sendItems(request, response, items);
    });
  }
  return router;
}

async function find(deps: AppDeps, place: SettingPlace, request: Request): Promise<SettingRow> {
  const { kind } = place;
  const name = nameOf(place, request);
  const row = await deps.settings.row(kind, name);
  if (row) return { ...row, document: JSON.stringify(filledIn(kind, name, body(row))) };
  // Never saved: what holds all the same, as version 0.
  const document = place.unsaved?.(deps.settings.current(), name);
  if (!document) throw new PublicError('not-found', `${kind} "${name}"`);
  return { version: 0, kind, name, document: JSON.stringify(document), at: 0, author: '', note: '' };
}

async function save(deps: AppDeps, place: SettingPlace, request: Request): Promise<SettingRow> {
  if (!request.is(['application/json', 'application/*+json']))
    throw new PublicError('bad-type', 'expected application/json');
  const document: unknown = request.body;
  refuseMasks(document);
  return deps.settings.save({ ...change(deps, place, request), document });
}

/** A document in the list of its kind. */
function listed(row: SettingRow): object {
  const document = filledIn(row.kind, row.name, body(row)) as { name?: string };
  // What people call a number is not what it is.
  const label = document.name === undefined ? {} : { label: document.name };
  return { ...document, ...label, name: row.name, version: row.version };
}

/** Newest first, each filled in as the document is; a deletion has none. */
async function history(deps: AppDeps, place: SettingPlace, request: Request): Promise<object[]> {
  const name = nameOf(place, request);
  const rows = await deps.settings.history(place.kind, name);
  if (rows.length === 0 && !place.unsaved?.(deps.settings.current(), name))
    throw new PublicError('not-found', `${place.kind} "${name}"`);
  return rows.map((row) => ({
    ...{ version: row.version, author: row.author, note: row.note, at: isoTime(row.at) },
    document: row.document === null ? null : filledIn(row.kind, row.name, body(row)),
  }));
}

function change(deps: AppDeps, place: SettingPlace, request: Request) {
  const expected = expectedVersion(request);
  return {
    kind: place.kind,
    name: nameOf(place, request),
    ...authorOf(request, deps.clock),
    ...(expected === undefined ? {} : { expected }),
  };
}

function show(request: Request, response: Response, row: SettingRow): void {
  response.setHeader('etag', `"${row.version}"`);
  if (row.at > 0) response.setHeader('last-modified', new Date(row.at).toUTCString());
  response.json(shownTo(request, body(row)));
}

/** What was stored with less, by a file or an older version, is shown as it holds; what cannot be read as it is. */
function filledIn(kind: string, name: string, document: object): unknown {
  const checked = validateSetting(kind, name, document);
  return checked.ok ? checked.value : document;
}

function body(row: SettingRow): object {
  return JSON.parse(row.document ?? '{}') as object;
}

function nameOf(place: SettingPlace, request: Request): string {
  return place.only ?? String(request.params['name']);
}
