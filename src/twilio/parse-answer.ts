/**
 * What the customer's leg was doing when it asked for the next document. Owns: fields -> answer.
 * Must not know: which document asked; the fields tell.
 */
import type { Answer } from '../call/event';
import type { AfterFields } from './webhook-fields';

/**
 * The order matters: a dial or a relay that recorded carries a RecordingUrl too, a recording carries Digits.
 * (Twilio docs: Dial, ConversationRelay, Record and Gather, "action")
 */
export function parseAnswer(fields: AfterFields): Answer {
  if (fields.DialCallStatus !== '') return dialAnswer(fields);
  if (fields.SessionStatus !== '' || fields.HandoffData !== undefined || fields.ErrorCode !== '') {
    return relayAnswer(fields);
  }
  if (fields.RecordingUrl !== '') return recordingAnswer(fields);
  if (fields.Digits !== undefined || fields.SpeechResult !== undefined) return inputAnswer(fields);
  return { kind: 'none' };
}

/** DialBridged that is not there is not "false"; after a conference sid and duration are left out. */
function dialAnswer(fields: AfterFields): Answer {
  const seconds = numberOf(fields.DialCallDuration);
  return {
    kind: 'dial',
    status: fields.DialCallStatus,
    ...(fields.DialBridged === '' ? {} : { bridged: fields.DialBridged === 'true' }),
    ...(fields.DialCallSid === '' ? {} : { sid: fields.DialCallSid }),
    ...(seconds === undefined ? {} : { seconds }),
  };
}

function relayAnswer(fields: AfterFields): Answer {
  return {
    kind: 'relay',
    status: fields.SessionStatus,
    ...(fields.HandoffData === undefined ? {} : { handoffData: fields.HandoffData }),
    ...(fields.ErrorCode === '' ? {} : { errorCode: fields.ErrorCode }),
  };
}

function recordingAnswer(fields: AfterFields): Answer {
  const seconds = numberOf(fields.RecordingDuration) ?? 0;
  return { kind: 'recording', url: fields.RecordingUrl, seconds, digits: fields.Digits ?? '' };
}

function inputAnswer(fields: AfterFields): Answer {
  const confidence = numberOf(fields.Confidence);
  return {
    kind: 'input',
    digits: fields.Digits ?? '',
    speech: fields.SpeechResult ?? '',
    ...(confidence === undefined ? {} : { confidence }),
  };
}

/** A number written as Twilio writes it: plain decimals, not negative. */
function numberOf(text: string): number | undefined {
  return /^\d{1,9}(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
