/** The session a request is about. Owns: the answers when it is unknown or over. */
import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { PublicError } from '../../errors';
import type { SessionRow } from '../../runtime/rows';
import { readSnapshot } from '../../session/read-snapshot';
import type { SessionSnapshot } from '../../session/snapshot';
import type { AppDeps } from '../app-deps';

/** @throws PublicError not-found */
export async function sessionRow({ store }: AppDeps, id: string): Promise<SessionRow> {
  const row = await store.session(id);
  if (!row) throw new PublicError('not-found', 'session');
  return row;
}

/** @throws PublicError not-found, not-live */
export async function liveSession(deps: AppDeps, id: string): Promise<SessionSnapshot> {
  const row = await sessionRow(deps, id);
  if (row.phase === 'closed') throw new PublicError('not-live');
  return readSnapshot(row.snapshot);
}

/** Key of an event that a request makes: a request sent again with its Idempotency-Key makes no second one. */
export function requestKey(request: Request, what: string): string {
  return `${what}:${idempotencyKey(request) ?? randomUUID()}`;
}

/** Longer than any identifier: keys are stored. */
const LONGEST_KEY = 200;

/** @throws PublicError invalid for a key that is too long */
export function idempotencyKey(request: Request): string | undefined {
  const key = request.header('idempotency-key');
  if (key === undefined || key.length <= LONGEST_KEY) return key;
  const message = `is too long: ${key.length} characters`;
  throw new PublicError('invalid', '', [
    { path: 'Idempotency-Key', message, hint: `at most ${LONGEST_KEY} characters` },
  ]);
}
