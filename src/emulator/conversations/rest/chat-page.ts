/** Lists of chats in pages (Twilio docs: Pagination). Owns: the `meta` of a list, unlike that of calls. */
import { PAGE_PARAMETERS } from '../../rest/page';
import type { RestResult } from '../../rest/respond';
import type { ChatRequest } from './chat-request';

/** @param filters names of parameters the list has besides those of pages @throws CarrierError 20001 */
export function chatPage<T>(
  { given, path, chats }: ChatRequest,
  key: string,
  items: readonly T[],
  json: (item: T) => Record<string, unknown>,
  filters: readonly string[] = [],
): RestResult {
  given.checkNames([...filters, ...PAGE_PARAMETERS]);
  const size = Math.min(1000, Math.max(1, given.count('PageSize') ?? 50));
  const number = given.count('Page') ?? 0;
  const start = number * size;
  const url = (at: number): string =>
    `${chats.network.url}${path}?${given.query({ PageSize: String(size), Page: String(at) })}`;
  const meta = {
    page: number,
    page_size: size,
    first_page_url: url(0),
    previous_page_url: number > 0 ? url(number - 1) : null,
    url: url(number),
    next_page_url: start + size < items.length ? url(number + 1) : null,
    key,
  };
  return { status: 200, body: { [key]: items.slice(start, start + size).map(json), meta } };
}
