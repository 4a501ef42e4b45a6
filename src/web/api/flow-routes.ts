/** Flows over HTTP: what a release holds and what is wrong in it, what changed, who is and was at each step. */
import { Router } from 'express';
import { z } from 'zod';
import { PublicError } from '../../errors';
import { checkFlows } from '../../flow/catalog';
import { compareReleases, flowsOf } from '../../flow/diff/compare-releases';
import { flowGraph } from '../../flow/diff/flow-graph';
import type { FlowSource } from '../../flow/parse/flow-source';
import { countSteps } from '../../runtime/count-steps';
import { withFrame } from '../../runtime/flow-folder';
import type { FlowFileTexts } from '../../runtime/release-shelf';
import { sessionCourse } from '../../runtime/session-course';
import { courseGraph } from '../../session/course-graph';
import type { AppDeps } from '../app-deps';
import { checked } from './checked';
import { isoTime } from './iso-time';
import { sessionRow } from './live-session';
import { namedRelease } from './named-release';
import { notTold } from './not-told';
import { filterOf } from './result-query';

const time = z.iso.datetime({ offset: true, error: 'must be a time like 2026-01-31T10:00:00Z' });
const changesQuery = z.object({ since: z.string().min(1).max(64).exactOptional() });
const countsQuery = z.object({
  flow: z.string().max(100).exactOptional(),
  release: z.string().max(64).exactOptional(),
  from: time.exactOptional(),
  to: time.exactOptional(),
});

export function flowRoutes(deps: AppDeps): Router {
  const { store, clock } = deps;
  const router = Router();
  router.get('/releases/:release/flows', async (request, response) => {
    const { release, files } = await filesOf(deps, request.params.release);
    response.json({ release, ...shown(files) });
  });
  router.get('/releases/:release/changes', async (request, response) => {
    const { since } = checked(changesQuery, request.query);
    const after = await filesOf(deps, request.params.release);
    const before = await filesOf(deps, since ?? (await beforeOf(deps, after.release)));
    const items = compareReleases(before.files, after.files);
    response.json({ release: after.release, since: before.release, items });
  });
  router.get('/step-counts', async (request, response) => {
    const { flow, release, ...period } = checked(countsQuery, request.query);
    const { from, to } = filterOf(period, clock.now());
    await deps.bookkeeping?.catchUp();
    const [ways, live] = await Promise.all([store.wayCounts({ from, to }), store.liveSteps()]);
    const ofRelease = (one: { release: string }): boolean => release === undefined || one.release === release;
    const own = ways.filter(ofRelease);
    const counts = countSteps(own, live.filter(ofRelease));
    response.json({
      ...{ flow: flow ?? null, release: release ?? null, from: isoTime(from), to: isoTime(to) },
      sessions: own.reduce((sum, { count }) => sum + count, 0),
      items: counts.filter((one) => flow === undefined || one.flow === flow),
    });
  });
  router.get('/session-course', (_request, response) => {
    response.json(courseGraph());
  });
  router.get('/sessions/:id/course', async (request, response) => {
    const row = await sessionRow(deps, request.params.id);
    const course = await sessionCourse({ ...deps, env: deps.flowEnv ?? {} }, row).catch(notTold);
    response.json({ items: course.map(({ at, ...rest }) => ({ at: isoTime(at), ...rest })) });
  });
  return router;
}

/** The one adopted before; itself where there is none. */
async function beforeOf({ store }: AppDeps, release: string): Promise<string> {
  const rows = await store.releases();
  const at = rows.findIndex(({ hash }) => hash === release);
  return rows[at + 1]?.hash ?? release;
}

async function filesOf(deps: AppDeps, written: string): Promise<{ release: string; files: FlowFileTexts }> {
  const release = await namedRelease(deps, written, () => new PublicError('not-found', 'release'));
  const files = await deps.store.release(release);
  if (files === null) throw new PublicError('not-found', 'release');
  return { release, files: JSON.parse(files) as FlowFileTexts };
}

function shown(files: FlowFileTexts) {
  const flows = flowsOf(files);
  return {
    flows: [...flows.values()].map((flow) => shownFlow(flow, flows)),
    problems: checkFlows(files).problems.map((one) => withFrame(one, files)),
  };
}

function shownFlow(flow: FlowSource, flows: ReadonlyMap<string, FlowSource>) {
  const { name, description, languages, channels = ['voice', 'chat'], start, hangup = null } = flow;
  const { steps, arrows } = flowGraph(flow, flows);
  const noteOf = (step: string): string | null => {
    const { note } = (flow.steps.get(step)?.data ?? {}) as { note?: string };
    return note ?? null;
  };
  return {
    ...{ name, description, languages, channels, start, hangup },
    steps: steps.map((step) => ({ ...step, note: noteOf(step.name) })),
    arrows,
  };
}
