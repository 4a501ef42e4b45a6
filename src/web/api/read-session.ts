/** One session as the API shows it. Owns: the shape; reads snapshot, timeline and decision together. */
import type { JsonObject } from '../../lib/json';
import type { SessionRow, TimelineRow } from '../../runtime/rows';
import type {
  AgentTurn,
  Attempt,
  CustomerCall,
  HumanConversation,
  HumanTransfer,
  SessionSnapshot,
} from '../../session/snapshot';
import { readSnapshot } from '../../session/read-snapshot';
import { phaseOf } from '../../session/state';
import type { Settings } from '../../settings/read-settings';
import type { Decision } from '../../transfer/decide';
import type { AppDeps } from '../app-deps';
import { hideForm, hideSensitive } from './hide-sensitive';
import { isoTime } from './iso-time';
import { sessionRow } from './live-session';

export type SessionView = ReturnType<typeof view>;

/** @throws PublicError not-found */
export async function readSession(deps: AppDeps, id: string): Promise<SessionView> {
  const row = await sessionRow(deps, id);
  const [timeline, text] = await Promise.all([deps.store.timeline(id), deps.store.decision(id)]);
  const decision = text === null ? null : (JSON.parse(text) as Decision);
  return view(row, timeline, decision, deps.settings.current());
}

function view(row: SessionRow, timeline: TimelineRow[], decision: Decision | null, settings: Settings) {
  const s = readSnapshot(row.snapshot);
  return {
    ...{ id: s.id, channel: s.channel, type: s.type, direction: s.direction, language: s.language },
    ...{ phase: phaseOf(s), flow: row.flow, release: s.release },
    startedAt: isoTime(s.startedAt),
    endedAt: isoTime(s.endedAt),
    end: s.end,
    legs: [customerLeg(s), ...s.attempts.map(agentLeg)],
    // The leg that hears the documents: the customer's, that of a call back, or at the end an agent's.
    leadingLeg: s.lead,
    customerCalls: s.customerCalls.map(customerCall),
    chat: chat(s),
    conversations: s.humans.map(conversation),
    // What the flow says of the customer who waits, or talks, or did so last.
    attributes: s.conversation?.attributes ?? {},
    recordings: s.recordings ?? [],
    transfers: s.transfers.map(transfer),
    form: hideForm(s, decision, settings),
    answers: s.answers ?? {},
    // Names only: the values are the customer's.
    sipHeaders: Object.keys(s.sipHeaders),
    customData: customData(s),
    decision: decision && hideSensitive(decision),
    postSession: postSession(s),
    failures: s.failures.map((failure) => ({ ...failure, at: isoTime(failure.at) })),
    ignoredEvents: s.ignored,
    timeline: timeline.map(timelineLine),
  };
}

/** What a line is about keeps a place of its own: it has fields such as `kind`, which the line has too. */
function timelineLine({ seq, at, kind, data }: TimelineRow) {
  return { seq, at: isoTime(at), kind, data: JSON.parse(data) as JsonObject };
}

/** What the transcript comes to; the transcript itself is at `/sessions/:id/messages`. */
function chat({ chat: one }: SessionSnapshot) {
  if (!one) return null;
  const { client, messages, counts, responses, away } = one;
  return {
    ...{ client, messages, counts, away },
    firstMessageAt: isoTime(one.firstMessageAt),
    lastMessageAt: isoTime(one.lastMessageAt),
    responses: {
      count: responses.count,
      averageSeconds: responses.count === 0 ? null : Math.round(responses.totalMs / responses.count / 1000),
      longestSeconds: Math.round(responses.longestMs / 1000),
    },
  };
}

function customerLeg(s: SessionSnapshot) {
  const { sid, from, to, status } = s.customer;
  return { leg: 'customer', role: 'customer', sid, from, to, status };
}

function agentLeg(attempt: Attempt) {
  const { n, agentId, agentName, sid, status, outcome } = attempt;
  return {
    ...{ leg: `agent:${n}`, role: 'agent', sid, agentId, agentName, status, outcome },
    calledAt: isoTime(attempt.at),
  };
}

function customerCall({ at, ...call }: CustomerCall) {
  return { ...call, at: isoTime(at) };
}

function conversation(human: HumanConversation) {
  return { ...human, connectedAt: isoTime(human.connectedAt), endedAt: isoTime(human.endedAt) };
}

function transfer({ at, settledAt, ...rest }: HumanTransfer) {
  return { ...rest, at: isoTime(at), settledAt: isoTime(settledAt) };
}

function customData({ customData: { signed, unsigned, signedProblem } }: SessionSnapshot) {
  return {
    signed: Object.keys(signed ?? {}),
    ...(signedProblem ? { signedProblem } : {}),
    unsigned: Object.keys(unsigned ?? {}),
  };
}

/** Field by field: what else a snapshot holds, such as parameters before they are resolved, stays in it. */
function postSession({ postSession: one }: SessionSnapshot) {
  const { status, reason, virtualAgent, kind, road, optIn } = one;
  const { parameters, missing, dropped, records, answers } = one;
  return {
    ...{ status, reason, virtualAgent, kind, road, optIn },
    agents: one.agents.map(agentTurn),
    ...{ parameters, missing, dropped, records, answers },
    startedAt: isoTime(one.startedAt),
    endedAt: isoTime(one.endedAt),
  };
}

function agentTurn({ startedAt, endedAt, ...rest }: AgentTurn) {
  return { ...rest, startedAt: isoTime(startedAt), endedAt: isoTime(endedAt) };
}
