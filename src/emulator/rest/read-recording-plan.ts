/** The parameters that record a call (Twilio docs: Start recording; Create a call, Record). Owns: their names. */
import { CarrierError } from '../engine/carrier-error';
import type { RecordingPlan } from '../engine/recordings';
import type { Parameters } from './parameters';

/** Trim changes nothing here: the silence is not in the sound. */
export const RECORDING_PARAMETERS = [
  'RecordingChannels',
  'RecordingStatusCallback',
  'RecordingStatusCallbackMethod',
  'RecordingStatusCallbackEvent',
  'RecordingTrack',
  'Trim',
];
const EVENTS = ['in-progress', 'completed', 'absent'];

/** @param otherwise channels when nothing is said @throws CarrierError 20001, 21205 */
export function readRecordingPlan(
  given: Parameters,
  source: RecordingPlan['source'],
  otherwise: 'mono' | 'dual',
): RecordingPlan {
  given.oneOf('Trim', ['trim-silence', 'do-not-trim']);
  const track = given.oneOf('RecordingTrack', ['inbound', 'outbound', 'both']) ?? 'both';
  const channels = (given.oneOf('RecordingChannels', ['mono', 'dual']) ?? otherwise) === 'dual' ? 2 : 1;
  const url = given.url('RecordingStatusCallback');
  if (url === undefined) return { source, channels, track };
  const written = given.list('RecordingStatusCallbackEvent').flatMap((events) => events.split(/\s+/));
  const wrong = written.find((event) => !EVENTS.includes(event));
  if (wrong !== undefined)
    throw new CarrierError(400, 20001, `Invalid RecordingStatusCallbackEvent: ${wrong}`);
  const events = new Set(written.length > 0 ? written : ['completed']);
  return {
    source,
    channels,
    track,
    callback: { url, method: given.method('RecordingStatusCallbackMethod'), events },
  };
}
