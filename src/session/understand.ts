/**
 * What an event means for this session: whom it concerns, and whether they are still here. Owns: the names under
 * which the machine hears of it; one event may mean several things, in order. PURE, and changes nothing.
 */
import type { ChatEvent } from '../call/chat-event';
import type { DocumentFailed, DocumentRequested, LegEnded, LegRefused, SessionEvent } from '../call/event';
import { isLateEnd } from './chat/stage';
import { understandChat } from './chat/understand-chat';
import { takesMachine } from './call-back/customer-call';
import { understandTimer } from './understand-timer';
import { leads } from './leg/lead';
import type { MachineEvent } from './machine-event';
import type { SessionSnapshot } from './snapshot';
import { isIn, isLive } from './state';
import { attemptNumbered, attemptOf } from './waiting/attempts';

/** Twilio docs: error 21220 (the call is not in progress), 20404 (it does not exist). */
const GONE: ReadonlySet<number> = new Set([21220, 20404]);

const LATE: MachineEvent[] = [{ type: 'late' }];

/** @returns what the machine is told, in order */
export function understand(s: SessionSnapshot, event: SessionEvent): MachineEvent[] {
  switch (event.type) {
    case 'call.arrived':
    case 'call.placed':
    case 'chat.opened':
    case 'agents.ranked':
    case 'place.found':
    case 'agent.answered':
    case 'agent.responded':
    case 'conference.joined':
    case 'form.entered':
    case 'asks.counted':
    case 'transfer.requested':
    case 'transfer.settled':
    case 'virtual-agent.reported':
    case 'http.finished':
    case 'text.sent':
    case 'queues.counted':
    case 'recording.set':
    case 'recording.reported':
    case 'recording.transcribed':
      return [event];
    case 'end.requested':
      return isLateEnd(s, event) ? LATE : [event];
    case 'customer.answered':
      return event.machine && !takesMachine(s) ? machineAnswered(s, event.attempt, event.sid) : [event];
    case 'document.requested':
      return documentRequested(s, event);
    case 'document.failed':
      return documentFailed(s, event);
    case 'leg.progressed':
      return event.leg === 'customer' ? LATE : [{ ...event, type: 'agent.progressed' }];
    case 'leg.called':
      return [{ ...event, type: event.leg === 'customer' ? 'customer.called' : 'agent.called' }];
    case 'leg.ended':
      return legEnded(s, event);
    case 'leg.refused':
      return legRefused(s, event);
    case 'conference.left':
      return conferenceLeft(s, event.leg, event.reason);
    case 'conference.ended':
      return conferenceEnded(s, event.endedBySid, event.reason);
    case 'timer.fired':
      return understandTimer(s, event);
    default:
      return s.chat ? understandChat(s, s.chat, event satisfies ChatEvent) : LATE;
  }
}

/** A machine is nobody: the call has come to nothing. */
function machineAnswered(s: SessionSnapshot, n: number, sid: string): MachineEvent[] {
  const rings = s.customerCalls.some((one) => one.n === n && one.status === 'calling');
  return rings ? [{ type: 'customer.missed', n, outcome: 'machine', sid }] : LATE;
}

function documentRequested(s: SessionSnapshot, event: DocumentRequested): MachineEvent[] {
  const { answer, document, gone, sid } = event;
  const fresh = document === s.document;
  if (!leads(s, sid)) return gone || sid === undefined ? LATE : [{ type: 'leg.superseded', sid }];
  if (!isLive(s)) return fresh ? [{ type: 'leg.answered-late', answer }] : LATE;
  const last = document < s.document ? null : answer;
  const left: MachineEvent = { type: 'leg.left', status: 'completed', source: 'action', answer: last };
  if (document < s.document) return gone ? [{ type: 'leg.asks-again' }, left] : [{ type: 'leg.asks-again' }];
  if (gone) return [left];
  return fresh ? [{ type: 'leg.asks', answer }] : LATE;
}

function documentFailed(s: SessionSnapshot, event: DocumentFailed): MachineEvent[] {
  const { errorCode, gone, sid } = event;
  const failed: MachineEvent = { type: 'leg.failed', errorCode, leads: leads(s, sid) && isLive(s) };
  if (!failed.leads) return [failed];
  // The request after this document was lost: the leg is out of the conference, and what it waits for is what follows.
  const over = event.document === s.document && (isIn(s, 'waiting.queue') || isIn(s, 'talking'));
  if (over && !gone)
    return [
      { ...failed, leads: false },
      { type: 'leg.asks', answer: { kind: 'none' } },
    ];
  const left: MachineEvent = { type: 'leg.left', status: 'completed', source: 'fallback', answer: null };
  return gone ? [{ ...failed, leads: false }, left] : [failed];
}

