/** What the recogniser is told to expect of a question of yes or no. */
import type { ConsentLexicon } from './lexicon';

const MOST = 12;

const known = new WeakMap<ConsentLexicon, string[]>();

/** Short phrases for yes and for no. Twilio docs: Gather, `hints`. */
export function consentHints(lexicon: ConsentLexicon | undefined): string[] {
  if (!lexicon) return [];
  const hints = known.get(lexicon) ?? hintsOf(lexicon);
  known.set(lexicon, hints);
  return hints;
}

function hintsOf(lexicon: ConsentLexicon): string[] {
  const phrases = [...lexicon.values()].flat();
  return (['yes', 'no', 'agree'] as const).flatMap((sense) =>
    phrases
      .filter((one) => one.sense === sense)
      .map(({ words }) => words.join(' '))
      .sort((a, b) => a.length - b.length)
      .slice(0, MOST),
  );
}
