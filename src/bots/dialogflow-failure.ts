/**
 * Why Dialogflow CX did not answer, in words for a person who runs the app. Owns: those words. Messages of
 * errors are never passed on: they may hold what the customer wrote, addresses and names of files.
 */
import { errorCode } from '../lib/error-code';

/** What a request over its time ends with (DOM: AbortSignal.timeout). */
export const LATE = 'TimeoutError';

/** Google's library found no credentials, or could not use them. */
export class CredentialsError extends Error {
  constructor(cause: unknown) {
    super('no credentials', { cause });
  }
}

/** Google docs: AIP-193, google.rpc.Code (HTTP mapping). */
const NAMES: { readonly [status: number]: string } = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ABORTED',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  501: 'UNIMPLEMENTED',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

/** A plain reason without personal data. */
export function failureOf(error: unknown): string {
  if (error instanceof CredentialsError) return `no credentials of Google could be used${codeIn(error)}`;
  const { status, code, name } = error as { status?: unknown; code?: unknown; name?: string };
  if (typeof status === 'number') return `Dialogflow answered ${NAMES[status] ?? status}`;
  if (code === LATE) return 'Dialogflow did not answer in time';
  if (name === 'SyntaxError') return 'Dialogflow did not answer in JSON';
  return `Dialogflow was not reached${codeIn(error)}`;
}

function codeIn(error: unknown): string {
  const code = errorCode(error);
  return code === null ? '' : ` (${code})`;
}
