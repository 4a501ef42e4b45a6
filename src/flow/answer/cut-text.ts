/** A text as the answer to a question keeps it: trimmed and cut, never in the middle of a character. */
export function cutText(text: string, maxLength: number): string {
  return text
    .trim()
    .slice(0, maxLength)
    .replace(/[\uD800-\uDBFF]$/, '');
}
