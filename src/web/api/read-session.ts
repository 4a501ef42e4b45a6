/** One session as the API shows it. Owns: the shape; reads snapshot, timeline and decision together. */
import type { JsonObject } from '../../lib/json';
import { PublicError } from '../../errors';
import type { SessionRow, Store, TimelineRow } from '../../runtime/ports';
import type { Attempt, HumanConversation, SessionSnapshot } from '../../session/snapshot';
import type { Decision } from '../../transfer/decide';

export type SessionView = ReturnType<typeof view>;

/** @throws PublicError not-found */
export async function readSession(store: Store, id: string): Promise<SessionView> {
  const row = await store.session(id);
  if (!row) throw new PublicError('not-found', 'session');
  const [timeline, decision] = await Promise.all([store.timeline(id), store.decision(id)]);
  return view(row, timeline, decision === null ? null : (JSON.parse(decision) as Decision));
}

function view(row: SessionRow, timeline: TimelineRow[], decision: Decision | null) {
  const s = JSON.parse(row.snapshot) as SessionSnapshot;
  return {
    id: s.id,
    channel: s.channel,
    type: s.type,
    direction: s.direction,
    language: s.language,
    phase: s.phase,
    flow: row.flow,
    release: s.release,
    startedAt: time(s.startedAt),
    endedAt: time(s.endedAt),
    end: s.end,
    legs: [customerLeg(s), ...s.attempts.map(agentLeg)],
    conversations: s.humans.map(conversation),
    decision,
    postSession: postSession(s),
    failures: s.failures.map((failure) => ({ ...failure, at: time(failure.at) })),
    ignoredEvents: s.ignored,
    timeline: timeline.map(({ seq, at, kind, data }) => ({
      seq,
      at: time(at),
      kind,
      ...(JSON.parse(data) as JsonObject),
    })),
  };
}

function customerLeg(s: SessionSnapshot) {
  const { sid, from, to, status } = s.customer;
  return { leg: 'customer', role: 'customer', sid, from, to, status };
}

function agentLeg(attempt: Attempt) {
  const { n, agentId, agentName, sid, status, outcome } = attempt;
  return {
    leg: `agent:${n}`,
    role: 'agent',
    sid,
    agentId,
    agentName,
    status,
    outcome,
    calledAt: time(attempt.at),
  };
}

function conversation(human: HumanConversation) {
  return { ...human, connectedAt: time(human.connectedAt), endedAt: time(human.endedAt) };
}

function postSession(s: SessionSnapshot) {
  const { startedAt, endedAt, ...rest } = s.postSession;
  return { ...rest, startedAt: time(startedAt), endedAt: time(endedAt) };
}

function time(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
