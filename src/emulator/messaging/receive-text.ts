/**
 * A text message to a number of the account (Twilio docs: IncomingPhoneNumber, SmsUrl). Owns: asking the
 * application, its fallback, and sending what it answers. Must not know: who wrote.
 */
import type { Form } from '../engine/carrier-event';
import { NOT_EMULATED } from '../engine/carrier-event';
import type { Exchange } from '../engine/exchange';
import type { Address } from '../engine/handling';
import type { SmsConfig } from '../engine/number-record';
import { TwimlError } from '../twiml/twiml-error';
import { readReply, type Answer, type ReplyMessage } from './read-reply';
import { segmentsOf } from './segments';
import type { TextMessage } from './text-message';

/** Documents that lead to each other at most. */
const MOST_REDIRECTS = 10;
const PLACES = ['City', 'State', 'Zip', 'Country'];

/** Whether a number has an address that takes messages. */
export function takesTexts(exchange: Exchange, phoneNumber: string): boolean {
  return Boolean(configOf(exchange, phoneNumber)?.smsUrl);
}

/** Keeps the message, asks the application, and sends what it answers. @returns the message */
export async function receiveText(
  exchange: Exchange,
  { from, to, body }: { from: string; to: string; body: string },
): Promise<TextMessage> {
  const message = exchange.messages.receive(from, to, body);
  const {
    smsUrl,
    smsMethod = 'POST',
    smsFallbackUrl,
    smsFallbackMethod = 'POST',
  } = configOf(exchange, to) ?? {};
  exchange.journal.tell({ kind: 'text', message: message.sid, from, to, status: 'received', text: body });
  const words = exchange.messages.optOuts.heed(from, to, body);
  if (words !== undefined)
    exchange.messages.send({ from: to, to: from, body: words, direction: 'outbound-reply' }).begin();
  if (!smsUrl) return message;
  const fallback = smsFallbackUrl ? { url: smsFallbackUrl, method: smsFallbackMethod } : undefined;
  try {
    await converse(exchange, message, { url: smsUrl, method: smsMethod }, {});
  } catch (error) {
    if (!(error instanceof TwimlError)) throw error;
    complain(exchange, message, error);
    const more: Form = { ErrorCode: String(error.code), ErrorUrl: smsUrl };
    if (fallback)
      await converse(exchange, message, fallback, more).catch((again) => complain(exchange, message, again));
  }
  return message;
}

/** Its application's addresses count when it has one (Twilio docs: SmsApplicationSid). */
function configOf(exchange: Exchange, phoneNumber: string): SmsConfig | undefined {
  const number = exchange.numberOf(phoneNumber);
  return exchange.application(number?.smsApplicationSid) ?? number;
}

async function converse(exchange: Exchange, message: TextMessage, first: Address, more: Form): Promise<void> {
  let next: Address | undefined = first;
  for (let documents = 0; next; documents += 1) {
    if (documents > MOST_REDIRECTS)
      throw new TwimlError(NOT_EMULATED, `more than ${MOST_REDIRECTS} redirects for one message`);
    const answer: Answer = await ask(exchange, message, next, more);
    for (const reply of answer.messages) send(exchange, message, reply);
    next = answer.redirect;
  }
}

async function ask({ postman, accountSid }: Exchange, message: TextMessage, to: Address, more: Form) {
  const { sid, from, body } = message;
  const form: Form = {
    ...places('To'),
    ...places('From'),
    SmsMessageSid: sid,
    NumMedia: '0',
    SmsSid: sid,
    SmsStatus: 'received',
    Body: body,
    To: message.to,
    NumSegments: String(segmentsOf(body)),
    MessageSid: sid,
    AccountSid: accountSid,
    From: from,
    ApiVersion: '2010-04-01',
    ...more,
  };
  // Cookies are kept for a pair of numbers (Twilio docs: TwiML for Programmable Messaging, Cookies).
  const cookiesOf = `${from} ${message.to}`;
  return readReply(await postman.send({ kind: 'document', call: sid, cookiesOf, ...to, form }));
}

function send({ messages }: Exchange, asked: TextMessage, { body, callback, ...other }: ReplyMessage): void {
  const { from = asked.to, to = asked.from } = other;
  messages.send({ from, to, body, direction: 'outbound-reply', ...(callback ? { callback } : {}) }).begin();
}

function places(side: 'From' | 'To'): Form {
  return Object.fromEntries(PLACES.map((place) => [side + place, '']));
}

/** A failed request was told of when it failed. */
function complain({ journal }: Exchange, { sid }: TextMessage, error: unknown): void {
  if (!(error instanceof TwimlError)) throw error;
  const isTold = error.code >= 11200 && error.code < 11300;
  if (!isTold) journal.error(error.code, error.message, sid);
}
