/**
 * The pure core: one event into a session. Owns: the order of a turn and which event goes where.
 * Must not know: carriers, stores, clocks. The same world, snapshot and event always give the same.
 */
import type { Effect } from '../call/effect';
import type { ChatOpened } from '../call/chat-event';
import type { CallArrived, CallPlaced, CustomerAnswered, LegEnded, SessionEvent } from '../call/event';
import { chatEvent } from './chat/chat-event';
import { chatCreated, chatPosted, chatPostFailed, flush } from './chat/post';
import { watchSilence } from './chat/silence';
import {
  agentAnswered,
  agentCalled,
  agentEnded,
  agentProgressed,
  agentRefused,
  agentResponded,
} from './conversation/agent-leg';
import { ended, joined, left } from './conversation/conference';
import { agentsRanked, attemptOf, dropAttempt, ignore } from './conversation/ring';
import {
  customerAnswered,
  customerCalled,
  customerCallEnded,
  customerCallRefused,
  resume,
} from './customer-call';
import { documentFailed, documentRequested } from './document';
import { endRequested } from './end-requested';
import { transferRequested, transferSettled } from './conversation/transfer-requested';
import { dealWithEnd } from './flow-ended';
import { formEntered } from './form';
import { leads } from './lead';
import { leadGone } from './lead-gone';
import { asksCounted } from './post-session/handover';
import { collectAnswers } from './post-session/settle';
import { virtualAgentReported } from './post-session/virtual-agent';
import { leaveStep, persistFlow, waitingStep } from './flow-run';
import { begin as beginPlaced, greet, greetChat, greetPlaced } from './open-session';
import { openSnapshot } from './open-snapshot';
import type { SessionSnapshot } from './snapshot';
import { answerHttp } from './steps/http';
import { timerFired } from './timer';
import { createTurn, issueDocument, note, type Turn } from './turn';
import type { World } from './world';

export interface StepResult {
  snapshot: SessionSnapshot;
  effects: Effect[];
}

/**
 * @param snapshot the session as saved, or null when the event opens it (`call.arrived`, `call.placed`, `chat.opened`)
 * @throws when a first event does not open a session, or the snapshot belongs to another release
 */
export function step(world: World, snapshot: SessionSnapshot | null, event: SessionEvent): StepResult {
  return stepInPlace(world, snapshot && structuredClone(snapshot), event);
}

/** The same for a caller who owns the snapshot and has no use for it afterwards: it is changed, not copied. */
export function stepInPlace(world: World, snapshot: SessionSnapshot | null, event: SessionEvent): StepResult {
  const turn = begin(world, snapshot, event);
  const written = turn.s.chat?.messages ?? 0;
  if (turn.s.phase === 'closed') afterClose(turn, event);
  else if (snapshot === null) open(turn, event);
  else dispatch(turn, event);
  dealWithEnd(turn);
  if (turn.moved) collectAnswers(turn);
  persistFlow(turn);
  issueDocument(turn, asksForDocument(turn, event));
  watchSilence(turn, written);
  flush(turn);
  return { snapshot: turn.s, effects: turn.effects };
}

function begin(world: World, snapshot: SessionSnapshot | null, event: SessionEvent): Turn {
  if (snapshot === null && !opens(event)) {
    throw new Error(`a session is opened by call.arrived, call.placed or chat.opened, not by ${event.type}`);
  }
  if (snapshot && snapshot.release !== world.catalog.hash) {
    throw new Error(`the session belongs to release ${snapshot.release}, not to ${world.catalog.hash}`);
  }
  const s = snapshot ?? openSnapshot(event as Opening);
  return createTurn(world, s, event.at);
}

type Opening = CallArrived | CallPlaced | ChatOpened;

function opens(event: SessionEvent): event is Opening {
  return event.type === 'call.arrived' || event.type === 'call.placed' || event.type === 'chat.opened';
}

function open(turn: Turn, event: SessionEvent): void {
  if (event.type === 'chat.opened') return greetChat(turn, event);
  if (event.type === 'call.placed') beginPlaced(turn, event);
  else greet(turn);
}

