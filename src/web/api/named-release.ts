/** A release by what people call it: its hash, the beginning of it, or `previous`. Owns: what a name may stand for. */
import { PublicError } from '../../errors';
import { hintFor } from '../../settings/hint';
import type { ReleaseRow } from '../../runtime/release-store';
import type { AppDeps } from '../app-deps';

/** Shorter beginnings of a hash are typing mistakes. */
const SHORTEST = 6;
const HISTORY = 200;

/** @returns the whole hash @throws PublicError not-found, invalid */
export async function namedRelease(
  { store, releases }: Pick<AppDeps, 'store' | 'releases'>,
  written: string,
  unknown: (written: string, rows: ReleaseRow[]) => PublicError = unknownRelease,
): Promise<string> {
  if (written === 'previous') {
    const now = releases.newest().hash;
    const before = (await store.servings(HISTORY)).find(({ release }) => release !== now);
    if (!before) throw new PublicError('not-found', 'release before this one');
    return before.release;
  }
  const rows = await store.releases();
  const fitting = rows.filter(({ hash }) => hash.startsWith(written));
  if (fitting[0] && fitting.length === 1 && written.length >= SHORTEST) return fitting[0].hash;
  throw fitting.length === 0 ? unknown(written, rows) : ambiguous(fitting);
}

function unknownRelease(written: string, rows: ReleaseRow[]): PublicError {
  const hashes = rows.slice(0, 5).map(({ hash }) => hash.slice(0, 12));
  const hint = hintFor(written, ['previous', ...hashes], 'releases');
  return new PublicError('invalid', '', [{ path: 'release', message: `there is no "${written}"`, hint }]);
}

function ambiguous(fitting: ReleaseRow[]): PublicError {
  const hint = `write more of one of ${fitting
    .slice(0, 5)
    .map(({ hash }) => hash.slice(0, 12))
    .join(', ')}`;
  return new PublicError('invalid', '', [
    { path: 'release', message: 'is too short to be one release', hint },
  ]);
}
