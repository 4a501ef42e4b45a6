/** Releases of flows over HTTP: which there are, who is on them, and going back to one. */
import { Router } from 'express';
import { z } from 'zod';
import { PublicError } from '../../errors';
import { noteForAudit } from '../accounts/audit-notes';
import type { AppDeps } from '../app-deps';
import { authorOf } from './author-of';
import { checked } from './checked';
import { isoTime } from './iso-time';
import { namedRelease } from './named-release';

export const servingBody = z.strictObject({
  /** its hash, the beginning of it, or `previous` */
  release: z.string().min(1),
  /** percent of new sessions, the same callers each time; absent: all of them */
  share: z.number().gt(0).max(100).exactOptional(),
});

export function releaseRoutes(deps: AppDeps): Router {
  const router = Router();
  router.get('/releases', async (_request, response) => {
    response.json(await described(deps));
  });
  router.get('/releases/:release', async (request, response) => {
    const release = await namedRelease(
      deps,
      request.params.release,
      () => new PublicError('not-found', 'release'),
    );
    const files = await deps.store.release(release);
    if (files === null) throw new PublicError('not-found', 'release');
    response.json({ release, files: JSON.parse(files) as object });
  });
  router.put('/releases/serving', async (request, response) => {
    const { release, share = 100 } = checked(servingBody, request.body);
    const hash = await namedRelease(deps, release);
    await refuseUnfit(deps, hash);
    const { author, at } = authorOf(request, deps.clock);
    const base = deps.releases.newest().hash;
    const part = share < 100 && hash !== base;
    noteForAudit(response, { target: `${hash.slice(0, 12)}${part ? ` ${share}%` : ''}` });
    await deps.releases.choose({
      release: part ? base : hash,
      ...(part ? { trial: hash, share } : { trial: null, share: null }),
      ...{ author, at },
    });
    deps.log.info('another release of flows serves', {
      release: hash.slice(0, 12),
      share: part ? share : 100,
    });
    await deps.folder?.look();
    response.json(await described(deps));
  });
  return router;
}

async function described({ store, releases, folder }: AppDeps): Promise<object> {
  const serving = releases.serving();
  const trialShare = serving?.share ?? 0;
  const shareOf = (hash: string): number => {
    if (hash === serving?.trial) return trialShare;
    return hash === serving?.release ? 100 - trialShare : 0;
  };
  const items = (await store.releases()).map(({ hash, at, live }) => ({
    ...{ release: hash, adoptedAt: isoTime(at), liveSessions: live, share: shareOf(hash) },
  }));
  return { items, folder: folderOf(folder) };
}

function folderOf(folder: AppDeps['folder']): object | null {
  if (!folder?.state) return null;
  const { state, release, problems, at } = folder.state;
  return { state, release, lookedAt: isoTime(at), problems };
}

/** A release that this program cannot read, or that breaks what settings say, serves nobody. */
async function refuseUnfit({ releases, settings }: AppDeps, hash: string): Promise<void> {
  const catalog =
    releases.get(hash) ??
    (await releases.fetch(hash).catch((error: unknown) => {
      throw new PublicError('invalid', '', [{ path: 'release', message: (error as Error).message }]);
    }));
  const broken = settings.brokenBy([...catalog.flows.values()]);
  if (broken.length === 0) return;
  const problems = broken.map(({ kind, name, path, message, hint }) => ({
    path: `${kind} "${name}"${path === '' ? '' : `: ${path}`}`,
    message,
    ...(hint === undefined ? {} : { hint }),
  }));
  throw new PublicError('invalid', 'these settings need what it does not have', problems);
}
