/**
 * What people write, made fit to be stored and shown. Owns: which characters a message may hold. Must
 * not know: who wrote it, how long it may be. PURE.
 */

/** Control characters (General_Category=Cc) but tab and line feed. */
const CONTROL = /[^\P{Cc}\t\n]/gu;
const UNPAIRED_SURROGATE = /\p{Cs}/gu;

/** Line ends become `\n`, unpaired surrogates U+FFFD; control characters go, and the space around it all. */
export function messageText(written: string): string {
  return written.replace(/\r\n?/g, '\n').replace(UNPAIRED_SURROGATE, '\ufffd').replace(CONTROL, '').trim();
}
