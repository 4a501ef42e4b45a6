/**
 * What an application answers to a text message (Twilio docs: TwiML for Programmable Messaging). Owns: the
 * two verbs Message and Redirect. Must not know: who is answered.
 */
import type { Address } from '../engine/handling';
import { NOT_EMULATED } from '../engine/carrier-event';
import { STRAY_TEXT, type Element } from '../twiml/element';
import { parseTwiml } from '../twiml/parse-twiml';
import { TwimlError } from '../twiml/twiml-error';
import type { Reply } from '../webhook/webhook';

export interface ReplyMessage {
  body: string;
  to?: string;
  from?: string;
  /** told of each state */
  callback?: Address;
}

export interface Answer {
  messages: ReplyMessage[];
  /** asked next */
  redirect?: Address;
}

/** Characters of a message (Twilio docs: error 14103). */
const LONGEST_BODY = 1600;
const ATTRIBUTES = ['to', 'from', 'method', 'action', 'statusCallback'];

/** @throws TwimlError: the reply's own failure, 12100 for bad XML, 12300 for another content type, 14103, 12200 */
export function readReply(reply: Reply): Answer {
  const { failure, body, url } = reply;
  if (failure) throw new TwimlError(failure.code, failure.message);
  const type = (reply.contentType.split(';')[0] ?? '').trim().toLowerCase();
  if (reply.status === 204 || body.trim() === '') return { messages: [] };
  // A plain text is the message (Twilio docs: TwiML for Programmable Messaging, MIME types).
  if (type === 'text/plain' && !body.trim().startsWith('<')) return { messages: [{ body }] };
  if (!['text/xml', 'application/xml', 'text/html', 'text/plain'].includes(type))
    throw new TwimlError(12300, `content type ${type || '(none)'} from ${url}`);
  const answer: Answer = { messages: [] };
  for (const element of parseTwiml(body)) {
    if (element.name === 'Redirect') return { ...answer, redirect: addressOf(element, element.text, url) };
    answer.messages.push(messageOf(element, url));
  }
  return answer;
}

function messageOf(element: Element, base: string): ReplyMessage {
  const { name, attributes, children, text } = element;
  if (name === 'Sms')
    throw new TwimlError(NOT_EMULATED, 'Twilio has <Sms>; this carrier has <Message> alone');
  if (name === STRAY_TEXT)
    throw new TwimlError(12200, 'text in <Response> is sent to nobody: <Message> is what is sent');
  if (name !== 'Message') throw new TwimlError(12200, `<${name}> is no verb for messages: Message, Redirect`);
  const wrong = Object.keys(attributes).find((attribute) => !ATTRIBUTES.includes(attribute));
  if (wrong !== undefined) throw new TwimlError(12200, `<Message> has no attribute ${wrong}`);
  const strange = children.find((child) => child.name !== 'Body');
  if (strange)
    throw new TwimlError(NOT_EMULATED, `Twilio has <${strange.name}> in <Message>; this carrier does not`);
  const body = children[0]?.text ?? text;
  if (body === '') throw new TwimlError(14103, '<Message> without a text');
  if (body.length > LONGEST_BODY)
    throw new TwimlError(14103, `<Message> has ${body.length} characters, more than ${LONGEST_BODY}`);
  const { to, from, statusCallback = attributes.action } = attributes;
  return {
    body,
    ...(to ? { to } : {}),
    ...(from ? { from } : {}),
    ...(statusCallback ? { callback: addressOf(element, statusCallback, base) } : {}),
  };
}

function addressOf({ attributes }: Element, written: string, base: string): Address {
  if (!URL.canParse(written, base)) throw new TwimlError(11100, `not a URL: ${written}`);
  const method = attributes.method?.toUpperCase() === 'GET' ? 'GET' : 'POST';
  return { url: new URL(written, base).href, method };
}
