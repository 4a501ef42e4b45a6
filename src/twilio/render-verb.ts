/**
 * One verb in TwiML. Owns: verb -> elements, for the customer's and an agent's leg alike.
 * Must not know: where the addresses come from.
 */
import type { twiml } from 'twilio';
import { assertNever } from '../lib/assert-never';
import type { Gather, Record, Verb } from '../call/verb';
import { heardLanguage } from './languages';
import { appendAttach, appendLeave } from './render-attach';
import { appendDial, appendJoin } from './render-dial';
import type { Place } from './render-place';
import { speak } from './render-speech';
import { hiddenAnswer } from './urls';

type Response = twiml.VoiceResponse;
type GatherAttributes = NonNullable<Parameters<Response['gather']>[0]>;

/** Twilio docs: Gather, hints; error 13330. What is more, or longer, makes all of them count for nothing. */
const MOST_HINTS = 500;
const LONGEST_HINT = 100;
/** Bytes of all of them: there is to be room for what is said (Twilio docs: error 11750). */
const MOST_OF_HINTS = 12_000;

/** Appends a verb. @returns true when nothing after it can be reached */
export function appendVerb(response: Response, verb: Verb, place: Place): boolean {
  switch (verb.verb) {
    case 'say':
    case 'play':
      speak(response, [verb], place);
      return false;
    case 'gather':
      return gather(response, verb, place);
    case 'record':
      return record(response, verb, place);
    case 'tape':
      return tape(response, place);
    case 'hold':
      response.pause({ length: Math.max(1, Math.round(verb.seconds)) });
      place.goOn(response);
      return true;
    case 'join':
      return appendJoin(response, verb, place);
    case 'dial':
      return appendDial(response, verb, place);
    case 'attach':
      return appendAttach(response, verb, place);
    case 'leave':
      return appendLeave(response, verb, place);
    case 'bridge':
      // A document that has come to its end connects the leg (Twilio docs: Number, url).
      return true;
    case 'hangup':
      response.hangup();
      return true;
    default:
      return assertNever(verb, 'verb');
  }
}

/** Asks for the answer also when there is none (Twilio docs: Gather, actionOnEmptyResult). */
function gather(response: Response, verb: Gather, place: Place): true {
  const hearing = verb.input.includes('speech');
  const node = response.gather({
    action: verb.hidden ? hiddenAnswer(place.action) : place.action,
    method: 'POST',
    actionOnEmptyResult: true,
    input: verb.input.length > 0 ? verb.input : ['dtmf'],
    timeout: verb.timeoutSeconds,
    finishOnKey: verb.finishOnKey,
    ...(verb.numDigits === undefined ? {} : { numDigits: verb.numDigits }),
    ...(hearing ? hearingAttributes(verb) : {}),
  });
  speak(node, verb.prompts, place);
  if (!place.leads) place.goOn(response);
  return true;
}

function hearingAttributes(verb: Gather): GatherAttributes {
  const language = heardLanguage(verb.language);
  const hints = hintsOf(verb);
  return {
    speechTimeout: 'auto',
    ...(verb.speaksOn ? { bargeIn: false } : {}),
    ...((language === undefined ? {} : { language }) as GatherAttributes),
    ...(hints.length > 0 ? { hints: hints.join(', ') } : {}),
  };
}

/** Each once: flows name a phrase for several choices. They are separated by commas, so a comma within one would make two of it. */
function hintsOf({ hints }: Gather): string[] {
  const plain = hints.map((hint) => hint.replaceAll(',', ' ').trim());
  const known = plain.filter((hint) => hint !== '' && hint.length <= LONGEST_HINT);
  let room = MOST_OF_HINTS;
  return [...new Set(known)].slice(0, MOST_HINTS).filter((hint) => (room -= Buffer.byteLength(hint)) >= 0);
}

/** Silence makes Record fall through to the next verb without an action (Twilio docs: Record). */
function record(response: Response, verb: Record, place: Place): true {
  speak(response, verb.prompts, place);
  response.record({
    action: place.action,
    method: 'POST',
    playBeep: !verb.silent,
    maxLength: verb.maxLengthSeconds,
    timeout: verb.timeoutSeconds,
    finishOnKey: verb.finishOnKey,
    ...(verb.transcribe ? { transcribe: true, transcribeCallback: place.transcription } : {}),
  });
  place.goOn(response);
  return true;
}

/** Runs beside the document until the call ends, or over REST it is stopped (Twilio docs: Recording). */
function tape(response: Response, place: Place): false {
  response.start().recording({
    channels: 'dual',
    recordingStatusCallback: place.recording,
    recordingStatusCallbackMethod: 'POST',
    recordingStatusCallbackEvent: ['in-progress', 'completed', 'absent'],
  });
  return false;
}
