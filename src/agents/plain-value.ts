/**
 * Values as they may stand in markup, a header or an address. Owns: which characters those are.
 * Must not know: what a value means.
 */

const CONTROL = /\p{Cc}/gu;
/** Halves of surrogate pairs and the two characters XML 1.0 does not have: no encoder takes them. */
const NOT_TEXT = /[\p{Cs}\ufffe\uffff]/gu;

/** The text in one line: control characters become spaces, what is no character is left out. */
export function plainValue(text: string): string {
  return text.replace(CONTROL, ' ').replace(NOT_TEXT, '');
}
