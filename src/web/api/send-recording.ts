/** Recordings, through us: pages load nothing from elsewhere, and the carrier wants our credentials. Owns: the headers. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { PublicError } from '../../errors';
import type { AppDeps } from '../app-deps';

/** @param link where the carrier has it; null: there is none @throws PublicError not-found */
export async function sendRecording(
  { carrierFiles }: Pick<AppDeps, 'carrierFiles'>,
  link: string | null,
  response: Response,
): Promise<void> {
  if (link === null) throw new PublicError('not-found', 'recording');
  const content = await carrierFiles.openRecording(link);
  if (!content.ok) throw new PublicError('not-found', 'recording');
  response.set({
    ...{ 'content-type': 'audio/x-wav', 'x-content-type-options': 'nosniff' },
    'content-security-policy': "default-src 'none'; sandbox",
    ...(content.size === null ? {} : { 'content-length': String(content.size) }),
  });
  await pipeline(Readable.fromWeb(content.body), response);
}
