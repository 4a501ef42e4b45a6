/** The parameters that record a call (Twilio docs: Start recording; Create a call, Record). Owns: their names. */
import { CarrierError } from '../engine/carrier-error';
import type { RecordingPlan } from '../engine/recordings';
import type { Parameters } from './parameters';

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
  const trim = given.oneOf('Trim', ['trim-silence', 'do-not-trim']);
  const track = given.oneOf('RecordingTrack', ['inbound', 'outbound', 'both']) ?? 'both';
  const channels = (given.oneOf('RecordingChannels', ['mono', 'dual']) ?? otherwise) === 'dual' ? 2 : 1;
  const url = given.url('RecordingStatusCallback');
  const plan: RecordingPlan = { source, channels, track, ...(trim ? { trim } : {}) };
  if (url === undefined) return plan;
  const written = given.list('RecordingStatusCallbackEvent').flatMap((events) => events.split(/\s+/));
  const wrong = written.find((event) => !EVENTS.includes(event));
  if (wrong !== undefined)
    throw new CarrierError(400, 20001, `Invalid RecordingStatusCallbackEvent: ${wrong}`);
  const events = new Set(written.length > 0 ? written : ['completed']);
  return {
    ...plan,
    callback: { url, method: given.method('RecordingStatusCallbackMethod'), events },
  };
}
