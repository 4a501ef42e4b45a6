/**
 * What may not stand in a document. Owns: the characters XML 1.0 does not allow.
 * Must not know: TwiML.
 */

/** Control characters, U+FFFE, U+FFFF and halves of surrogate pairs (XML 1.0, section 2.2). */
// eslint-disable-next-line no-control-regex -- these are the characters to remove
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;

/** The text without characters that would make the document unreadable (Twilio error 12100). */
export function cleanText(text: string): string {
  return text.replace(NOT_XML, '');
}

/** A copy of a value in which every string, names of members too, is clean. */
export function cleanAll<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [cleanText(name), clean(one)]));
}
