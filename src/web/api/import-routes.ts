/**
 * All settings as one file. Owns: export, import, and what an import would change. The body is YAML;
 * JSON is YAML too.
 */
import { Router, text, type Request, type Response } from 'express';
import { PublicError } from '../../errors';
import { diffFile, exportFile, importFile, type Import } from '../../runtime/import-file';
import type { LongWork } from '../../runtime/long-work';
import { refuseUnseen } from '../../runtime/refuse-unseen';
import type { AppDeps } from '../app-deps';
import { authorOf, expectedVersion } from './author-of';
import { calledOff } from './called-off';
import { answerOrJob } from './job-routes';
import { seesAll } from './shown-to';

const TYPES = ['application/yaml', 'application/x-yaml', 'text/yaml', 'text/x-yaml', 'application/json'];
/** Some 200,000 numbers: a file is read on a thread of its own. */
const LARGEST = '16mb';

export function importRoutes(deps: AppDeps): Router {
  const router = Router();
  const body = text({ type: TYPES, limit: LARGEST });
  router.get('/settings/export', async (request, response) => {
    tag(deps, response);
    const file = await exportFile(deps, { masked: !seesAll(request) }, { signal: calledOff(response) });
    response.type('application/yaml').send(file);
  });
  router.post('/settings/import', body, async (request, response) => {
    const wanted = importOf(deps, request);
    const asked = { request, response, kind: 'settings-import' } as const;
    const work = (long: LongWork) => importFile(deps, wanted, long);
    await answerOrJob(deps, asked, work, () => tag(deps, response));
  });
  router.post('/settings/diff', body, async (request, response) => {
    const file = { text: fileOf(request), ...wishOf(request) };
    const answer = await diffFile(deps, file, { signal: calledOff(response) });
    tag(deps, response);
    response.json(answer);
  });
  return router;
}

/** The settings version: an ETag for the If-Match of an import. */
function tag({ settings }: AppDeps, response: Response): void {
  response.setHeader('etag', `"${settings.current().version}"`);
}

/** @throws PublicError bad-type, conflict */
function importOf({ settings, clock }: AppDeps, request: Request): Import {
  const seen = settings.current().version;
  refuseUnseen(settings.current(), expectedVersion(request));
  return {
    ...{ text: fileOf(request), ...wishOf(request), seen, by: authorOf(request, clock) },
    dryRun: isTrue(request, 'dryRun'),
    acceptLoss: isTrue(request, 'acceptLoss'),
  };
}

/** @throws PublicError bad-type */
function fileOf(request: Request): string {
  if (typeof request.body === 'string') return request.body;
  throw new PublicError('bad-type', `expected ${TYPES.join(' or ')}`);
}

function wishOf(request: Request) {
  return {
    replace: isTrue(request, 'replace'),
    complete: isTrue(request, 'complete'),
    masked: !seesAll(request),
  };
}

function isTrue(request: Request, name: string): boolean {
  return request.query[name] === 'true';
}
