/**
 * Whether an agent can be had now, and by whom, as parts of statements. Owns: the one rule that reservations, offers and
 * pauses go by (the same as in ../availability). Must not know: in which order agents are rung.
 */

/** Whether `agent` (an expression) is on a call, and in how many chats, as `session` sees them at `at`: one row. */
export function agentState(agent: string, session: string, at: string): string {
  const reserved = `SELECT count(*) FROM reservation r WHERE r.agent_id = ${agent} AND r.session_id <> ${session}
    AND r.until > ${at} AND r.chat`;
  return `SELECT (SELECT count(*) FROM agent_activity a WHERE a.agent_id = ${agent} AND a.busy_with IS NOT NULL)
      + (${reserved} = false) > 0 AS on_call,
    (SELECT count(*) FROM agent_chat c WHERE c.agent_id = ${agent}) + (${reserved}) AS chats`;
}

/** Who has waited longest for `agent` of those who could have them now and are not ringing anybody: at most one row. */
export function firstWaiter(agent: string, at: string): string {
  // Sessions that have a reservation of their own are left out: whose reservations count makes no difference.
  return `SELECT w.id, w.session_id, w.since FROM (${agentState(agent, "''", at)}) AS s,
      wanted v JOIN waiting w ON w.session_id = v.session_id
    WHERE NOT s.on_call AND v.agent_id = ${agent} AND NOT v.tried AND w.heard_by > ${at}
      AND (w.per_agent IS NULL OR w.per_agent > s.chats)
      AND NOT EXISTS (SELECT 1 FROM reservation r WHERE r.session_id = w.session_id AND r.until > ${at})
    ORDER BY w.since, w.id LIMIT 1`;
}
