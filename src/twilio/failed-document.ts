/**
 * Which document a leg has done with when its request for the next one failed. Owns: reading ErrorUrl
 * (Twilio docs: Voice fallback, ErrorUrl). Must not know: what is answered.
 */
import { matchRoute } from './match-route';

/** Where our addresses begin: before it there may be a path of its own in PUBLIC_URL. */
const OURS = '/twilio/voice';

/** @returns undefined when the address is none of this session's, or asks for a first document */
export function failedDocument(errorUrl: string, sessionId: string): number | undefined {
  const path = URL.canParse(errorUrl) ? new URL(errorUrl).pathname : '';
  const from = path.indexOf(`${OURS}/`);
  const route = from < 0 ? null : matchRoute(path.slice(from));
  return route?.name === 'after' && route.sessionId === sessionId ? route.document : undefined;
}