/** The leading leg, a call to the customer that was never answered, or an agent's leg. */
function legEnded(s: SessionSnapshot, event: LegEnded): MachineEvent[] {
  const { leg, sid, status, source } = event;
  const at = event.endedAt === undefined ? {} : { endedAt: event.endedAt };
  const { lead } = s;
  if (leg === lead.leg && (sid === lead.sid || lead.sid === '') && isLive(s))
    return [{ type: 'leg.left', status, source, answer: null, ...at }];
  return leg === 'customer' ? customerCallEnded(s, event) : agentEnded(s, event);
}

function customerCallEnded(s: SessionSnapshot, { sid, status }: LegEnded): MachineEvent[] {
  // The first leg, and one that led before, are no calls of which we do not know the name yet.
  const named = sid === s.customer.sid || sid === s.lead.sid;
  const call =
    s.customerCalls.find((one) => one.sid === sid) ??
    s.customerCalls.find((one) => !named && one.sid === null && one.status === 'calling');
  if (!call || call.status !== 'calling') return LATE;
  const outcome = status === 'completed' ? 'no-answer' : status;
  return [{ type: 'customer.missed', n: call.n, outcome, sid }];
}

/** A second leg for the same attempt (rung again after a crash) says nothing about the first. */
export function agentEnded(s: SessionSnapshot, event: LegEnded): MachineEvent[] {
  const { leg, sid, status, source, endedAt } = event;
  const attempt = attemptOf(s, leg);
  if (!attempt || (attempt.sid !== null && attempt.sid !== sid)) return LATE;
  const { n } = attempt;
  const ended: MachineEvent = { type: 'agent.ended', n, sid, status };
  if (attempt.status !== 'joined') return [ended];
  if (s.chat)
    return [ended, { type: 'agent.gone', n, how: 'agent-left', evidence: 'the agent left the chat' }];
  const how = status === 'completed' ? 'agent-hung-up' : 'agent-lost';
  const evidence = sign(
    `the agent's leg ended with the status ${status}`,
    source === 'status-callback' ? '' : source,
  );
  const at = endedAt === undefined ? {} : { endedAt };
  return [ended, { type: 'agent.gone', n, how, evidence, ...at }];
}

function legRefused(s: SessionSnapshot, event: LegRefused): MachineEvent[] {
  const { leg, request, code, unsure, taken = false, away = false } = event;
  const n = attemptOf(s, leg)?.n;
  if (request === 'call' && leg === 'customer') return [{ type: 'customer.refused', code, unsure }];
  if (request === 'call')
    return n === undefined ? LATE : [{ type: 'agent.refused', n, code, unsure, taken, away }];
  if (leg !== s.lead.leg || !isLive(s)) return LATE;
  const unmoved: MachineEvent = {
    ...{ type: 'leg.unmoved', at: 0, leg, request, code, unsure },
    ...(away ? { away } : {}),
  };
  const left: MachineEvent = { type: 'leg.left', status: 'completed', source: 'refused', answer: null };
  return !unsure && GONE.has(code) ? [unmoved, left] : [unmoved];
}

/** Twilio docs: Conference, participant-leave and ReasonParticipantLeft. */
function conferenceLeft(s: SessionSnapshot, leg: LegEnded['leg'], reason: string): MachineEvent[] {
  if (!isIn(s, 'talking')) return LATE;
  const attempt = attemptOf(s, leg);
  const gone = (n: number, evidence: string): MachineEvent[] => [
    { type: 'agent.gone', n, how: 'agent-hung-up', evidence },
  ];
  if (attempt) return gone(attempt.n, sign('the agent left the conference', reason));
  if (leg !== 'customer') return LATE;
  if (reason !== 'moderator_ended_conference') return [{ type: 'customer.left-conference' }];
  const theirs = s.conversation?.attempt ?? null;
  return theirs === null ? LATE : gone(theirs, 'the conference ended because the agent left');
}

function conferenceEnded(s: SessionSnapshot, endedBySid: string, reason: string): MachineEvent[] {
  const attempt = attemptNumbered(s, s.conversation?.attempt ?? null);
  if (!isIn(s, 'talking') || !attempt || endedBySid === '' || endedBySid !== attempt.sid) return LATE;
  const evidence = sign("the agent's leaving ended the conference", reason);
  return [{ type: 'agent.gone', n: attempt.n, how: 'agent-hung-up', evidence }];
}

function sign(what: string, reason: string): string {
  return reason === '' ? what : `${what} (${reason})`;
}
