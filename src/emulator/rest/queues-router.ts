/** The Queues and Members resources (Twilio docs: Queue and Member resources). Owns: their routes and limits. */
import { Router } from 'express';
import type { CallQueue, QueueMember } from '../engine/call-queue';
import { CarrierError, notFound } from '../engine/carrier-error';
import type { Exchange } from '../engine/exchange';
import { page, PAGE_PARAMETERS } from './page';
import type { Parameters } from './parameters';
import { memberJson, queueJson } from './queue-json';
import { respond, type Resource, type RestRequest } from './respond';

const LONGEST_NAME = 64;
const LARGEST = 5000;

export function queuesRouter(exchange: Exchange): Router {
  const router = Router({ caseSensitive: true });
  const all = '/2010-04-01/Accounts/:account/Queues.json';
  const one = '/2010-04-01/Accounts/:account/Queues/:sid.json';
  const members = '/2010-04-01/Accounts/:account/Queues/:sid/Members.json';
  const member = '/2010-04-01/Accounts/:account/Queues/:sid/Members/:call.json';
  router.get(all, respond(exchange, list));
  router.post(all, respond(exchange, create));
  router.get(one, respond(exchange, fetchOne));
  router.post(one, respond(exchange, update));
  router.delete(one, respond(exchange, remove));
  router.get(members, respond(exchange, listMembers));
  router.get(member, respond(exchange, fetchMember));
  router.post(member, respond(exchange, dequeue));
  return router;
}

const list: Resource = (exchange, { path, given }) => {
  given.checkNames(PAGE_PARAMETERS);
  const queues = exchange.queues.map((queue) => queueJson(exchange, queue));
  return { status: 200, body: page(path, 'queues', queues, given) };
};

const create: Resource = (exchange, { given }) => {
  const { name = '', maxSize } = read(exchange, given);
  if (name === '')
    throw new CarrierError(400, 20001, "The parameter FriendlyName is required: a queue's name");
  const queue = exchange.queue(name);
  queue.maxSize = maxSize ?? queue.maxSize;
  return { status: 201, body: queueJson(exchange, queue) };
};

const fetchOne: Resource = (exchange, request) => ({
  status: 200,
  body: queueJson(exchange, find(exchange, request)),
});

const update: Resource = (exchange, request) => {
  const queue = find(exchange, request);
  const { name = queue.friendlyName, maxSize = queue.maxSize } = read(exchange, request.given, queue);
  Object.assign(queue, { friendlyName: name, maxSize, dateUpdated: exchange.clock.now() });
  return { status: 200, body: queueJson(exchange, queue) };
};

/** Only an empty queue can be removed (Twilio docs: Delete a Queue). */
const remove: Resource = (exchange, request) => {
  const queue = find(exchange, request);
  if (queue.members.length > 0) throw new CarrierError(400, 22002, `The queue ${queue.sid} is not empty`);
  exchange.queues.splice(exchange.queues.indexOf(queue), 1);
  return { status: 204 };
};

const listMembers: Resource = (exchange, request) => {
  const queue = find(exchange, request);
  const { given } = request;
  given.checkNames(PAGE_PARAMETERS);
  const members = queue.members.map((member) => memberJson(exchange, queue, member));
  return { status: 200, body: page(request.path, 'queue_members', members, given) };
};

const fetchMember: Resource = (exchange, request) => {
  const queue = find(exchange, request);
  return { status: 200, body: memberJson(exchange, queue, findMember(queue, request)) };
};

/** The call leaves the queue and goes on with another document (Twilio docs: Member, Update). */
const dequeue: Resource = (exchange, request) => {
  const queue = find(exchange, request);
  const member = findMember(queue, request);
  const { given } = request;
  given.checkNames(['Url', 'Method']);
  const url = given.url('Url');
  if (url === undefined) throw new CarrierError(400, 21205, 'Url parameter is required.');
  const source = { url, method: given.method('Method') };
  const body = memberJson(exchange, queue, member);
  return { status: 200, body, afterwards: () => member.leg.redirect(source) };
};

/** @throws CarrierError 20001, 22003 for a name another queue has */
function read(exchange: Exchange, given: Parameters, own?: CallQueue) {
  given.checkNames(['FriendlyName', 'MaxSize']);
  const name = given.text('FriendlyName');
  const maxSize = given.count('MaxSize');
  if (name !== undefined && name.length > LONGEST_NAME)
    throw new CarrierError(400, 20001, `FriendlyName is longer than ${LONGEST_NAME} characters`);
  if (maxSize !== undefined && maxSize > LARGEST)
    throw new CarrierError(400, 20001, `Invalid MaxSize: ${maxSize} is more than ${LARGEST}`);
  const holder = exchange.queues.find(({ friendlyName }) => friendlyName === name);
  if (holder && holder !== own)
    throw new CarrierError(400, 22003, `A queue with the name ${name} already exists`);
  return { name, maxSize };
}

/** @throws CarrierError 20404 */
function find({ queues }: Exchange, { path, params }: RestRequest): CallQueue {
  const queue = queues.find(({ sid }) => sid === params.sid);
  if (!queue) throw notFound(path);
  return queue;
}

/** `Front` is whoever has waited longest. @throws CarrierError 20404 */
function findMember({ members }: CallQueue, { path, params }: RestRequest): QueueMember {
  const wanted = params.call === 'Front' ? members[0] : undefined;
  const member = wanted ?? members.find(({ leg }) => leg.record.sid === params.call);
  if (!member) throw notFound(path);
  return member;
}
