/** The header Retry-After (RFC 9110, 10.2.3): seconds, or a date. Owns: reading it. */

/** @param now ms since the epoch @returns ms from now, or null where it says nothing */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const text = header.trim();
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
