/**
 * A text as it is compared: lower case, no accents, no punctuation, single spaces, `ß` and `œ` as two letters.
 * `¡Sí, claro!` and `si claro` are the same answer, `ich weiß nicht` and `ich weiss nicht`, too.
 */
export function fold(text: string): string {
  if (text === '') return '';
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
