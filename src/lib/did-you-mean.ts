import { distance } from 'fastest-levenshtein';

/**
 * The candidate a writer most likely meant, or undefined when none is near
 * (at most two edits, fewer for short words).
 */
export function didYouMean(written: string, candidates: Iterable<string>): string | undefined {
  const allowed = Math.min(2, Math.floor(written.length / 2));
  let best: string | undefined;
  let bestDistance = allowed + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) > allowed) continue;
    const edits = distance(written.toLowerCase(), candidate.toLowerCase());
    if (edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}
