/**
 * Settings for all conversations (Twilio docs: Conversations Configuration, Global Webhook and Service
 * Webhook resources). Owns: routes and parameters.
 */
import { lacking } from '../../engine/carrier-error';
import type { RestResult } from '../../rest/respond';
import type { WebhookSettings } from '../chat-webhooks';
import type { ChatRequest } from './chat-request';
import { readFilters, readMethod, readUrl } from './read-webhook';

/** Timers that hold for all conversations are not set up here. */
export function fetchDefaults({ chats, base }: ChatRequest): RestResult {
  const body = {
    account_sid: chats.network.accountSid,
    default_chat_service_sid: chats.serviceSid,
    default_messaging_service_sid: chats.messagingServiceSid,
    default_inactive_timer: null,
    default_closed_timer: null,
    url: `${base}/Configuration`,
    links: {
      service: `${base}/Services/${chats.serviceSid}/Configuration`,
      webhooks: `${base}/Configuration/Webhooks`,
    },
  };
  return { status: 200, body };
}

export function fetchWebhooks(request: ChatRequest): RestResult {
  return { status: 200, body: webhooksJson(request) };
}

/** What is not given stays as it is. */
export function updateWebhooks(request: ChatRequest): RestResult {
  const { chats, given, service } = request;
  given.checkNames([
    'Method',
    'Filters',
    'PreWebhookUrl',
    'PostWebhookUrl',
    ...(service === null ? ['Target'] : []),
  ]);
  if (given.oneOf('Target', ['webhook', 'flex']) === 'flex')
    throw lacking('Twilio has webhooks with Target flex; this carrier does not');
  const preUrl = readUrl(given, 'PreWebhookUrl', 50077);
  const postUrl = readUrl(given, 'PostWebhookUrl', 50078);
  const method = readMethod(given, 'Method');
  const filters = readFilters(request, 'Filters', 50054);
  const settings: WebhookSettings = {
    ...settingsOf(request),
    ...(preUrl === undefined ? {} : { preUrl }),
    ...(postUrl === undefined ? {} : { postUrl }),
    ...(method === undefined ? {} : { method }),
    ...(filters === undefined ? {} : { filters }),
  };
  if (service === null) chats.webhooks.account = settings;
  else chats.webhooks.service = settings;
  return { status: 200, body: webhooksJson(request) };
}

function settingsOf({ chats, service }: ChatRequest): WebhookSettings {
  return service === null ? chats.webhooks.account : chats.webhooks.service;
}

function webhooksJson(request: ChatRequest): Record<string, unknown> {
  const { preUrl, postUrl, method, filters } = settingsOf(request);
  const { chats, base, service } = request;
  return {
    account_sid: chats.network.accountSid,
    ...(service === null ? { target: 'webhook' } : { chat_service_sid: service }),
    pre_webhook_url: preUrl,
    post_webhook_url: postUrl,
    method,
    filters,
    url: `${base}/Configuration/Webhooks`,
  };
}