function dispatch(turn: Turn, event: SessionEvent): void {
  switch (event.type) {
    case 'call.arrived':
    case 'call.placed':
    case 'chat.opened':
      return ignore(turn);
    case 'customer.answered':
      return answered(turn, event);
    case 'document.requested':
      return documentRequested(turn, event);
    case 'document.failed':
      return documentFailed(turn, event);
    case 'leg.progressed':
      return event.leg === 'customer' ? ignore(turn) : agentProgressed(turn, event);
    case 'leg.ended':
      return legEnded(turn, event);
    case 'leg.called':
      return event.leg === 'customer' ? customerCalled(turn, event) : agentCalled(turn, event);
    case 'leg.refused':
      return refused(turn, event);
    case 'agent.answered':
      return agentAnswered(turn, event);
    case 'agent.responded':
      return agentResponded(turn, event);
    case 'conference.joined':
      return joined(turn, event);
    case 'conference.left':
      return left(turn, event);
    case 'conference.ended':
      return ended(turn, event);
    case 'agents.ranked':
      return agentsRanked(turn, event.round, event.agentIds);
    case 'timer.fired':
      return timerFired(turn, event.name);
    case 'http.finished':
      return httpFinished(turn, event);
    case 'end.requested':
      return endRequested(turn, event.by);
    case 'form.entered':
      return formEntered(turn, event);
    case 'transfer.requested':
      return transferRequested(turn, event);
    case 'transfer.settled':
      return transferSettled(turn, event);
    case 'asks.counted':
      return asksCounted(turn, event.asked);
    case 'virtual-agent.reported':
      return virtualAgentReported(turn, event);
    default:
      return chatEvent(turn, event);
  }
}

function answered(turn: Turn, event: CustomerAnswered): void {
  const call = customerAnswered(turn, event);
  if (call?.why === 'placed') greetPlaced(turn);
  else if (call) resume(turn);
}

/** The leading leg, a call to the customer that was never answered, or an agent's leg. */
function legEnded(turn: Turn, event: LegEnded): void {
  const { lead } = turn.s;
  if (event.leg === lead.leg && (event.sid === lead.sid || lead.sid === '') && !lead.gone)
    return leadGone(turn, event.status, event.source);
  if (event.leg !== 'customer') return agentEnded(turn, event);
  if (!customerCallEnded(turn, event)) ignore(turn);
}

/** 21220 and 20404: the leg ended before it could be moved (Twilio docs: error 21220). Else the delivery timer decides. */
function refused(turn: Turn, event: SessionEvent & { type: 'leg.refused' }): void {
  if (event.request === 'call')
    return event.leg === 'customer' ? customerCallRefused(turn, event) : agentRefused(turn, event);
  if (event.leg !== turn.s.lead.leg) return agentRefused(turn, event);
  note(turn, 'redirect.refused', { code: event.code, unsure: event.unsure });
  if (!event.unsure && (event.code === 21220 || event.code === 20404)) leadGone(turn, 'completed', 'refused');
}

function httpFinished(turn: Turn, event: SessionEvent & { type: 'http.finished' }): void {
  const waiting = turn.s.run?.waiting;
  const current = waitingStep(turn);
  if (waiting?.kind !== 'http' || waiting.request !== event.request || current?.kind !== 'http')
    return ignore(turn);
  leaveStep(turn, answerHttp(turn, current, event));
}

/** A closed session changes no more; only agents' legs that are still about are let go. */
function afterClose(turn: Turn, event: SessionEvent): void {
  if (event.type === 'form.entered') return formEntered(turn, event);
  if (event.type === 'chat.posted') return chatPosted(turn, event);
  if (event.type === 'chat.post-failed') return chatPostFailed(turn, event);
  if (event.type === 'chat.created') return chatCreated(turn, event);
  if (event.type === 'leg.called')
    return event.leg === 'customer' ? customerCalled(turn, event) : agentCalled(turn, event);
  if (event.type === 'customer.answered') return void customerAnswered(turn, event);
  if (event.type === 'agent.answered' || event.type === 'agent.responded') {
    turn.effects.push({ type: 'leg.play', leg: event.leg, verbs: [{ verb: 'hangup' }], document: 0 });
  }
  if (event.type === 'leg.progressed' && event.leg !== 'customer') {
    const attempt = attemptOf(turn, event.leg);
    if (attempt) {
      attempt.sid ??= event.sid;
      dropAttempt(turn, attempt, attempt.outcome ?? 'dropped');
    }
  }
  ignore(turn);
}

/** True when the carrier waits in this very turn for the document of the leg that leads now. */
function asksForDocument({ s }: Turn, event: SessionEvent): boolean {
  switch (event.type) {
    case 'call.arrived':
    case 'customer.answered':
    case 'document.requested':
    case 'document.failed':
      return leads(s, event.sid);
    default:
      return false;
  }
}
