/**
 * How a person is told from a machine (Twilio docs: Answering Machine Detection). Owns: the parameters of calls and
 * participants for it. Must not know: what is detected.
 */
import { CarrierError } from '../engine/carrier-error';
import type { Exchange } from '../engine/exchange';
import type { Detection } from '../engine/handling';
import type { Parameters } from './parameters';

export const DETECTION = [
  'MachineDetection',
  'MachineDetectionTimeout',
  'MachineDetectionSpeechThreshold',
  'MachineDetectionSpeechEndThreshold',
  'MachineDetectionSilenceTimeout',
];
/** Of a call, which waits for the result unless it is said. */
export const ASYNC_DETECTION = ['AsyncAmd', 'AsyncAmdStatusCallback', 'AsyncAmdStatusCallbackMethod'];
/** Of a participant. */
export const PARTICIPANT_DETECTION = ['AmdStatusCallback', 'AmdStatusCallbackMethod'];

const MODES = ['Enable', 'DetectMessageEnd'] as const;

/** Of a call. @throws CarrierError 20001 */
export function readDetection({ journal }: Exchange, given: Parameters): Detection | undefined {
  const detection = readMode(given, 'call');
  const isAsync = given.flag('AsyncAmd') ?? false;
  const told = readTold(given, 'AsyncAmdStatusCallback');
  if (isAsync && detection) return { ...detection, waits: 'never', ...(told ? { told } : {}) };
  if (isAsync) journal.warning(21263, 'AsyncAmd is ignored without MachineDetection');
  else if (told) journal.warning(21263, 'AsyncAmdStatusCallback is ignored without AsyncAmd');
  return detection;
}

/** Of a participant. @throws CarrierError 20001 */
export function readParticipantDetection({ journal }: Exchange, given: Parameters): Detection | undefined {
  const wrong = ASYNC_DETECTION.filter((name) => given.text(name) !== undefined);
  // Twilio docs: error 21263.
  for (const name of wrong) journal.warning(21263, `Participants have no ${name}, which is ignored`);
  const detection = readMode(given, 'party');
  const told = readTold(given, 'AmdStatusCallback');
  return detection && { ...detection, ...(told ? { told } : {}) };
}

function readMode(given: Parameters, waits: Detection['waits']): Detection | undefined {
  const mode = given.oneOf('MachineDetection', MODES);
  const seconds = given.count('MachineDetectionTimeout') ?? 30;
  if (seconds < 3 || seconds > 59)
    throw new CarrierError(400, 20001, `Invalid MachineDetectionTimeout: ${seconds}`);
  return mode && { until: mode === 'Enable' ? 'start' : 'end', timeoutMs: seconds * 1000, waits };
}

function readTold(given: Parameters, name: string): { url: string; method: 'GET' | 'POST' } | undefined {
  const url = given.url(name);
  return url === undefined ? undefined : { url, method: given.method(`${name}Method`) };
}
