/**
 * Sessions as the last turn left them, kept in memory so that the next turn need not read them back. Owns: that nobody
 * has a kept session twice. That nobody else has written meanwhile is for
 * whoever writes to see. Must not know: what a session is.
 */
import type { HeldSession, TurnCommit } from '../runtime/ports';

/** Sessions kept at the most: a few kilobytes each. Those that were silent for longest are let go first. */
const MOST_HELD = 4096;

export class HeldSessions {
  private readonly sessions = new Map<string, HeldSession>();

  /** The session, which is the caller's then: it is kept no more, whatever becomes of it. */
  take(id: string): HeldSession | null {
    const held = this.sessions.get(id) ?? null;
    if (held) this.sessions.delete(id);
    return held;
  }

  /** Keeps a session as a turn that is written left it. One that has ended is hardly heard of again. */
  keepAfter({ session, live }: TurnCommit): void {
    if (live === undefined || session.phase === 'closed') return;
    const { id, version, release, flow, channel, phase, startedAt, endedAt } = session;
    this.keep({ id, version, release, flow, channel, phase, startedAt, endedAt, live });
  }

  /** Keeps a session that is written. */
  keep(session: HeldSession): void {
    this.sessions.set(session.id, session);
    if (this.sessions.size <= MOST_HELD) return;
    for (const oldest of this.sessions.keys()) return void this.sessions.delete(oldest);
  }
}
