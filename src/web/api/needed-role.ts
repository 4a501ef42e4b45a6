/** What a request needs. Owns: which role each route of the API is for, by method and path. */
import type { Request } from 'express';
import type { Role } from '../../runtime/accounts';

/** Requests that read, whatever they are about. */
export const READS = ['GET', 'HEAD'];
/** These read, whatever their method. */
export const ASKING = ['/settings/what-if', '/settings/diff'];
/** What everybody does for themselves. */
const OWN = ['/password'];
/** Everybody ends what they have begun themselves; whose it is, the routes look at. */
const OF_WHO_ASKED = /^\/(sign-ins|jobs)(\/|$)/i;
/** Who signs in and what they did; and a person as a whole, for ever in the case of `forget`. */
const ADMINS = /^\/(users|tokens|audit|people\/(export|forget))(\/|$)/i;

/** Routes take a path in any case, so does this. @param request below `/api/v1` */
export function neededRole({ method, path }: Pick<Request, 'method' | 'path'>): Role {
  if (ADMINS.test(path)) return 'admin';
  const looks = READS.includes(method) || ASKING.includes(path) || OWN.includes(path);
  return looks || OF_WHO_ASKED.test(path) ? 'viewer' : 'editor';
}
