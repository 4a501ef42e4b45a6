/**
 * Secrets as the core knows them: sealed. What a caller keys in as a secret, and the secrets of the environment, are
 * sealed at the door and opened again by what sends a request to somebody else. Owns: what a sealed text looks like.
 * Must not know: how it is sealed.
 */

/** Letters that no address changes: a sealed text can stand in one. */
const SEALED = /~sealed~[A-Za-z0-9_-]+~/g;
const DOT = '•';

/** The form in which a sealed text travels. @param box base64url */
export function sealedText(box: string): string {
  return `~sealed~${box}~`;
}

/** The text with each sealed text in it replaced. */
export function replaceSealed(text: string, open: (box: string) => string): string {
  return text.replace(SEALED, (found) => open(found.slice('~sealed~'.length, -1)));
}

/** True when a value has something sealed in it. */
export function hasSealed(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('~sealed~') && value.search(SEALED) >= 0;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasSealed);
}

/** Keys that were pressed, as they may be seen: how many digits they were, and which other keys. */
export function dotted(keys: string): string {
  return keys.replace(/\d/g, DOT);
}

/** How many digits were pressed, if nothing else was. */
export function dottedLength(dots: string): number | undefined {
  return dots !== '' && [...dots].every((one) => one === DOT) ? dots.length : undefined;
}
