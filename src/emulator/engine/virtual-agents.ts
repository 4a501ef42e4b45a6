/**
 * The far ends of Connect: virtual agents whose outcome a test decides, beside or instead of a WebSocket
 * (switch connectSockets). Owns: the sessions and their handlers. Must not know: legs.
 */
import type { Form } from './carrier-event';

/** A leg that is connected to a virtual agent. */
export interface AgentSession {
  readonly call: string;
  /** of the session (VX…) or the stream (MZ…); empty for VirtualAgent */
  readonly sid: string;
  /** the noun inside Connect */
  readonly noun: string;
  readonly attributes: Form;
  /** from Parameter elements */
  readonly parameters: Form;
  /** from Config elements */
  readonly config: Form;
  /** the leg is connected to it no more: it finished, or the leg ended or was redirected */
  readonly isOver: boolean;
  /** Lets the leg's party hear something, while it is connected. */
  say(text: string): void;
  /**
   * Ends the session, once; `outcome` goes to the action, e.g. { SessionStatus: 'ended', HandoffData:
   * '{}' } or { VirtualAgentStatus: 'failed' }; that of a Stream may be { StreamError: 'why' }.
   * @throws Error for an outcome Twilio does not have
   */
  finish(outcome?: Form): void;
}

/** Kept, as a carrier may run for days. */
const MOST_SESSIONS = 1000;

export class VirtualAgents {
  /** the newest thousand sessions, oldest first */
  readonly sessions: AgentSession[] = [];
  private handler: (session: AgentSession) => void = () => undefined;

  /** Runs `handler` for each session that begins; without one a session lasts until it is finished. */
  on(handler: (session: AgentSession) => void): void {
    this.handler = handler;
  }

  /** @internal */
  begin(session: AgentSession): void {
    this.sessions.push(session);
    if (this.sessions.length > MOST_SESSIONS) this.sessions.shift();
    this.handler(session);
  }
}
