/** Texts that were not written in UTF-8. Owns: how that is seen in what was read as UTF-8. */

export interface OtherEncoding {
  /** offset of the first character that is none */
  at: number;
  message: string;
  hint: string;
}

/** @returns null: nothing speaks against UTF-8 */
export function otherEncoding(text: string): OtherEncoding | null {
  // Read as UTF-8, a byte that is none becomes U+FFFD; of two bytes for each letter every second is 0.
  const at = text.search(/[\uFFFD\0]/);
  if (at < 0) return null;
  const message = text.includes('\0')
    ? 'the file is written in UTF-16, or is no text'
    : 'the file is not written in UTF-8: this letter cannot be read';
  return { at, message, hint: 'save the file as UTF-8' };
}
