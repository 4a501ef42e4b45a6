/**
 * A webhook becomes an event. Owns: route and parameters -> session, inbox key, event.
 * Must not know: HTTP, signatures, what a session does with the event.
 */
import { isFinalStatus } from '../call/leg';
import { sha256 } from '../lib/hash';
import { failedDocument } from './failed-document';
import type { AfterRoute, ConferenceRoute, FallbackRoute } from './match-route';
import { parseAnswer } from './parse-answer';
import { parseArrival } from './parse-arrival';
import { parseConference } from './parse-conference';
import type { FormParams } from './parse-form';
import { parseAgentFallback, parseLegAsked, parseLegStatus } from './parse-leg';
import { parseRecording, parseTranscription } from './parse-recording';
import { parseReport } from './parse-report';
import { parseStatus } from './parse-status';
import type { ParsedWebhook, Webhook } from './parsed-webhook';
import { sessionIdOf } from './session-id';
import * as schema from './webhook-fields';

export type { ArrivedCall, ParsedWebhook, RawCustomData, Webhook } from './parsed-webhook';

/** Reads a webhook. Never throws; a problem names fields, never their values. */
export function parseEvent(webhook: Webhook): ParsedWebhook {
  const { route } = webhook;
  switch (route.name) {
    case 'voice':
      return parseArrival(webhook);
    case 'voice-status':
      return numberStatus(webhook);
    case 'fallback':
      return documentFailed(webhook, route);
    case 'after':
      return documentRequested(webhook, route);
    case 'conference':
      return conference(webhook, route);
    case 'recording':
      return parseRecording(webhook, route);
    case 'transcription':
      return parseTranscription(webhook, route);
    case 'virtual-agent':
      return parseReport(webhook, route);
    case 'agent-status':
    case 'customer-status':
      return parseLegStatus(webhook, route);
    case 'agent':
    case 'agent-accept':
    case 'customer':
      return parseLegAsked(webhook, route);
    case 'agent-fallback':
      return parseAgentFallback(webhook, route);
  }
}

/** The status callback of a number of ours: the leg is the customer's who rang it. */
function numberStatus({ params, at }: Webhook): ParsedWebhook {
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

function documentFailed({ params, at, idempotencyToken }: Webhook, route: FallbackRoute): ParsedWebhook {
  const read = schema.readFields(schema.fallbackFields, params);
  if (!read.ok) return read;
  const { CallSid: sid, AccountSid, CallStatus, ErrorCode: errorCode, ErrorUrl } = read.fields;
  const token = idempotencyToken || sha256(`${sid} ${errorCode} ${ErrorUrl}`);
  const sessionId = route.sessionId ?? sessionIdOf(AccountSid, sid);
  const document = failedDocument(ErrorUrl, sessionId);
  const failed = { type: 'document.failed', at, sid, errorCode, gone: isFinalStatus(CallStatus) } as const;
  return {
    ok: true,
    sessionId,
    key: `fallback:${token}`,
    event: document === undefined ? failed : { ...failed, document },
  };
}

function documentRequested(webhook: Webhook, route: AfterRoute): ParsedWebhook {
  const { params, query = {}, at, seal } = webhook;
  const read = schema.readFields(schema.afterFields, params);
  if (!read.ok) return read;
  const { document, sessionId } = route;
  const { CallSid: sid, CallStatus } = read.fields;
  const gone = isFinalStatus(CallStatus);
  const answer = parseAnswer(read.fields, { params, query, seal });
  return {
    ok: true,
    sessionId,
    // Of this leg: another that becomes the leading one asks under the same address.
    key: `after:${document}:${sid}${againOf(query)}`,
    event: { type: 'document.requested', at, sid, document, gone, answer },
  };
}

/** A leg that we moved there once more has an event of its own: the answer of then may be over. */
function againOf({ again }: FormParams): string {
  return typeof again === 'string' && /^\d{1,15}$/.test(again) ? `:${again}` : '';
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
