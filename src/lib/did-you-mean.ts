import { distance } from 'fastest-levenshtein';

/**
 * The candidate a writer most likely meant, or undefined when none is near
 * (at most two edits, fewer for short words; two neighbours exchanged are one).
 */
export function didYouMean(written: string, candidates: Iterable<string>): string | undefined {
  const allowed = Math.min(2, Math.floor(written.length / 2));
  let best: string | undefined;
  let bestDistance = allowed + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) > allowed) continue;
    const edits = editsBetween(written.toLowerCase(), candidate.toLowerCase());
    if (edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}

function editsBetween(a: string, b: string): number {
  return isExchanged(a, b) ? 1 : distance(a, b);
}

/** `lwo` for `low` */
function isExchanged(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  if (at < 0 || at + 1 >= a.length) return false;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
