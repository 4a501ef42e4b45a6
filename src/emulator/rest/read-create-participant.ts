/**
 * The parameters that ring somebody into a conference (Twilio docs: Create a Participant). Owns: their
 * names and defaults. Must not know: how calls and conferences live.
 */
import type { CallRequest } from '../calls/create-call';
import { CarrierError } from '../engine/carrier-error';
import type { Exchange } from '../engine/exchange';
import type { JoinSettings } from '../engine/participant';
import type { ConferenceAttributes } from './conference-twiml';
import type { Parameters } from './parameters';
import { readCoaching } from './coaching';
import { readCreateCall, SIP_LOGIN } from './read-create-call';
import {
  ASYNC_DETECTION,
  DETECTION,
  PARTICIPANT_DETECTION,
  readParticipantDetection,
} from './read-detection';
import { RECORDING_PARAMETERS } from './read-recording-plan';

export interface ParticipantRequest {
  /** its document is not used: it is written when the party answers */
  call: CallRequest;
  /** the callback counts if this is the conference's first participant */
  join: JoinSettings;
  attributes: ConferenceAttributes;
}

/** What a participant has in common with any call. */
const OF_CALL = [
  'To',
  'From',
  'Timeout',
  'TimeLimit',
  'StatusCallback',
  'StatusCallbackMethod',
  'Record',
  ...RECORDING_PARAMETERS,
  'CallerId',
  'CallReason',
  'CallToken',
  ...SIP_LOGIN,
];

/** EarlyMedia changes nothing here: nobody hears a phone ring. */
const KNOWN = [
  ...OF_CALL,
  ...DETECTION,
  ...PARTICIPANT_DETECTION,
  ...ASYNC_DETECTION,
  'StatusCallbackEvent',
  'Label',
  'Muted',
  'Beep',
  'StartConferenceOnEnter',
  'EndConferenceOnExit',
  'WaitUrl',
  'WaitMethod',
  'MaxParticipants',
  'EarlyMedia',
  'Region',
  'ConferenceStatusCallback',
  'ConferenceStatusCallbackMethod',
  'ConferenceStatusCallbackEvent',
  'ConferenceRecord',
  'ConferenceTrim',
  'ConferenceRecordingStatusCallback',
  'ConferenceRecordingStatusCallbackMethod',
  'ConferenceRecordingStatusCallbackEvent',
  'Coaching',
  'CallSidToCoach',
];

/** What Twilio has besides and the local carrier does not do. */
const MISSING = ['SipAuthUsername', 'SipAuthPassword', 'JitterBufferSize', 'Byoc'];

const CONFERENCE_EVENTS = 'start end join leave mute hold modify speaker announcement'.split(' ');

/** @throws CarrierError 20001 and those of creating a call */
export function readCreateParticipant(exchange: Exchange, given: Parameters): ParticipantRequest {
  given.checkNames(KNOWN, MISSING);
  const label = given.text('Label') ?? '';
  if (label.length > 128) throw new CarrierError(400, 20001, 'Label is longer than 128 characters');
  const callback = readConferenceCallback(exchange, given);
  const coaches = readCoaching(given);
  const call = readCreateCall(exchange, ofCall(given));
  const detection = readParticipantDetection(exchange, given);
  if (detection) call.handling.detection = detection;
  return {
    call,
    join: {
      label,
      muted: given.flag('Muted') ?? false,
      startConferenceOnEnter: given.flag('StartConferenceOnEnter') ?? true,
      endConferenceOnExit: given.flag('EndConferenceOnExit') ?? false,
      ...(coaches ? { coaches } : {}),
      ...(callback ? { callback } : {}),
    },
    attributes: readAttributes(given),
  };
}

/** Unlike those of a call, a participant's events may be written into one parameter, with spaces. */
function ofCall(given: Parameters): Parameters {
  const events = words(given, 'StatusCallbackEvent');
  const besides = events.length > 0 ? { StatusCallbackEvent: events } : {};
  return given.only(OF_CALL, { ...besides, Twiml: '<Response/>' });
}

function readConferenceCallback(exchange: Exchange, given: Parameters): JoinSettings['callback'] {
  const url = given.url('ConferenceStatusCallback');
  if (url === undefined) return undefined;
  const events = words(given, 'ConferenceStatusCallbackEvent');
  for (const event of events)
    if (!CONFERENCE_EVENTS.includes(event))
      exchange.journal.warning(21626, `invalid ConferenceStatusCallbackEvent: ${event}`);
  return {
    url,
    method: given.method('ConferenceStatusCallbackMethod'),
    events: new Set(events.length > 0 ? events : ['start', 'end']),
  };
}

function readAttributes(given: Parameters): ConferenceAttributes {
  const most = given.count('MaxParticipants') ?? 250;
  if (most < 2 || most > 250) throw new CarrierError(400, 20001, `Invalid MaxParticipants: ${most}`);
  const attributes: ConferenceAttributes = { maxParticipants: String(most) };
  const beep = given.oneOf('Beep', ['true', 'false', 'onEnter', 'onExit']);
  if (beep !== undefined) attributes.beep = beep;
  const waitUrl = given.url('WaitUrl');
  if (waitUrl !== undefined) attributes.waitUrl = waitUrl;
  const region = given.text('Region');
  if (region) attributes.region = region;
  attributes.waitMethod = given.method('WaitMethod');
  return { ...attributes, ...readConferenceRecording(given) };
}

/** Recording the conference, as its noun writes it (Twilio docs: Create a Participant, ConferenceRecord). */
function readConferenceRecording(given: Parameters): ConferenceAttributes {
  const record = given.oneOf('ConferenceRecord', ['true', 'false', 'record-from-start', 'do-not-record']);
  const trim = given.oneOf('ConferenceTrim', ['trim-silence', 'do-not-trim']);
  const url = given.url('ConferenceRecordingStatusCallback');
  const method = given.method('ConferenceRecordingStatusCallbackMethod');
  const events = words(given, 'ConferenceRecordingStatusCallbackEvent');
  return {
    ...(record ? { record } : {}),
    ...(trim ? { trim } : {}),
    ...(url === undefined ? {} : { recordingStatusCallback: url, recordingStatusCallbackMethod: method }),
    ...(events.length > 0 ? { recordingStatusCallbackEvent: events.join(' ') } : {}),
  };
}

function words(given: Parameters, name: string): string[] {
  return given.list(name).flatMap((value) => value.split(/\s+/).filter((word) => word !== ''));
}
