/**
 * Number, Client and Sip (Twilio docs: Number, Client, Sip). Owns: what each means for the new leg.
 * Must not know: ringing.
 */
import type { Form } from '../../engine/carrier-event';
import { PROGRESS_EVENTS, type DocumentSource, type Handling } from '../../engine/handling';
import { methodOf, resolveUrl, wordsOf, type VerbContext } from '../context';
import type { Element } from '../element';
import { TwimlError } from '../twiml-error';

export interface DialTarget {
  /** as it appears in To */
  to: string;
  /** the phone that rings */
  address: string;
  /** what a Client or a SIP address is given */
  parameters: Form;
  handling: Handling;
  /** a document for the called party before it is connected */
  whisper?: DocumentSource;
}

/** @returns the targets of a Dial; text without a noun is a number @throws TwimlError */
export function readTargets(context: VerbContext, dial: Element): DialTarget[] {
  if (dial.children.length === 0) return dial.text === '' ? [] : [plain(dial.text)];
  return dial.children.map((noun) => readTarget(context, noun));
}

function plain(number: string): DialTarget {
  return { to: number, address: number, parameters: {}, handling: {} };
}

function readTarget(context: VerbContext, noun: Element): DialTarget {
  const { url, statusCallback } = noun.attributes;
  const handling: Handling = {};
  if (statusCallback !== undefined) {
    const events = wordsOf(noun, 'statusCallbackEvent', 'completed');
    refuseUnknown(events);
    const method = methodOf(noun, 'statusCallbackMethod');
    handling.progress = { url: resolveUrl(context, statusCallback), method, events };
  }
  if (noun.attributes.sendDigits !== undefined) handling.sendDigits = noun.attributes.sendDigits;
  const whisper: { whisper?: DocumentSource } =
    url === undefined ? {} : { whisper: { url: resolveUrl(context, url), method: methodOf(noun, 'method') } };
  return { ...addressOf(noun), handling, ...whisper };
}

function refuseUnknown(events: ReadonlySet<string>): void {
  const wrong = [...events].find((event) => !PROGRESS_EVENTS.some((known) => known === event));
  if (wrong !== undefined) throw new TwimlError(21626, `no such statusCallbackEvent: ${wrong}`);
}

function addressOf(noun: Element): Pick<DialTarget, 'to' | 'address' | 'parameters'> {
  if (noun.name === 'Client') {
    const identity = noun.children.find(({ name }) => name === 'Identity')?.text ?? noun.text;
    return { to: `client:${identity}`, address: `client:${identity}`, parameters: parametersOf(noun) };
  }
  if (noun.name === 'Sip') {
    const [address = '', headers = ''] = noun.text.split('?');
    return { to: noun.text, address, parameters: Object.fromEntries(new URLSearchParams(headers)) };
  }
  return plain(noun.text);
}

/** Names and values of the Parameter elements in a noun. */
export function parametersOf(noun: Element, child = 'Parameter'): Form {
  const pairs = noun.children.filter(({ name }) => name === child);
  return Object.fromEntries(
    pairs.map(({ attributes }) => [attributes.name ?? '', attributes.value ?? ''] as const),
  );
}
