/**
 * What the leading leg was doing when it asked for the next document. Owns: fields -> answer.
 * Must not know: which document asked; the fields tell.
 */
import type { Answer } from '../call/answer';
import { dotted } from '../call/sealed';
import { matchingParams } from './matching-params';
import type { FormParams } from './parse-form';
import type { AfterFields } from './webhook-fields';

/** @returns the text sealed (see call/sealed.ts) */
export type Seal = (text: string) => string;

/** What the fields do not hold: names that are not known beforehand, and the address itself. */
export interface AskedWith {
  params: FormParams;
  query: FormParams;
  /** seals what nobody is to see */
  seal: Seal;
}

/**
 * The order matters: a dial or a relay that recorded carries a RecordingUrl too, a recording carries Digits.
 * The mark of another application comes first: it is of our making, and the fields are of whatever the
 * leg did there. (Twilio docs: Dial, VirtualAgent, ConversationRelay, Record and Gather, "action")
 */
export function parseAnswer(fields: AfterFields, { params, query, seal }: AskedWith): Answer {
  if (query.returned !== undefined || query.outcome !== undefined) return returnedAnswer(query);
  if (fields.DialCallStatus !== '') return dialAnswer(fields, params);
  if (fields.VirtualAgentStatus !== '') return virtualAgentAnswer(fields);
  if (fields.SessionStatus !== '' || fields.HandoffData !== undefined || fields.ErrorCode !== '') {
    return relayAnswer(fields);
  }
  if (fields.RecordingUrl !== '') return recordingAnswer(fields);
  if (fields.Digits !== undefined || fields.SpeechResult !== undefined)
    return inputAnswer(fields, query.hidden === undefined ? null : seal);
  return { kind: 'none' };
}

/** DialBridged that is not there is not "false"; after a conference sid and duration are left out. */
function dialAnswer(fields: AfterFields, params: FormParams): Answer {
  const seconds = numberOf(fields.DialCallDuration);
  const sip = sipOf(fields, params);
  return {
    kind: 'dial',
    status: fields.DialCallStatus,
    ...(fields.DialBridged === '' ? {} : { bridged: fields.DialBridged === 'true' }),
    ...(fields.DialCallSid === '' ? {} : { sid: fields.DialCallSid }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(sip === null ? {} : { sip }),
  };
}

/** The final SIP response, and its X- headers (Twilio docs: Sip, DialSipResponseCode and DialSipHeader_). */
function sipOf({ DialSipResponseCode: code }: AfterFields, params: FormParams) {
  const headers = matchingParams(params, 'DialSipHeader_');
  return code === '' && Object.keys(headers).length === 0 ? null : { code, headers };
}

function virtualAgentAnswer(fields: AfterFields): Answer {
  const { VirtualAgentErrorCode: errorCode, VirtualAgentProviderData: data } = fields;
  return {
    kind: 'virtual-agent',
    status: fields.VirtualAgentStatus,
    ...(errorCode === '' ? {} : { errorCode }),
    ...(data === undefined ? {} : { data }),
  };
}

/** `?returned=1`, with `&outcome=finished` when the application says how it went. */
function returnedAnswer({ outcome = '' }: FormParams): Answer {
  const word = (Array.isArray(outcome) ? outcome[0] : outcome) ?? '';
  return { kind: 'returned', outcome: word.trim().toLowerCase().slice(0, 32) };
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

/** What is said meanwhile is none of an answer that is a secret. */
function inputAnswer(fields: AfterFields, seal: Seal | null): Answer {
  const { Digits: digits = '' } = fields;
  if (seal)
    return {
      kind: 'input',
      digits: dotted(digits),
      speech: '',
      ...(digits === '' ? {} : { sealed: seal(digits) }),
    };
  const confidence = numberOf(fields.Confidence);
  return {
    kind: 'input',
    digits,
    speech: fields.SpeechResult ?? '',
    ...(confidence === undefined ? {} : { confidence }),
  };
}

/** A number written as Twilio writes it: plain decimals, not negative. */
function numberOf(text: string): number | undefined {
  return /^\d{1,9}(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
