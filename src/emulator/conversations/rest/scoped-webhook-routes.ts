/**
 * The Webhooks of one conversation (Twilio docs: Conversation Scoped Webhook resource). Owns: routes and
 * parameters.
 */
import { CarrierError, notFound, lacking } from '../../engine/carrier-error';
import type { RestResult } from '../../rest/respond';
import type { ChatConversation, ScopedWebhook } from '../chat-conversation';
import { scopedWebhookJson } from './chat-json';
import { chatPage } from './chat-page';
import { conversationOf, type ChatRequest } from './chat-request';
import { readFilters, readMethod, readUrl } from './read-webhook';

/** Twilio docs: error 50361. */
const MOST_WEBHOOKS = 5;
const KNOWN = ['Configuration.Url', 'Configuration.Method', 'Configuration.Filters'];
const MISSING = ['Configuration.Triggers', 'Configuration.FlowSid', 'Configuration.ReplayAfter'];

export function create(request: ChatRequest): RestResult {
  const { chats, given } = request;
  const conversation = conversationOf(request);
  given.checkNames([...KNOWN, 'Target'], MISSING);
  refuseTarget(given.text('Target'));
  const url = readUrl(given, 'Configuration.Url', 50054);
  if (!url) throw new CarrierError(400, 50054, 'Configuration.Url has to be given');
  if (conversation.webhooks.length >= MOST_WEBHOOKS)
    throw new CarrierError(400, 50361, 'Too many conversation webhooks');
  const now = chats.network.clock.now();
  const webhook: ScopedWebhook = {
    sid: chats.network.sids.next('WH'),
    url,
    method: readMethod(given, 'Configuration.Method') ?? 'POST',
    filters: readFilters(request, 'Configuration.Filters', 50365, true) ?? [],
    dateCreated: now,
    dateUpdated: now,
  };
  conversation.webhooks.push(webhook);
  return { status: 201, body: scopedWebhookJson(request, conversation, webhook) };
}

export function list(request: ChatRequest): RestResult {
  const conversation = conversationOf(request);
  const json = (one: ScopedWebhook) => scopedWebhookJson(request, conversation, one);
  return chatPage(request, 'webhooks', conversation.webhooks, json);
}

export function fetchOne(request: ChatRequest): RestResult {
  const { conversation, webhook } = find(request);
  return { status: 200, body: scopedWebhookJson(request, conversation, webhook) };
}

export function update(request: ChatRequest): RestResult {
  const { given, chats } = request;
  const { conversation, webhook } = find(request);
  given.checkNames(KNOWN, MISSING);
  const url = readUrl(given, 'Configuration.Url', 50054);
  const method = readMethod(given, 'Configuration.Method');
  const filters = readFilters(request, 'Configuration.Filters', 50365, true);
  if (url) webhook.url = url;
  if (method) webhook.method = method;
  if (filters) webhook.filters = filters;
  webhook.dateUpdated = chats.network.clock.now();
  return { status: 200, body: scopedWebhookJson(request, conversation, webhook) };
}

export function remove(request: ChatRequest): RestResult {
  const { conversation, webhook } = find(request);
  conversation.webhooks.splice(conversation.webhooks.indexOf(webhook), 1);
  return { status: 204 };
}

/** @throws CarrierError 50368, 50364, 20001 for what the local carrier does not have */
function refuseTarget(target: string | undefined): void {
  if (target === undefined) throw new CarrierError(400, 50368, 'Conversation webhook type not provided');
  if (target === 'studio' || target === 'trigger')
    throw lacking(`Twilio has webhooks with Target ${target}; this carrier does not`);
  if (target !== 'webhook')
    throw new CarrierError(400, 50364, `Invalid conversation webhook type: ${target}`);
}

/** @throws CarrierError 20404 */
function find(request: ChatRequest): { conversation: ChatConversation; webhook: ScopedWebhook } {
  const conversation = conversationOf(request);
  const webhook = conversation.webhooks.find(({ sid }) => sid === request.params.sid);
  if (!webhook) throw notFound(request.path);
  return { conversation, webhook };
}
