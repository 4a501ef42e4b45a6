/**
 * What webhooks of every level are set up with. Owns: reading and refusing it. Must not know: the level.
 */
import { CarrierError } from '../../engine/carrier-error';
import { NOT_EMULATED } from '../../engine/carrier-event';
import type { Parameters } from '../../rest/parameters';
import type { Method } from '../../webhook/webhook';
import { CHAT_EVENTS, MISSING_EVENTS, POST_EVENTS } from '../chat-events';
import type { ChatRequest } from './chat-request';

const LONGEST_URL = 512;

/** @returns undefined when not given, null when given empty @throws CarrierError with this code */
export function readUrl(given: Parameters, name: string, code: number): string | null | undefined {
  const written = given.text(name);
  if (written === undefined || written === '') return written === '' ? null : undefined;
  if (written.length > LONGEST_URL) throw new CarrierError(400, 50372, `${name} is too long`);
  const isHttp = URL.canParse(written) && /^https?:$/.test(new URL(written).protocol);
  if (!isHttp) throw new CarrierError(400, code, `${name} is not a valid URL`);
  return written;
}

/** In upper or lower case. @throws CarrierError 50055 */
export function readMethod(given: Parameters, name: string): Method | undefined {
  const written = given.text(name)?.toUpperCase();
  if (written === undefined || written === 'GET' || written === 'POST') return written;
  throw new CarrierError(400, 50055, `Invalid webhook method: ${written}`);
}

/**
 * One parameter for each event.
 * @param isScoped webhooks of a conversation are told afterwards only
 * @throws CarrierError with this code
 */
export function readFilters(
  { given, chats }: ChatRequest,
  name: string,
  code: number,
  isScoped = false,
): string[] | undefined {
  const filters = given.list(name).filter((event) => event !== '');
  if (given.list(name).length === 0) return undefined;
  const known = isScoped ? [...POST_EVENTS, 'onDeliveryUpdated'] : CHAT_EVENTS;
  const wrong = filters.find((event) => !known.includes(event));
  if (wrong !== undefined) throw new CarrierError(400, code, `Invalid webhook filter: ${wrong}`);
  for (const event of filters)
    if (MISSING_EVENTS.includes(event))
      chats.network.journal.error(NOT_EMULATED, `the local carrier never tells ${event}`);
  return filters;
}
