/** Long work as a resource: how far it is, what came of it, calling it off. Owns: who may. */
import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { PublicError } from '../../errors';
import { mayAs } from '../../runtime/accounts';
import type { NewJob } from '../../runtime/jobs';
import type { JobRow } from '../../runtime/jobs-store';
import type { LongWork } from '../../runtime/long-work';
import { principalOf } from '../accounts/principal';
import type { AppDeps } from '../app-deps';
import { auditEntry } from './audit-entry';
import { authorOf } from './author-of';
import { calledOff } from './called-off';
import { checked } from './checked';
import { jobView } from './job-view';

const listQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(20) });

export function jobRoutes(deps: AppDeps): Router {
  const router = Router();
  router.get('/jobs', async (request, response) => {
    const { limit } = checked(listQuery, request.query);
    const owner = isAdmin(request) ? null : ownerOf(request);
    response.json({ items: (await deps.jobs.list({ owner, limit })).map(jobView) });
  });
  router.get('/jobs/:id', async (request, response) => {
    response.json(jobView(await ownJob(deps, request)));
  });
  router.delete('/jobs/:id', async (request, response) => {
    const { id } = await ownJob(deps, request);
    await deps.jobs.callOff(id, authorOf(request, deps.clock).author);
    response.json(jobView(await ownJob(deps, request)));
  });
  return router;
}

interface Asked {
  request: Request;
  response: Response;
  kind: NewJob['kind'];
}

/**
 * Does it while the client waits, or, where it prefers not to (RFC 7240: respond-async), as a job.
 * @param work @returns what is answered @param answered called before it is, where the client waits
 */
export async function answerOrJob(
  deps: AppDeps,
  { request, response, kind }: Asked,
  work: (long: LongWork) => Promise<object>,
  answered: () => void = () => undefined,
): Promise<void> {
  if (!/(^|,)\s*respond-async\s*($|[,;])/i.test(request.header('prefer') ?? '')) {
    const answer = await work({ signal: calledOff(response) });
    answered();
    response.json(answer);
    return;
  }
  const ended = auditing(deps, request, response);
  const { author } = authorOf(request, deps.clock);
  const row = await deps.jobs.begin({
    kind,
    owner: ownerOf(request),
    author,
    work,
    ...(ended ? { ended } : {}),
  });
  response.status(202).setHeader('location', `/api/v1/jobs/${row.id}`);
  response.setHeader('preference-applied', 'respond-async');
  response.json(jobView(row));
}

/** What came of it is in the audit log beside the request, which only says that it was begun. */
function auditing({ store, clock }: AppDeps, request: Request, response: Response): NewJob['ended'] {
  const entry = auditEntry(request, response, clock.now());
  if (!entry) return undefined;
  const outcome = (status: number) => (status < 400 ? 'done' : status < 500 ? 'refused' : 'failed');
  return (status) =>
    store.addAudit({ ...entry, at: clock.now(), target: 'as a job', status, outcome: outcome(status) });
}

/** @throws PublicError not-found, also for a job of somebody else */
async function ownJob({ jobs }: AppDeps, request: Request): Promise<JobRow> {
  const row = await jobs.find(String(request.params['id']));
  if (!row || (row.owner !== ownerOf(request) && !isAdmin(request)))
    throw new PublicError('not-found', 'job');
  return row;
}

function ownerOf(request: Request): string {
  const who = principalOf(request);
  return `${who?.sort ?? 'nobody'} ${who?.name ?? ''}`;
}

function isAdmin(request: Request): boolean {
  const who = principalOf(request);
  return who !== null && mayAs(who.role, 'admin');
}
