/** Times of the API. Owns: their form: ISO 8601 in UTC with milliseconds. */

/** @param ms ms since the epoch; null stays null */
export function isoTime(ms: number): string;
export function isoTime(ms: number | null): string | null;
export function isoTime(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
