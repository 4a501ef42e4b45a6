/**
 * What turns do to reservations, in their own transaction. Owns: when one is taken late, and when one ends.
 * Must not know: who is offered an agent then.
 */
import type { TurnCommit } from '../runtime/ports';
import { availability } from './availability';
import type { Driver } from './driver';
import { reserving } from './reserving';

type Mark = TurnCommit['agents'][number];

export interface ReservationMarks {
  /** @returns true when the agent may be free for others now */
  mark(mark: Mark, sessionId: string, at: number): boolean;
  /** The session seeks nobody any more. @returns the agents it had reserved */
  over(sessionId: string): string[];
}

export function reservationMarks(db: Driver): ReservationMarks {
  const free = availability(db);
  const reserve = reserving(db);
  const release = db.prepare<never>('DELETE FROM reservation WHERE agent_id = ? AND session_id = ?');
  const releaseAll = db.prepare<never>('DELETE FROM reservation WHERE session_id = ?');
  const held = db.prepare<{ agentId: string }>(
    'SELECT agent_id AS agentId FROM reservation WHERE session_id = ? ORDER BY agent_id',
  );
  // A second agent is rung without having been waited for; and a reservation may have ended before its agent is rung.
  const take = (mark: Mark, sessionId: string, at: number): void => {
    const { agentId, until } = mark;
    const perAgent = mark.perAgent ?? null;
    if (until === undefined || !free.isFree(agentId, { sessionId, perAgent }, at)) return;
    reserve(agentId, sessionId, perAgent !== null, until);
  };
  return {
    mark(mark, sessionId, at) {
      if (mark.as === 'offered') take(mark, sessionId, at);
      else release.run(mark.agentId, sessionId);
      return mark.as === 'released' || mark.as === 'free';
    },
    over(sessionId) {
      const agents = held.all(sessionId).map(({ agentId }) => agentId);
      if (agents.length > 0) releaseAll.run(sessionId);
      return agents;
    },
  };
}
