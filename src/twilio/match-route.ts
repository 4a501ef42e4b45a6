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

export interface VirtualAgentRoute {
  name: 'virtual-agent';
  sessionId: string;
  /** the document that connected the virtual agent */
  document: number;
}

export interface TranscriptionRoute {
  name: 'transcription';
  sessionId: string;
  /** the document that recorded */
  document: number;
}

export interface AgentRoute {
  name: 'agent' | 'agent-accept' | 'agent-status' | 'agent-fallback';
  sessionId: string;
  /** which agent of the session, from 1 */
  attempt: number;
}

/** A call we placed to the customer. */
export interface CustomerRoute {
  name: 'customer' | 'customer-status';
  sessionId: string;
  /** which call of the session to the customer, from 1 */
  attempt: number;
}

export interface ConferenceRoute {
  name: 'conference' | 'recording';
  sessionId: string;
}

export interface FallbackRoute {
  name: 'fallback';
  /** absent: the session follows from the call */
  sessionId?: string;
}

/** One of our addresses, with what its path says. */
export type Route =
  | { name: 'voice' | 'voice-status' }
  | FallbackRoute
  | AfterRoute
  | VirtualAgentRoute
  | TranscriptionRoute
  | AgentRoute
  | CustomerRoute
  | ConferenceRoute;

/** Routes at which Twilio waits for a document; at the others it only tells us something. */
const WAITS: ReadonlySet<Route['name']> = new Set([
  'voice',
  'fallback',
  'after',
  'customer',
  'agent',
  'agent-accept',
  'agent-fallback',
]);

const VOICE = /^\/twilio\/voice(?:\/(status|fallback)|\/sessions\/([\w-]{1,64})\/([a-z-]+)(?:\/(.*?))?)?\/?$/;
const DOCUMENT = /^\d{1,9}$/;
const ATTEMPT = /^([1-9]\d{0,8})(?:\/([a-z]+))?$/;

/** The route of a path (a query is ignored), or null when it is none of ours. */
export function matchRoute(path: string): Route | null {
  const match = VOICE.exec(path.split('?', 1)[0] ?? '');
  if (!match) return null;
  const [, plain, sessionId, room = '', rest] = match;
  if (plain !== undefined) return { name: plain === 'status' ? 'voice-status' : 'fallback' };
  return sessionId === undefined ? { name: 'voice' } : sessionRoute(sessionId, room, rest);
}

/** True when Twilio runs what we answer at this route; a status callback only wants to be received. */
export function waitsForDocument(route: Route): boolean {
  return WAITS.has(route.name);
}

function sessionRoute(sessionId: string, room: string, rest: string | undefined): Route | null {
  switch (room) {
    case 'conference':
    case 'recording':
    case 'fallback':
      return rest ? null : { name: room, sessionId };
    case 'after':
    case 'virtual-agent':
    case 'transcription':
      return DOCUMENT.test(rest ?? '') ? { name: room, sessionId, document: Number(rest) } : null;
    case 'agents':
    case 'customer':
      return attemptRoute(sessionId, room, rest ?? '');
    default:
      return null;
  }
}

/** What may follow the number of an attempt, and the route it makes. */
const PARTS: { readonly [room: string]: { readonly [part: string]: (AgentRoute | CustomerRoute)['name'] } } =
  {
    agents: { '': 'agent', accept: 'agent-accept', status: 'agent-status', fallback: 'agent-fallback' },
    customer: { '': 'customer', status: 'customer-status' },
  };

function attemptRoute(sessionId: string, room: string, rest: string): Route | null {
  const [whole, attempt, part = ''] = ATTEMPT.exec(rest) ?? [];
  const parts = PARTS[room] ?? {};
  const name = Object.hasOwn(parts, part) ? parts[part] : undefined;
  return whole === undefined || name === undefined ? null : { name, sessionId, attempt: Number(attempt) };
}
