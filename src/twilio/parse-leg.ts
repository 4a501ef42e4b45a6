/**
 * Webhooks of legs we placed, an agent's or a customer's. Owns: route and fields -> events of that leg.
 * Must not know: what a session does with them.
 */
import { isFinalStatus, type LegRef } from '../call/leg';
import type { AgentRoute, CustomerRoute } from './match-route';
import type { ParsedWebhook, Webhook } from './parsed-webhook';
import { parseStatus } from './parse-status';
import { agentFields, fallbackFields, readFields, statusFields } from './webhook-fields';

/**
 * The leg wants its first document, or an agent's tells which key was pressed; either way it may be
 * gone by now.
 */
export function parseLegAsked({ params, at }: Webhook, route: AgentRoute | CustomerRoute): ParsedWebhook {
  const read = readFields(agentFields, params);
  if (!read.ok) return read;
  const { CallSid: sid, CallStatus: status, AnsweredBy, Digits: digits } = read.fields;
  const { sessionId, attempt } = route;
  const leg = legOf(route);
  const accepting = route.name === 'agent-accept';
  const party = leg === 'customer' ? 'customer' : 'agent';
  const asked = {
    ok: true as const,
    sessionId,
    key: `${party}:${attempt}:${accepting ? 'accept' : 'answer'}`,
  };
  if (isFinalStatus(status)) {
    return { ...asked, event: { type: 'leg.ended', at, leg, sid, status, source: 'action' } };
  }
  if (accepting) return { ...asked, event: { type: 'agent.responded', at, leg, sid, digits } };
  const machine = /^(machine|fax)/.test(AnsweredBy);
  if (leg === 'customer')
    return { ...asked, event: { type: 'customer.answered', at, sid, attempt, machine } };
  return { ...asked, event: { type: 'agent.answered', at, leg, sid, machine } };
}

/** An agent's document failed: the reply hangs up. Unless the leg is gone already its end is told later. */
export function parseAgentFallback({ params, at }: Webhook, route: AgentRoute): ParsedWebhook {
  const read = readFields(fallbackFields, params);
  if (!read.ok) return read;
  const { CallSid: sid, CallStatus: status } = read.fields;
  const { sessionId, attempt } = route;
  const leg = legOf(route);
  return {
    ...{ ok: true, sessionId, key: `agent:${attempt}:fallback` },
    event: isFinalStatus(status) ? { type: 'leg.ended', at, leg, sid, status, source: 'fallback' } : null,
  };
}

/** The leg's status callback. */
export function parseLegStatus({ params, at }: Webhook, route: AgentRoute | CustomerRoute): ParsedWebhook {
  const read = readFields(statusFields, params);
  if (!read.ok) return read;
  const { CallSid: sid, CallStatus: status, SequenceNumber: sequence } = read.fields;
  return {
    ok: true,
    sessionId: route.sessionId,
    key: `status:${sid}:${status}:${sequence}`,
    event: parseStatus({ at, leg: legOf(route), sid, status, source: 'status-callback' }),
  };
}

function legOf({ name, attempt }: AgentRoute | CustomerRoute): LegRef {
  return name === 'customer' || name === 'customer-status' ? 'customer' : `agent:${attempt}`;
}
