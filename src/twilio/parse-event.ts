/**
 * A webhook becomes an event. Owns: route and parameters -> session, inbox key, event.
 * Must not know: HTTP, signatures, what a session does with the event.
 */
import type { CallArrived, SessionEvent } from '../call/event';
import { isFinalStatus } from '../call/leg';
import { sha256 } from '../lib/hash';
import type { AfterRoute, AgentRoute, ConferenceRoute, Route } from './match-route';
import { parseAnswer } from './parse-answer';
import { parseConference } from './parse-conference';
import type { FormParams } from './parse-form';
import { parseStatus } from './parse-status';
import { sessionIdOf } from './session-id';
import * as schema from './webhook-fields';

/** A call that arrived; the release it is pinned to is for the runtime to add. */
export type ArrivedCall = Omit<CallArrived, 'release'>;

/** `event` is null when the webhook is valid but tells a session nothing. */
export type ParsedWebhook =
  | {
      ok: true;
      sessionId: string;
      key: string;
      event: ArrivedCall | Exclude<SessionEvent, CallArrived> | null;
    }
  | { ok: false; problem: string };

export interface Webhook {
  route: Route;
  params: FormParams;
  /** when it reached us, ms since the epoch */
  at: number;
  /** header I-Twilio-Idempotency-Token: the same on every retry of one request */
  idempotencyToken?: string | undefined;
}

/** Reads a webhook. Never throws; a problem names fields, never their values. */
export function parseEvent(webhook: Webhook): ParsedWebhook {
  const { route } = webhook;
  switch (route.name) {
    case 'voice':
      return arrived(webhook);
    case 'voice-status':
      return customerStatus(webhook);
    case 'fallback':
      return documentFailed(webhook);
    case 'after':
      return documentRequested(webhook, route);
    case 'conference':
      return conference(webhook, route);
    case 'agent-status':
      return agentStatus(webhook, route);
    case 'agent':
    case 'agent-accept':
      return agentAsked(webhook, route);
    case 'agent-fallback':
      // Nothing to decide: the reply hangs up, and the status callback says that the leg has ended.
      return { ok: true, sessionId: route.sessionId, key: `agent:${route.attempt}:fallback`, event: null };
  }
}

function arrived({ params, at }: Webhook): ParsedWebhook {
  const read = schema.readFields(schema.arrivalFields, params);
  if (!read.ok) return read;
  const { CallSid: sid, AccountSid, From: from, To: to, Direction } = read.fields;
  const sessionId = sessionIdOf(AccountSid, sid);
  const direction = Direction.startsWith('outbound') ? 'outbound' : 'inbound';
  const event: ArrivedCall = { type: 'call.arrived', at, sessionId, sid, from, to, direction };
  const sipHeaders = sipHeadersOf(params);
  return {
    ok: true,
    sessionId,
    key: 'arrive',
    event: Object.keys(sipHeaders).length > 0 ? { ...event, sipHeaders } : event,
  };
}

/** SipHeader_X-Order=7 -> X-Order: 7 (Twilio docs: Sending SIP to Twilio, custom headers). */
function sipHeadersOf(params: FormParams): { [name: string]: string } {
  const headers = Object.entries(params).flatMap(([name, value]): [string, string][] => {
    const one = Array.isArray(value) ? value[0] : value;
    return name.startsWith('SipHeader_') && one !== undefined ? [[name.slice('SipHeader_'.length), one]] : [];
  });
  return Object.fromEntries(headers);
}

function customerStatus({ params, at }: Webhook): ParsedWebhook {
  const read = schema.readFields(schema.customerStatusFields, params);
  if (!read.ok) return read;
  const { CallSid: sid, AccountSid, CallStatus: status, SequenceNumber: sequence } = read.fields;
  return {
    ok: true,
    sessionId: sessionIdOf(AccountSid, sid),
    key: `status:${sid}:${status}:${sequence}`,
    event: parseStatus({ at, leg: 'customer', sid, status, source: 'status-callback' }),
  };
}

function documentFailed({ params, at, idempotencyToken }: Webhook): ParsedWebhook {
  const read = schema.readFields(schema.fallbackFields, params);
  if (!read.ok) return read;
  const { CallSid, AccountSid, CallStatus, ErrorCode: errorCode, ErrorUrl } = read.fields;
  const token = idempotencyToken || sha256(`${errorCode} ${ErrorUrl}`);
  return {
    ok: true,
    sessionId: sessionIdOf(AccountSid, CallSid),
    key: `fallback:${token}`,
    event: { type: 'document.failed', at, errorCode, gone: isFinalStatus(CallStatus) },
  };
}

function documentRequested({ params, at }: Webhook, route: AfterRoute): ParsedWebhook {
  const read = schema.readFields(schema.afterFields, params);
  if (!read.ok) return read;
  const { document, sessionId } = route;
  const gone = isFinalStatus(read.fields.CallStatus);
  const answer = parseAnswer(read.fields);
  return {
    ok: true,
    sessionId,
    key: `after:${document}`,
    event: { type: 'document.requested', at, document, gone, answer },
  };
}

/** The agent's leg wants its first document, or tells which key was pressed; either way it may be gone by now. */
function agentAsked({ params, at }: Webhook, route: AgentRoute): ParsedWebhook {
  const read = schema.readFields(schema.agentFields, params);
  if (!read.ok) return read;
  const { CallSid: sid, CallStatus: status, AnsweredBy, Digits: digits } = read.fields;
  const { sessionId, attempt } = route;
  const leg = `agent:${attempt}` as const;
  const accepting = route.name === 'agent-accept';
  const key = `agent:${attempt}:${accepting ? 'accept' : 'answer'}`;
  if (isFinalStatus(status)) {
    return { ok: true, sessionId, key, event: { type: 'leg.ended', at, leg, sid, status, source: 'action' } };
  }
  if (accepting)
    return { ok: true, sessionId, key, event: { type: 'agent.responded', at, leg, sid, digits } };
  const machine = /^(machine|fax)/.test(AnsweredBy);
  return { ok: true, sessionId, key, event: { type: 'agent.answered', at, leg, sid, machine } };
}

function agentStatus({ params, at }: Webhook, route: AgentRoute): ParsedWebhook {
  const read = schema.readFields(schema.statusFields, params);
  if (!read.ok) return read;
  const { CallSid: sid, CallStatus: status, SequenceNumber: sequence } = read.fields;
  return {
    ok: true,
    sessionId: route.sessionId,
    key: `status:${sid}:${status}:${sequence}`,
    event: parseStatus({ at, leg: `agent:${route.attempt}`, sid, status, source: 'status-callback' }),
  };
}

function conference({ params, at }: Webhook, route: ConferenceRoute): ParsedWebhook {
  const read = schema.readFields(schema.conferenceFields, params);
  if (!read.ok) return read;
  const { ConferenceSid: sid, SequenceNumber: sequence, StatusCallbackEvent: name } = read.fields;
  return {
    ok: true,
    sessionId: route.sessionId,
    key: `conference:${sid}:${sequence}:${name}`,
    event: parseConference(read.fields, at),
  };
}
