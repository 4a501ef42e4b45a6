/**
 * The body of a webhook: a form that the carrier signed. Owns: reading it, up to a size, and that an
 * unsigned one goes no further. Must not know: what it says.
 */
import type { IncomingMessage } from 'node:http';
import { PublicError } from '../errors';
import { parseForm, type FormParams } from '../twilio/parse-form';
import { isSigned } from '../twilio/signature';
import type { AppDeps } from './app-deps';

const FORM = 'application/x-www-form-urlencoded';
const IS_FORM = /^\s*application\/x-www-form-urlencoded\s*(;|$)/i;

/** @throws PublicError bad-type, too-large, not-signed */
export async function readSignedForm(
  { authToken, publicUrl }: Pick<AppDeps, 'authToken' | 'publicUrl'>,
  request: IncomingMessage,
  mostBytes: number,
): Promise<FormParams> {
  if (!IS_FORM.test(request.headers['content-type'] ?? ''))
    throw new PublicError('bad-type', `expected ${FORM}`);
  const params = parseForm(await readBody(request, mostBytes));
  const signature = headerOf(request, 'x-twilio-signature') ?? '';
  if (!isSigned({ authToken, publicUrl, path: request.url ?? '', params, signature }))
    throw new PublicError('not-signed');
  return params;
}

/** A header as it came; repeated, all of it. @param name in small letters */
export function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
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
