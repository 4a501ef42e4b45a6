/**
 * Numbers whose messages open conversations (Twilio docs: Address Configuration resource). Owns: routes and
 * parameters.
 */
import { CarrierError, notFound, lacking } from '../../engine/carrier-error';
import type { RestResult } from '../../rest/respond';
import type { AddressConfig } from '../address-config';
import { dates } from './chat-json';
import { chatPage } from './chat-page';
import type { ChatRequest } from './chat-request';
import { readFilters, readMethod, readUrl } from './read-webhook';

const OPENING = [
  'FriendlyName',
  'AutoCreation.Enabled',
  'AutoCreation.Type',
  'AutoCreation.ConversationServiceSid',
  'AutoCreation.WebhookUrl',
  'AutoCreation.WebhookMethod',
  'AutoCreation.WebhookFilters',
];
const MISSING = ['AutoCreation.StudioFlowSid', 'AutoCreation.StudioRetryCount', 'AddressCountry'];

export function create(request: ChatRequest): RestResult {
  const { chats, given } = request;
  given.checkNames([...OPENING, 'Type', 'Address'], MISSING);
  const now = chats.network.clock.now();
  const type = readType(given.text('Type') ?? '');
  const address = readAddress(request, type, given.text('Address') ?? '');
  const config: AddressConfig = {
    sid: chats.network.sids.next('IG'),
    type,
    address,
    friendlyName: null,
    isEnabled: false,
    webhook: null,
    dateCreated: now,
    dateUpdated: now,
    ...readOpening(request),
  };
  chats.addresses.push(config);
  return { status: 201, body: addressJson(request, config) };
}

export function list(request: ChatRequest): RestResult {
  const type = request.given.text('Type');
  const found = request.chats.addresses.filter((one) => type === undefined || one.type === type);
  return chatPage(request, 'address_configurations', found, (one) => addressJson(request, one), ['Type']);
}

export function fetchOne(request: ChatRequest): RestResult {
  return { status: 200, body: addressJson(request, find(request)) };
}

export function update(request: ChatRequest): RestResult {
  const config = find(request);
  request.given.checkNames(OPENING, MISSING);
  const dateUpdated = request.chats.network.clock.now();
  Object.assign(config, readOpening(request, config), { dateUpdated });
  return { status: 200, body: addressJson(request, config) };
}

export function remove(request: ChatRequest): RestResult {
  const { addresses } = request.chats;
  addresses.splice(addresses.indexOf(find(request)), 1);
  return { status: 204 };
}

/** By SID or address. @throws CarrierError 20404 */
function find({ chats, params, path }: ChatRequest): AddressConfig {
  const config = chats.addresses.find(({ sid, address }) => sid === params.sid || address === params.sid);
  if (!config) throw notFound(path);
  return config;
}

/** @throws CarrierError 20001 */
function readType(type: string): AddressConfig['type'] {
  if (type === 'sms' || type === 'whatsapp') return type;
  throw new CarrierError(400, 20001, `The local carrier has no addresses of Type ${type || '(none)'}`);
}

/** @throws CarrierError 20001 for a number that is not the account's, or is configured already */
function readAddress({ chats }: ChatRequest, type: AddressConfig['type'], address: string): string {
  const prefix = type === 'whatsapp' ? 'whatsapp:' : '';
  const isOurs = address.startsWith(prefix) && chats.network.numberOf(address.slice(prefix.length));
  if (!isOurs) throw new CarrierError(400, 20001, 'Invalid Address: it is none of the account');
  if (chats.addresses.some((one) => one.address === address))
    throw new CarrierError(409, 20001, 'Invalid Address: it is configured already');
  return address;
}

/** @param old what is not given stays as it is @throws CarrierError 20001, 50054, 50055, 50365 */
function readOpening(request: ChatRequest, old?: AddressConfig): Partial<AddressConfig> {
  const { given, chats } = request;
  const service = given.text('AutoCreation.ConversationServiceSid') ?? chats.serviceSid;
  if (service !== chats.serviceSid) throw new CarrierError(400, 20001, 'Invalid ConversationServiceSid');
  const friendlyName = given.text('FriendlyName');
  const isEnabled = given.flag('AutoCreation.Enabled');
  const kind = given.oneOf('AutoCreation.Type', ['webhook', 'studio', 'default']);
  if (kind === 'studio') throw lacking('Twilio has AutoCreation.Type studio; this carrier does not');
  const webhook = readWebhook(request, old?.webhook ?? null, kind);
  return {
    ...(friendlyName === undefined ? {} : { friendlyName }),
    ...(isEnabled === undefined ? {} : { isEnabled }),
    webhook,
  };
}

function readWebhook(
  request: ChatRequest,
  old: AddressConfig['webhook'],
  kind: 'webhook' | 'default' | undefined,
): AddressConfig['webhook'] {
  if ((kind ?? (old ? 'webhook' : 'default')) === 'default') return null;
  const url = readUrl(request.given, 'AutoCreation.WebhookUrl', 50054) ?? old?.url;
  if (!url) throw new CarrierError(400, 50054, 'AutoCreation.WebhookUrl has to be given');
  const method = readMethod(request.given, 'AutoCreation.WebhookMethod') ?? old?.method ?? 'POST';
  const filters = readFilters(request, 'AutoCreation.WebhookFilters', 50365, true) ?? old?.filters ?? [];
  return { url, method, filters };
}

function addressJson({ chats, base }: ChatRequest, config: AddressConfig): Record<string, unknown> {
  const { webhook } = config;
  return {
    sid: config.sid,
    account_sid: chats.network.accountSid,
    type: config.type,
    address: config.address,
    friendly_name: config.friendlyName,
    address_country: null,
    auto_creation: {
      enabled: config.isEnabled,
      type: webhook ? 'webhook' : 'default',
      conversation_service_sid: chats.serviceSid,
      ...(webhook
        ? { webhook_url: webhook.url, webhook_method: webhook.method, webhook_filters: webhook.filters }
        : {}),
    },
    ...dates(config),
    url: `${base}/Configuration/Addresses/${config.sid}`,
  };
}
