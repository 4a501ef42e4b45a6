/** A session that cannot be told again from its history. Owns: that answer. */
import { PublicError } from '../../errors';

/** @throws PublicError not-found, with why */
export function notTold(error: unknown): never {
  throw new PublicError('not-found', `history of this session (${(error as Error).message})`);
}
