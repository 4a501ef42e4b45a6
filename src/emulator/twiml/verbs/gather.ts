/**
 * Gather (Twilio docs: Gather). Owns: its attributes, its prompts and its action. What is pressed or
 * said before a Gather begins is lost. Must not know: how input is collected.
 */
import type { Form } from '../../engine/carrier-event';
import type { Leg } from '../../engine/leg';
import { actionOrSelf, countOf, flagOf, soundOf, type Next, type VerbContext } from '../context';
import type { Element } from '../element';
import { Input, type Heard, type InputSettings } from './input';
import { PartialResults } from './partial-results';
import { speakPrompt } from './speak-prompt';

/** How words are recognised; what a scripted caller says is always understood as it is. */
const RECOGNITION = ['language', 'hints', 'speechModel', 'enhanced', 'profanityFilter', 'debug'];

const NEVER = new Promise<never>(() => undefined);

/** @throws Interrupted @throws TwimlError */
export async function gather(context: VerbContext, element: Element): Promise<Next> {
  const { leg } = context;
  const partial = new PartialResults(context, element);
  const settings: InputSettings = {
    ...readSettings(leg, element),
    listens: (text, ms) => partial.hear(text, ms),
  };
  const input = new Input(leg, settings);
  leg.listener = input;
  const listening = { kind: 'listening', call: leg.record.sid, verb: 'gather' } as const;
  const how = soundOf(element, RECOGNITION);
  leg.network.journal.tell(how ? { ...listening, how } : listening);
  try {
    await prompt(context, element, settings.mayInterrupt ? input.begun : NEVER);
    input.waitForInput();
    const heard = await leg.interruptions.until(input.ended);
    return after(context, element, settings, heard);
  } finally {
    input.stop();
    partial.stop();
  }
}

async function prompt(context: VerbContext, element: Element, stop: Promise<unknown>): Promise<void> {
  let isStopped = false;
  void stop.then(() => (isStopped = true));
  for (const child of element.children) {
    if (!isStopped) await speakPrompt(context, child, stop);
  }
}

function after(context: VerbContext, element: Element, settings: InputSettings, heard: Heard): Next {
  if (heard !== 'nothing') return actionOrSelf(context, element, answerForm(heard));
  if (!flagOf(element, 'actionOnEmptyResult', false)) return 'next-verb';
  const empty: Form = settings.hearsDigits ? { Digits: '' } : { SpeechResult: '' };
  return actionOrSelf(context, element, empty);
}

function answerForm(heard: Exclude<Heard, 'nothing'>): Form {
  if ('digits' in heard) return { Digits: heard.digits };
  return { SpeechResult: heard.speech, Confidence: String(heard.confidence) };
}

/** Twilio docs: Gather; speechTimeout is `timeout` unless given. */
function readSettings(leg: Leg, element: Element): InputSettings {
  const ways = (element.attributes.input ?? 'dtmf').split(/[\s,]+/);
  const timeoutMs = countOf(element, 'timeout', 5) * 1000;
  const { speechTimeout } = element.attributes;
  return {
    hearsDigits: ways.includes('dtmf'),
    hearsSpeech: ways.includes('speech'),
    numDigits: countOf(element, 'numDigits', Infinity),
    finishOnKey: element.attributes.finishOnKey ?? '#',
    timeoutMs,
    maxSpeechMs: countOf(element, 'maxSpeechTime', 60) * 1000,
    mayInterrupt: flagOf(element, 'bargeIn', true),
    speechTimeoutMs:
      speechTimeout === 'auto' ? leg.network.timing.autoSpeechMs : readSeconds(speechTimeout, timeoutMs),
  };
}

function readSeconds(written: string | undefined, otherwiseMs: number): number {
  const seconds = Number(written);
  return written === undefined || Number.isNaN(seconds) ? otherwiseMs : seconds * 1000;
}
