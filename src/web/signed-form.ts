/**
 * The body of a webhook: a form that the carrier signed. Owns: reading it, up to a size, and that an
 * unsigned one goes no further. Must not know: what it says.
 */
import type { IncomingMessage } from 'node:http';
import type { Request } from 'express';
import { PublicError } from '../errors';
import { parseForm, type FormParams } from '../twilio/parse-form';
import { isSigned } from '../twilio/signature';
import type { AppDeps } from './app-deps';

const FORM = 'application/x-www-form-urlencoded';

/** @throws PublicError bad-type, too-large, not-signed */
export async function readSignedForm(
  { authToken, publicUrl }: Pick<AppDeps, 'authToken' | 'publicUrl'>,
  request: Request,
  mostBytes: number,
): Promise<FormParams> {
  if (!request.is(FORM)) throw new PublicError('bad-type', `expected ${FORM}`);
  const params = parseForm(await readBody(request, mostBytes));
  const signature = request.header('x-twilio-signature') ?? '';
  if (!isSigned({ authToken, publicUrl, path: request.originalUrl, params, signature }))
    throw new PublicError('not-signed');
  return params;
}

/** @throws PublicError too-large */
function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBytes) chunks.push(chunk);
      else reject(new PublicError('too-large'));
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}
