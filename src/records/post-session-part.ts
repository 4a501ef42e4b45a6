/**
 * The post-session transfer in the session metadata. Owns: what of it is written down, and that the
 * parameters are only where the setting wants them. CCAI docs: Post-session transfers, data records.
 */
import type { AgentTurn, SessionSnapshot } from '../session/snapshot';
import type { Decision } from '../transfer/decide';
import { moment } from './moment';
import type { PostSessionPart } from './post-session-schema';

export function postSessionPart(
  { postSession }: SessionSnapshot,
  decision: Decision | null,
): PostSessionPart {
  return {
    decision: decision && decisionPart(decision),
    status: postSession.status,
    status_reason: postSession.reason,
    virtual_agent: postSession.virtualAgent,
    kind: postSession.kind || null,
    road: postSession.road,
    agents: postSession.agents.map(agentPart),
    opt_in: postSession.optIn,
    ...(postSession.records.sessionMetadata ? { parameters: postSession.parameters } : {}),
    missing: postSession.missing,
    dropped: postSession.dropped,
    answers: postSession.answers,
    started_at: moment(postSession.startedAt),
    ended_at: moment(postSession.endedAt),
  };
}

function decisionPart(decision: Decision): Exclude<PostSessionPart['decision'], null> {
  return {
    transfer: decision.transfer,
    reason: decision.reason,
    failed_rule: decision.failedRule,
    scope: decision.scope,
    settings_version: decision.settingsVersion,
  };
}

function agentPart({ name, kind, status, reason, startedAt, endedAt }: AgentTurn) {
  return { name, kind, status, reason, started_at: moment(startedAt), ended_at: moment(endedAt) };
}
