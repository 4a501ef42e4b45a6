/** The session is over. Owns: that it ends exactly once, with exactly one decision. */
import { makeDecision, recordDecision } from './handover';
import { note, type Turn } from './turn';

/** Closes the session; whoever keeps its timers drops them with it. Does nothing if it is closed already. */
export function close(turn: Turn): void {
  const { s } = turn;
  if (s.phase === 'closed') return;
  if (!s.latch) {
    const stands = s.decidedAfter === s.humans.length ? s.decision : null;
    recordDecision(turn, stands ?? makeDecision(turn));
  }
  s.end ??= { by: 'system', how: 'closed', evidence: ['the session ended without a word of who ended it'] };
  s.phase = 'closed';
  s.endedAt = turn.at;
  note(turn, 'session.closed', { by: s.end.by, how: s.end.how });
  turn.effects.push({ type: 'session.closed' });
}
