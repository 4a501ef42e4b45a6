/** Settings as whoever asks may see them. Owns: that only those who may change a sensitive value are shown it. */
import type { Request } from 'express';
import { mayAs } from '../../runtime/accounts';
import { maskedTogether } from '../../settings/mask-sensitive';
import { principalOf } from '../accounts/principal';

/**
 * Editors get documents as they are, so that they can save them again; for everybody else the values of sensitive
 * data parameters are masked, also in versions in which they were not marked yet, or no longer.
 *
 * @param documents a document, or all that are answered together
 */
export function shownTo<T>(request: Request, documents: T): T {
  return seesAll(request) ? documents : maskedTogether(documents);
}

export function seesAll(request: Request): boolean {
  const who = principalOf(request);
  return who !== null && mayAs(who.role, 'editor');
}
