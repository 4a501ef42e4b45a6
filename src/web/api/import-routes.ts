/**
 * All settings as one file. Owns: export, import, and what an import would change. The body is YAML;
 * JSON is YAML too.
 */
import { Router, text, type Request, type Response } from 'express';
import { PublicError } from '../../errors';
import type { DocumentChange } from '../../runtime/plan-settings';
import { printDiff } from '../../settings/diff-settings';
import type { SettingDocument } from '../../settings/from-yaml';
import { planImport, type ImportPlan } from '../../settings/plan-import';
import { exportSettingsYaml } from '../../settings/settings-yaml';
import type { AppDeps } from '../app-deps';
import { authorOf, expectedVersion } from './author-of';
import { refuseMasks } from './refuse-masks';
import { seesAll, shownTo } from './shown-to';

const TYPES = ['application/yaml', 'application/x-yaml', 'text/yaml', 'text/x-yaml', 'application/json'];

export function importRoutes(deps: AppDeps): Router {
  const router = Router();
  const body = text({ type: TYPES, limit: '1mb' });
  router.get('/settings/export', async (request, response) => {
    tag(deps, response);
    const documents = shownTo(request, await storedDocuments(deps));
    response.type('application/yaml').send(exportSettingsYaml(documents));
  });
  router.post('/settings/import', body, async (request, response) => {
    const answer = await importSettings(deps, request);
    tag(deps, response);
    response.json(answer);
  });
  router.post('/settings/diff', body, async (request, response) => {
    const { changes, plan } = await readImport(deps, request);
    deps.settings.preview(changes);
    tag(deps, response);
    response.json(told(plan));
  });
  return router;
}

/** The settings version: an ETag for the If-Match of an import. */
function tag({ settings }: AppDeps, response: Response): void {
  response.setHeader('etag', `"${settings.current().version}"`);
}

async function importSettings(deps: AppDeps, request: Request) {
  const { settings } = deps;
  const seen = settings.current().version;
  const expected = expectedVersion(request);
  if (expected !== undefined && expected !== seen)
    throw new PublicError('conflict', `the settings are at version ${seen}`);
  const { changes, plan } = await readImport(deps, request);
  for (const { kind, name, document } of changes) refuseMasks(document, [kind, name]);
  if (isTrue(request, 'dryRun')) {
    settings.preview(changes);
    return { dryRun: true, ...told(plan), versions: [] };
  }
  if (!isTrue(request, 'acceptLoss')) refuseLoss(plan);
  const saved = await settings.saveAll(changes, { ...authorOf(request, deps.clock), expectedVersion: seen });
  const versions = saved.map(({ kind, name, version }) => ({ kind, name, version }));
  return { dryRun: false, ...told(plan), versions };
}

function told({ diffs, lost, translated }: ImportPlan) {
  return {
    diffs,
    text: printDiff(diffs),
    lost: lost.length === 0 ? [] : printDiff(lost).trimEnd().split('\n'),
    translated,
  };
}

/** @throws PublicError would-lose, with what it is */
function refuseLoss({ lost }: ImportPlan): void {
  if (lost.length === 0) return;
  throw new PublicError(
    'would-lose',
    '',
    lost.map((one) => ({ path: '', message: printDiff([one]).trimEnd() })),
  );
}

/** What the file says, and how that differs from what is stored. @throws PublicError bad-type, invalid */
async function readImport(
  deps: AppDeps,
  request: Request,
): Promise<{ changes: DocumentChange[]; plan: ImportPlan }> {
  if (typeof request.body !== 'string') throw new PublicError('bad-type', `expected ${TYPES.join(' or ')}`);
  const plan = planImport(request.body, await storedDocuments(deps), {
    replace: isTrue(request, 'replace'),
    complete: isTrue(request, 'complete'),
    masked: !seesAll(request),
  });
  if (plan.problems.length > 0) throw new PublicError('invalid', '', plan.problems);
  const removed = plan.diffs.filter(({ change }) => change === 'removed');
  const changes = [...plan.documents, ...removed.map(({ kind, name }) => ({ kind, name, document: null }))];
  return { changes, plan };
}

async function storedDocuments({ settings }: AppDeps): Promise<SettingDocument[]> {
  const rows = await settings.rows();
  return rows.map(({ kind, name, document }) => ({
    kind: kind as SettingDocument['kind'],
    name,
    document: JSON.parse(document ?? 'null') as unknown,
  }));
}

function isTrue(request: Request, name: string): boolean {
  return request.query[name] === 'true';
}
