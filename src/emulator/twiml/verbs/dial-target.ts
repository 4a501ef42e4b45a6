/**
 * Number, Client and Sip (Twilio docs: Number, Client, Sip). Owns: what each means for the new leg.
 * Must not know: ringing.
 */
import type { Form } from '../../engine/carrier-event';
import type { Detection, DocumentSource, Handling } from '../../engine/handling';
import { normaliseNumber } from '../../engine/normalise-number';
import { readSipUri } from '../../engine/sip-uri';
import { countOf, methodOf, resolveUrl, soundOf, wordsOf, type VerbContext } from '../context';
import type { Element } from '../element';
import { TwimlError } from '../twiml-error';

export interface DialTarget {
  /** as it appears in To */
  to: string;
  /** the phone that rings */
  address: string;
  /** what a Client is given, or the headers a SIP address is given */
  parameters: Form;
  handling: Handling;
  /** a document for the called party before it is connected */
  whisper?: DocumentSource;
}

/** @returns the targets of a Dial; text without a noun is a number, which may be none @throws TwimlError */
export function readTargets(context: VerbContext, dial: Element): DialTarget[] {
  const tone = soundOf(dial, ['ringTone']) ?? {};
  const targets =
    dial.children.length === 0 ? [plain(dial.text)] : dial.children.map((noun) => readTarget(context, noun));
  for (const { handling } of targets) {
    const rings = { ...handling.rings, ...tone };
    if (Object.keys(rings).length > 0) handling.rings = rings;
  }
  return targets;
}

function plain(written: string): DialTarget {
  const number = normaliseNumber(written);
  return { to: number, address: number, parameters: {}, handling: {} };
}

function readTarget(context: VerbContext, noun: Element): DialTarget {
  const { url, statusCallback } = noun.attributes;
  const handling: Handling = {};
  if (statusCallback !== undefined) {
    const events = wordsOf(noun, 'statusCallbackEvent', 'completed');
    const method = methodOf(noun, 'statusCallbackMethod');
    handling.progress = { url: resolveUrl(context, statusCallback), method, events };
  }
  const login = readLogin(noun);
  if (login) handling.rings = login;
  const detection = readDetection(context, noun);
  if (detection) handling.detection = detection;
  if (noun.attributes.sendDigits !== undefined) handling.sendDigits = noun.attributes.sendDigits;
  const whisper: { whisper?: DocumentSource } =
    url === undefined ? {} : { whisper: { url: resolveUrl(context, url), method: methodOf(noun, 'method') } };
  return { ...addressOf(noun), handling, ...whisper };
}

/** What a SIP server would ask for; no phone here does (Twilio docs: Sip, username). The password is nobody's to read. */
function readLogin({ attributes: { username, password } }: Element): Form | undefined {
  if (username === undefined && password === undefined) return undefined;
  return {
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password: '***' }),
  };
}

const TUNING = [
  'machineDetectionSpeechThreshold',
  'machineDetectionSpeechEndThreshold',
  'machineDetectionSilenceTimeout',
];

/** Whether the party is connected meanwhile is a switch (Twilio docs: Number, machineDetection; errors 21262, 21263). */
function readDetection(context: VerbContext, noun: Element): Detection | undefined {
  const { machineDetection, amdStatusCallback } = noun.attributes;
  if (machineDetection === undefined) return undefined;
  const method = methodOf(noun, 'amdStatusCallbackMethod');
  const how = soundOf(noun, TUNING);
  return {
    until: machineDetection === 'Enable' ? 'start' : 'end',
    timeoutMs: countOf(noun, 'machineDetectionTimeout', 30) * 1000,
    waits: 'party',
    ...(how ? { how } : {}),
    ...(amdStatusCallback ? { told: { url: resolveUrl(context, amdStatusCallback), method } } : {}),
  };
}

function addressOf(noun: Element): Pick<DialTarget, 'to' | 'address' | 'parameters'> {
  if (noun.name === 'Client') {
    const identity = noun.children.find(({ name }) => name === 'Identity')?.text ?? noun.text;
    return { to: `client:${identity}`, address: `client:${identity}`, parameters: parametersOf(noun) };
  }
  if (noun.name === 'Sip') {
    const read = readSipUri(noun.text);
    if ('problem' in read) throw new TwimlError(12200, `<Sip>: ${read.problem}`);
    return { to: noun.text, address: read.address, parameters: read.headers };
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
