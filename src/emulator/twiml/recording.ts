/**
 * A recording. Owns: its SID, address and callbacks (Twilio docs: Record, recordingStatusCallback). Its
 * sound does not exist. Must not know: which verb records.
 */
import type { Form } from '../engine/carrier-event';
import type { Leg } from '../engine/leg';
import { rfc2822 } from '../engine/rfc2822';
import { methodOf, resolveUrl, wordsOf, type VerbContext } from './context';
import type { Element } from './element';

export interface Recording {
  sid: string;
  url: string;
  startedAt: number;
  source: 'RecordVerb' | 'DialVerb';
}

export function startRecording(
  context: VerbContext,
  element: Element,
  source: Recording['source'],
): Recording {
  const { network } = context.leg;
  const sid = network.sids.next('RE');
  const url = `${network.url}/2010-04-01/Accounts/${network.accountSid}/Recordings/${sid}`;
  const recording = { sid, url, startedAt: network.clock.now(), source };
  tell(context, element, recording, 'in-progress', 0);
  return recording;
}

/** @returns the parameters an action is given about it */
export function endRecording(
  context: VerbContext,
  element: Element,
  recording: Recording,
  text: string,
): Form {
  const { leg } = context;
  const seconds = Math.round((leg.network.clock.now() - recording.startedAt) / 1000);
  const { sid, url } = recording;
  leg.network.journal.tell({ kind: 'recorded', call: leg.record.sid, recording: sid, seconds, text });
  tell(context, element, recording, 'completed', seconds);
  return { RecordingUrl: url, RecordingSid: sid, RecordingDuration: String(seconds) };
}

/** Nothing was heard: there is no recording after all (Twilio docs: Record, RecordingStatus `absent`). */
export function abandonRecording(context: VerbContext, element: Element, recording: Recording): void {
  tell(context, element, recording, 'absent', 0);
}

function tell(
  context: VerbContext,
  element: Element,
  recording: Recording,
  status: 'in-progress' | 'completed' | 'absent',
  seconds: number,
): void {
  const { leg } = context;
  const written = element.attributes.recordingStatusCallback;
  if (written === undefined || !wordsOf(element, 'recordingStatusCallbackEvent', 'completed').has(status))
    return;
  const url = resolveUrl(context, written);
  const method = methodOf(element, 'recordingStatusCallbackMethod');
  const form = recordingForm(leg, recording, status, seconds);
  void leg.network.postman.send({ kind: 'callback', call: leg.record.sid, url, method, form });
}

function recordingForm(leg: Leg, recording: Recording, status: string, seconds: number): Form {
  return {
    AccountSid: leg.network.accountSid,
    CallSid: leg.record.sid,
    RecordingSid: recording.sid,
    RecordingUrl: recording.url,
    RecordingStatus: status,
    RecordingDuration: String(seconds),
    RecordingChannels: '1',
    RecordingStartTime: rfc2822(recording.startedAt),
    RecordingSource: recording.source,
  };
}
