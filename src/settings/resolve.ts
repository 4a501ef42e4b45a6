/**
 * Which settings hold for a session. Owns: the order in which scopes are asked.
 * Must not know: why somebody asks.
 */
import type { CallPostSession } from './call-post-session';
import type { Settings } from './read-settings';

/** Where the effective setting was found. */
export type PostSessionScope = 'call';

export interface ResolvedPostSession {
  effective: CallPostSession;
  scope: PostSessionScope;
  /** version in which the effective document was saved; 0: never, the default holds */
  version: number;
}

/**
 * The post-session setting of a call.
 *
 * @param _queueName last queue a human took the call from, or null; every queue inherits
 */
export function resolveCallPostSession(settings: Settings, _queueName: string | null): ResolvedPostSession {
  const { document, version } = settings.callPostSession;
  return { effective: document, scope: 'call', version };
}
