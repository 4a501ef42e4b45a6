/**
 * A text message that came to one of our numbers (Twilio docs: Request to your Webhook URL; Opt-out keywords; OptOutType).
 * Owns: what in it is a wish about further messages. Nothing else of it is read.
 */
import { isOptOutWord } from '../flow/answer/consent/lasting-no';
import type { TextChannel } from '../transfer/person';
import type { FormParams } from './parse-form';
import { readFields, textFields } from './webhook-fields';

/** Words that are the whole message, in any case (Twilio docs: Default handling of opt-out keywords). */
const OUT: ReadonlySet<string> = new Set([
  ...['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'optout'],
]);
const IN: ReadonlySet<string> = new Set(['start', 'unstop', 'yes']);
const WHATSAPP = /^whatsapp:/i;

export interface TextWish {
  from: string;
  channel: TextChannel;
  /** null: it is about something else */
  wants: 'nothing' | 'messages' | null;
}

export function parseText(params: FormParams): ({ ok: true } & TextWish) | { ok: false; problem: string } {
  const read = readFields(textFields, params);
  if (!read.ok) return read;
  const { From, Body, OptOutType } = read.fields;
  const channel = WHATSAPP.test(From) ? 'whatsapp' : 'sms';
  return { ok: true, from: From.replace(WHATSAPP, ''), channel, wants: wishOf(Body, OptOutType) };
}

/**
 * Where the carrier has understood it, by the account's own words, that counts. Its default words are English alone: those
 * that count in a chat count here, too.
 */
function wishOf(body: string, type: string): TextWish['wants'] {
  const text = type === '' ? body : type;
  const word = text.trim().toLowerCase();
  if (OUT.has(word) || isOptOutWord(text)) return 'nothing';
  return IN.has(word) ? 'messages' : null;
}
