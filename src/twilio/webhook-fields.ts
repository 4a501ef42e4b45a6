/**
 * What we read from Twilio's webhooks. Owns: the schemas; strict on what we use, blind to the rest,
 * because Twilio adds parameters without notice (Twilio docs: TwiML for Programmable Voice).
 * Must not know: events.
 */
import { z } from 'zod';
import type { FormParams } from './parse-form';

/** A parameter that was repeated counts once: its first value. */
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const optional = z.preprocess(first, z.string().optional());
/** Absent and empty are the same: unknown fields arrive as empty strings. */
export const text = z.preprocess((value) => first(value) ?? '', z.string());
export const required = z.preprocess(
  (value) => first(value) ?? '',
  z.string().min(1, 'is missing').max(200, 'is too long'),
);

/** A call that reached a number of ours. `From` may be E.164, `client:x`, a SIP URI or a word such as `anonymous`. */
export const arrivalFields = z.object({
  CallSid: required,
  AccountSid: required,
  From: text,
  To: text,
  Direction: text,
});

/** A call's status callback. A number's own has no SequenceNumber. */
export const statusFields = z.object({ CallSid: required, CallStatus: required, SequenceNumber: text });

/** The customer's: its session follows from its SIDs. */
export const customerStatusFields = statusFields.extend({ AccountSid: required });

/** The leading leg asks for its next document; which of the rest is there depends on what it was doing. */
export const afterFields = z.object({
  CallSid: required,
  CallStatus: text,
  DialCallStatus: text,
  DialBridged: text,
  DialCallSid: text,
  DialCallDuration: text,
  DialSipResponseCode: text,
  VirtualAgentStatus: text,
  VirtualAgentErrorCode: text,
  VirtualAgentProviderData: optional,
  SessionStatus: text,
  HandoffData: optional,
  ErrorCode: text,
  RecordingUrl: text,
  RecordingDuration: text,
  Digits: optional,
  SpeechResult: optional,
  Confidence: text,
});
export type AfterFields = z.output<typeof afterFields>;

/** A leg we placed asks for a document. */
export const agentFields = z.object({
  CallSid: required,
  CallStatus: text,
  AnsweredBy: text,
  Digits: text,
});

/** A document could not be fetched or run. */
export const fallbackFields = z.object({
  CallSid: required,
  AccountSid: required,
  CallStatus: text,
  ErrorCode: text,
  ErrorUrl: text,
});

/** A conference's status callback. */
export const conferenceFields = z.object({
  ConferenceSid: required,
  StatusCallbackEvent: required,
  SequenceNumber: text,
  CallSid: text,
  ParticipantLabel: text,
  ReasonParticipantLeft: text,
  CallSidEndingConference: text,
  ReasonConferenceEnded: text,
});

/** A stream's status callback. */
export const reportFields = z.object({ StreamSid: required, StreamEvent: required, StreamError: text });

/** A text message (Twilio docs: Request to your Webhook URL). */
export const textFields = z.object({ MessageSid: required, From: required, Body: text, OptOutType: text });

/** Twilio docs: Recording, recordingStatusCallback. */
export const recordingFields = z.object({
  RecordingSid: required,
  RecordingStatus: required,
  RecordingDuration: text,
});

/** Twilio docs: Record, transcribeCallback. */
export const transcriptionFields = z.object({
  TranscriptionSid: required,
  TranscriptionStatus: text,
  TranscriptionText: text,
});

/** The fields, or which of them are wrong and why; values are never repeated, they may be personal. */
export function readFields<T>(
  schema: z.ZodType<T>,
  params: FormParams,
): { ok: true; fields: T } | { ok: false; problem: string } {
  const read = schema.safeParse(params);
  if (read.success) return { ok: true, fields: read.data };
  const lines = read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  return { ok: false, problem: lines.join('; ') };
}
