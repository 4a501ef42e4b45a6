/** Audio files of flows, for the carrier to play. Owns: what may be kept how long. Must not know: which prompt plays what. */
import { Router } from 'express';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { PublicError } from '../errors';
import { keptAudio } from '../runtime/audio-shelf';
import { audioVersion } from '../runtime/read-flow-files';

/** Twilio docs: Play, supported types. */
const TYPES: { [ending: string]: string } = {
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  wave: 'audio/wav',
  aif: 'audio/aiff',
  aiff: 'audio/aiff',
  aifc: 'audio/x-aifc',
  gsm: 'audio/x-gsm',
  ulaw: 'audio/basic',
};
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * @param flowsDir the folder of flows: what stands under audio/ is for everybody to hear
 * @param shelf where files of earlier releases are, by their version; absent: nowhere
 */
export function audioRouter(flowsDir: string, shelf?: string): Router {
  const router = Router();
  router.get('/{*path}', async (request, response) => {
    const parts = request.params['path'] as unknown as string[];
    const path = posix.normalize(parts.join('/'));
    const type = TYPES[path.split('.').at(-1)?.toLowerCase() ?? ''];
    const hidden = parts.some((part) => part === '..' || part.startsWith('.') || /[\\/\0]/.test(part));
    if (type === undefined || hidden) throw new PublicError('not-found', 'this audio file');
    const wanted = request.query['v'];
    const now = await readFile(join(flowsDir, 'audio', path)).catch(() => null);
    // A call that began on an earlier release hears the file of that release.
    const isNow = now !== null && audioVersion(now) === wanted;
    const content = (isNow || shelf === undefined ? null : await keptAudio(shelf, wanted)) ?? now;
    if (!content) throw new PublicError('not-found', 'this audio file');
    const version = audioVersion(content);
    const same = wanted === version;
    response.setHeader('content-type', type);
    response.setHeader('etag', `"${version}"`);
    // Under the address of a version that nobody has stands what is there now, so it is not kept.
    response.setHeader('cache-control', same ? FOR_EVER : 'no-cache');
    if (request.headers['if-none-match'] === `"${version}"`) return void response.status(304).end();
    response.end(content);
  });
  return router;
}
