/**
 * Transcription of a Record (Twilio docs: Record, transcribe, transcribeCallback). Owns: whether it is
 * wanted, and of which recordings there is none. Must not know: what was said.
 */
import type { Leg } from '../../engine/leg';
import { secondsOf, type Recording } from '../../engine/recordings';
import { countOf, flagOf, resolveUrl, type VerbContext } from '../context';
import type { Element } from '../element';

/** Seconds; shorter and longer recordings are not transcribed. */
const SHORTEST = 2;
const LONGEST = 120;

export interface Transcript {
  isWanted: boolean;
  /** told of the text */
  callback?: string;
}

/** A transcribeCallback alone asks for a transcription. @throws TwimlError for what is no URL */
export function readTranscript(context: VerbContext, element: Element): Transcript {
  const { transcribeCallback } = element.attributes;
  const callback = transcribeCallback ? resolveUrl(context, transcribeCallback) : undefined;
  const isWanted = flagOf(element, 'transcribe', callback !== undefined);
  const { journal } = context.leg.network;
  if (isWanted && countOf(element, 'maxLength', LONGEST) > LONGEST)
    journal.warning(13615, 'maxLength is too long for a transcription', context.leg.record.sid);
  return { isWanted, ...(callback === undefined ? {} : { callback }) };
}

export function transcribe({ network, record }: Leg, recording: Recording, callback?: string): void {
  const seconds = secondsOf(recording);
  if (seconds < SHORTEST || seconds > LONGEST) {
    const message = `a recording of ${seconds} s is not transcribed: ${SHORTEST} to ${LONGEST} s are`;
    return network.journal.warning(13617, message, record.sid);
  }
  network.recordings.transcribe(recording, record, callback);
}
