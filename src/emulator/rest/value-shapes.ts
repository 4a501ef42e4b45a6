/**
 * What values a parameter can have, wherever it is sent (Twilio docs: OpenAPI document; Answering Machine
 * Detection; error 21208). Owns: judging a value by its parameter's name, so that a senseless one is refused
 * also where nothing would come of it. Must not know: resources.
 */
import { CarrierError } from '../engine/carrier-error';

type Judge = (written: string) => boolean;

const flag: Judge = (written) => /^(true|false|)$/i.test(written);
const events: Judge = (written) =>
  written.split(/\s+/).every((event) => ['in-progress', 'completed', 'absent', ''].includes(event));
const between =
  (least: number, most: number): Judge =>
  (written) =>
    /^\d{1,9}$/.test(written) && Number(written) >= least && Number(written) <= most;
const positive = between(1, 999_999_999);

const SHAPES: Readonly<Record<string, Judge>> = {
  MachineDetectionTimeout: between(3, 59),
  MachineDetectionSpeechThreshold: between(1000, 6000),
  MachineDetectionSpeechEndThreshold: between(500, 5000),
  MachineDetectionSilenceTimeout: between(2000, 10_000),
  Timeout: positive,
  TimeLimit: positive,
  SendDigits: (written) => /^[0-9A-D#*w]{0,32}$/i.test(written),
  RecordingStatusCallbackEvent: events,
  ConferenceRecordingStatusCallbackEvent: events,
};
const FLAGS = [
  ...['Record', 'Muted', 'Hold', 'Coaching', 'EarlyMedia', 'BeepOnExit', 'IncludeSubaccounts'],
  ...['StartConferenceOnEnter', 'EndConferenceOnExit', 'SmsEnabled', 'MmsEnabled', 'VoiceEnabled'],
  ...[
    'FaxEnabled',
    'ExcludeAllAddressRequired',
    'ExcludeLocalAddressRequired',
    'ExcludeForeignAddressRequired',
  ],
];
/** Those of a number, and the plain `Method` of Conversations, have codes of their own. */
const OWN_METHOD = /^(?!Voice|Sms).+Method$/;
const CODES: Readonly<Record<string, number>> = { Timeout: 21208 };

/** @throws CarrierError 20001, or the code Twilio has for this parameter */
export function checkValue(name: string, written: string): void {
  const judge = SHAPES[name] ?? (FLAGS.includes(name) ? flag : OWN_METHOD.test(name) ? isMethod : undefined);
  if (judge === undefined || judge(written)) return;
  throw new CarrierError(400, CODES[name] ?? 20001, `Invalid ${name}: ${written}`);
}

function isMethod(written: string): boolean {
  return /^(get|post|)$/i.test(written);
}
