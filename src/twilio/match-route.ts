/**
 * Which of our addresses Twilio called. Owns: path -> route, the inverse of urls.ts.
 * Must not know: parameters, sessions.
 */

export interface AfterRoute {
  name: 'after';
  sessionId: string;
  /** the document the leg has done with */
  document: number;
}

export interface AgentRoute {
  name: 'agent' | 'agent-accept' | 'agent-status' | 'agent-fallback';
  sessionId: string;
  /** which agent of the session, from 1 */
  attempt: number;
}

export interface ConferenceRoute {
  name: 'conference';
  sessionId: string;
}

/** One of our addresses, with what its path says. */
export type Route =
  { name: 'voice' | 'voice-status' | 'fallback' } | AfterRoute | AgentRoute | ConferenceRoute;

/** Routes at which Twilio waits for a document; at the others it only tells us something. */
const WAITS: ReadonlySet<Route['name']> = new Set([
  'voice',
  'fallback',
  'after',
  'agent',
  'agent-accept',
  'agent-fallback',
]);

const PATH =
  /^\/twilio\/voice(?:\/(status|fallback)|\/sessions\/([\w-]{1,64})\/(?:(conference)|after\/(\d{1,9})|agents\/([1-9]\d{0,8})(?:\/(accept|status|fallback))?))?\/?$/;

/** The route of a path (a query is ignored), or null when it is none of ours. */
export function matchRoute(path: string): Route | null {
  const match = PATH.exec(path.split('?', 1)[0] ?? '');
  if (!match) return null;
  const [, plain, sessionId, conference, document, attempt, part] = match;
  if (plain !== undefined) return { name: plain === 'status' ? 'voice-status' : 'fallback' };
  if (sessionId === undefined) return { name: 'voice' };
  if (conference !== undefined) return { name: 'conference', sessionId };
  if (document !== undefined) return { name: 'after', sessionId, document: Number(document) };
  return { name: agentRoute(part), sessionId, attempt: Number(attempt) };
}

/** True when Twilio runs what we answer at this route; a status callback only wants to be received. */
export function waitsForDocument(route: Route): boolean {
  return WAITS.has(route.name);
}

function agentRoute(part: string | undefined): AgentRoute['name'] {
  if (part === 'accept') return 'agent-accept';
  if (part === 'status') return 'agent-status';
  return part === 'fallback' ? 'agent-fallback' : 'agent';
}
