/**
 * What every REST request about chats has in common. Owns: the service in the path, which conversation
 * is meant, and who is told of what it does. Must not know: what it does.
 */
import { CarrierError, notFound } from '../../engine/carrier-error';
import type { Parameters } from '../../rest/parameters';
import type { RestRequest, RestResult } from '../../rest/respond';
import type { ChatConversation } from '../chat-conversation';
import type { Chats } from '../chats';
import type { Done } from '../done';
import type { Origin } from '../origin';

export interface ChatRequest {
  chats: Chats;
  /** address of the API, with the service where the path has it */
  base: string;
  /** the service where the path has it */
  service: string | null;
  path: string;
  params: Record<string, string>;
  given: Parameters;
  origin: Origin;
}

/** Path of a resource, with and without the service. */
export function paths(path: string): string[] {
  return [`/v1${path}`, `/v1/Services/:service${path}`];
}

/** @throws CarrierError 20404 for another service, 20001 for a header Twilio does not take */
export function readRequest(chats: Chats, { path, params, given, header }: RestRequest): ChatRequest {
  const { service = null } = params as { service?: string };
  if (service !== null && service !== chats.serviceSid) throw notFound(path);
  const base = `${chats.network.url}/v1${service === null ? '' : `/Services/${service}`}`;
  const enabled = header('x-twilio-webhook-enabled') ?? 'false';
  if (enabled !== 'true' && enabled !== 'false')
    throw new CarrierError(400, 20001, `Invalid X-Twilio-Webhook-Enabled: ${enabled}`);
  const origin: Origin = { source: 'API', isTold: enabled === 'true' };
  return { chats, base, service, path, params, given, origin };
}

/** By SID or unique name. @throws CarrierError 20404 */
export function conversationOf({ chats, params, path }: ChatRequest): ChatConversation {
  const conversation = chats.find(params.conversation ?? '');
  if (!conversation) throw notFound(path);
  return conversation;
}

/** The answer of something that was done; webhooks are told when it is out. */
export function answerOf<T>(
  status: number,
  { value, tell }: Done<T>,
  json?: (value: T) => unknown,
): RestResult {
  return { status, ...(json ? { body: json(value) } : {}), afterwards: tell };
}
