/** What no route answers. Owns: saying whose lack it is, the carrier's or the request's. Must not know: routes. */
import { CarrierError, notFound } from '../engine/carrier-error';
import { NOT_EMULATED } from '../engine/carrier-event';
import type { Resource } from './respond';
import { twilioResource } from './twilio-resources';

/** Twilio docs: error 20004. All its resources are read, written and taken away with these. */
const METHODS = ['GET', 'HEAD', 'POST', 'DELETE'];

/** @throws CarrierError 20004 for a method no resource has, 20404 */
export const refuseRest: Resource = ({ journal }, { method, path }) => {
  const resource = twilioResource(path.replace(/\.\w+$/, '.json'));
  if (resource && isNotAllowed(method, path)) throw new CarrierError(405, 20004, 'Method not allowed');
  const message = reasonOf(resource, path);
  journal.error(NOT_EMULATED, `${message}: ${path}`);
  throw notFound(path, message);
};

/** Only one of a kind is taken away; its path ends with its SID. */
function isNotAllowed(method: string, path: string): boolean {
  return !METHODS.includes(method) || (method === 'DELETE' && !/\/[A-Z]{2}\w{32}(\.json)?$/.test(path));
}

function reasonOf(resource: string | undefined, path: string): string {
  if (resource === undefined) return 'this carrier has no such resource';
  if (path.endsWith('.json') || path.startsWith('/v1/'))
    return `Twilio has ${resource}; this carrier does not`;
  return `Twilio has this in XML; this carrier has JSON alone, at ${path.replace(/\.\w+$/, '')}.json`;
}
