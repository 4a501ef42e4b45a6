/** The Messages resource (Twilio docs: Message resource). Owns: its routes. Must not know: how messages travel. */
import type { Router } from 'express';
import { CarrierError, notFound } from '../engine/carrier-error';
import type { Exchange } from '../engine/exchange';
import type { TextMessage } from '../messaging/text-message';
import { dateFilter, dateNames } from './date-filter';
import { messageJson } from './message-json';
import { page, PAGE_PARAMETERS } from './page';
import { readCreateMessage } from './read-create-message';
import { resourceRoutes } from './resource-routes';
import type { Resource, RestRequest } from './respond';

export function messagesRouter(exchange: Exchange): Router {
  return resourceRoutes(exchange, 'Messages', { list, create, fetchOne, update, remove });
}

const create: Resource = (exchange, { given }) => {
  const { message, begin } = exchange.messages.send(readCreateMessage(exchange, given));
  return { status: 201, body: messageJson(message, exchange.accountSid), afterwards: begin };
};

/** Newest first. */
const list: Resource = (exchange, { path, given }) => {
  given.checkNames(['To', 'From', ...dateNames('DateSent'), ...PAGE_PARAMETERS]);
  const wasSent = dateFilter(given, 'DateSent');
  const [to, from] = [given.text('To'), given.text('From')];
  const messages = [...exchange.messages.messages.values()]
    .filter((one) => (to === undefined || one.to === to) && (from === undefined || one.from === from))
    .filter(({ dateSent }) => wasSent(dateSent))
    .reverse()
    .map((message) => messageJson(message, exchange.accountSid));
  return { status: 200, body: page(path, 'messages', messages, given) };
};

const fetchOne: Resource = (exchange, request) => ({
  status: 200,
  body: messageJson(find(exchange, request), exchange.accountSid),
});

/** An empty Body takes the text away (Twilio docs: Update a Message). @throws CarrierError 20001 */
const update: Resource = (exchange, request) => {
  const message = find(exchange, request);
  const { given } = request;
  given.checkNames(['Body'], ['Status']);
  if (given.text('Body') !== '')
    throw new CarrierError(400, 20001, 'Invalid Body: a message can only be emptied, not written anew');
  message.body = '';
  message.dateUpdated = exchange.clock.now();
  return { status: 200, body: messageJson(message, exchange.accountSid) };
};

const remove: Resource = (exchange, request) => {
  exchange.messages.messages.delete(find(exchange, request).sid);
  return { status: 204 };
};

/** @throws CarrierError 20404 */
function find({ messages }: Exchange, { path, params }: RestRequest): TextMessage {
  const message = messages.messages.get(params.sid ?? '');
  if (!message) throw notFound(path);
  return message;
}
