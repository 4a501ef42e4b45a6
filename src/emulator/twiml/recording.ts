/**
 * How a verb wants to be recorded (Twilio docs: Record, Dial, Recording, recordingStatusCallback). Owns: reading that
 * from its attributes, and what its action is told. Must not know: recordings' states.
 */
import type { Form } from '../engine/carrier-event';
import { secondsOf, type Recording, type RecordingPlan, type Recordings } from '../engine/recordings';
import { methodOf, resolveUrl, wordsOf, type VerbContext } from './context';
import type { Element } from './element';

/** @throws TwimlError for a callback that is no URL */
export function planOf(
  context: VerbContext,
  element: Element,
  source: RecordingPlan['source'],
  channels: RecordingPlan['channels'] = 1,
): RecordingPlan {
  const { recordingStatusCallback: written } = element.attributes;
  const { recordingTrack, track: ofNoun } = element.attributes;
  const track = (recordingTrack ?? ofNoun) as RecordingPlan['track'];
  const { trim } = element.attributes;
  const plan: RecordingPlan = {
    source,
    channels,
    ...(track ? { track } : {}),
    ...(trim ? { trim } : {}),
  };
  if (written === undefined || written === '') return plan;
  const url = resolveUrl(context, written);
  const method = methodOf(element, 'recordingStatusCallbackMethod');
  const events = wordsOf(element, 'recordingStatusCallbackEvent', 'completed');
  return { ...plan, callback: { url, method, events } };
}

/** What an action is told of a recording that is over. */
export function recordingForm(recordings: Recordings, recording: Recording): Form {
  return {
    RecordingUrl: recordings.urlOf(recording),
    RecordingSid: recording.sid,
    RecordingDuration: String(secondsOf(recording)),
  };
}
