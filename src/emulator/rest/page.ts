/** Lists in pages (Twilio docs: Pagination). Owns: the paging fields of a list's body. */
import type { Parameters } from './parameters';

export const PAGE_PARAMETERS = ['PageSize', 'Page', 'PageToken'];

/**
 * The addresses of the other pages keep the filters.
 * @param path of the list, without query
 * @param key the list's name in the body
 */
export function page(
  path: string,
  key: string,
  items: readonly Record<string, unknown>[],
  given: Parameters,
): Record<string, unknown> {
  const size = Math.min(1000, Math.max(1, given.count('PageSize') ?? 50));
  const number = given.count('Page') ?? 0;
  const start = number * size;
  const uri = (at: number): string => `${path}?${given.query({ PageSize: String(size), Page: String(at) })}`;
  return {
    [key]: items.slice(start, start + size),
    page: number,
    page_size: size,
    start,
    end: Math.min(items.length, start + size) - (items.length > start ? 1 : 0),
    uri: uri(number),
    first_page_uri: uri(0),
    next_page_uri: start + size < items.length ? uri(number + 1) : null,
    previous_page_uri: number > 0 ? uri(number - 1) : null,
  };
}
