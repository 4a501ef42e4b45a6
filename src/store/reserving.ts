/** Puts an agent aside for a session, or keeps them aside for longer. Must not know: whether that is right. */
import type { Driver } from './driver';

/** Inside the transaction that is open; `until` is in ms since the epoch. */
export function reserving(db: Driver) {
  const insert = db.prepare<never>(
    'INSERT INTO reservation (agent_id, session_id, chat, until) VALUES (?, ?, ?, ?) ' +
      'ON CONFLICT (agent_id, session_id) DO UPDATE SET until = excluded.until',
  );
  return (agentId: string, sessionId: string, chat: boolean, until: number): void =>
    void insert.run(agentId, sessionId, chat ? 1 : 0, until);
}
