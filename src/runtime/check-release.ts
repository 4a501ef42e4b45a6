/**
 * Checks a release of flows beside live calls. Owns: that files which were checked lately are not checked again, where
 * the folder becomes what it was, or somebody goes back to an earlier release.
 */
import { checkInPieces, type Checked, type Known } from '../flow/catalog';
import { releaseHash, type FlowFiles } from '../flow/release';
import { inPieces } from './in-pieces';

/** so many releases */
const MOST = 4;

/** What came of it, by what was checked; the one that was asked for last is the last. */
const lately = new Map<string, Checked>();

/**
 * The result depends on the files and the names alone, and nobody changes it.
 *
 * @param files those of a release, whole
 * @param known names that flows may refer to
 */
export async function checkRelease(files: FlowFiles, known: Known): Promise<Checked> {
  const key = JSON.stringify([releaseHash(files), known]);
  const checked = lately.get(key) ?? (await inPieces(checkInPieces(files, known)));
  lately.delete(key);
  lately.set(key, checked);
  for (const oldest of lately.keys()) if (lately.size > MOST) lately.delete(oldest);
  return checked;
}
