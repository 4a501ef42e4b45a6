/** A result as lists and files show it. Owns: that an agent of whom too little is known is not named. */
import type { ResultRow } from '../../runtime/result-rows';
import { isoTime } from './iso-time';
import type { ResultLine } from './result-schemas';

/** @param agents ids of those who may be named */
export function resultLineOf(row: ResultRow, agents: ReadonlySet<string>): ResultLine {
  const { calledBackAt: at, calledBackBy, calledBackNote } = row;
  const { sessionId, endedAt, channel, language, release, queue, virtualAgent, status, failedRule } = row;
  const agent = row.agent !== null && agents.has(row.agent) ? (row.agentName ?? row.agent) : null;
  return {
    ...{ session: sessionId, endedAt: isoTime(endedAt), channel, language, release, queue, agent },
    ...{ virtualAgent, status, failedRule, csat: row.csat, nps: row.nps, ces: row.ces },
    ...{ comment: row.comment, recording: row.recording !== null, low: row.low },
    calledBack: at === null ? null : { at: isoTime(at), by: calledBackBy ?? '', note: calledBackNote ?? '' },
  };
}
