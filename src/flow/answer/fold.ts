/**
 * A text as it is compared: lower case, no accents, no punctuation, single spaces. `¡Sí, claro!` and
 * `si claro` are the same answer.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
