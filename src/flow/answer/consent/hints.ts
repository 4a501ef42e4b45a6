/** What the recogniser is told to expect of a question of yes or no. */
import type { ConsentLexicon } from './lexicon';

const MOST = 12;

/** Short phrases for yes and for no, the most usual first. Twilio docs: Gather, `hints`. */
export function consentHints(lexicon: ConsentLexicon | undefined): string[] {
  const phrases = [...(lexicon?.values() ?? [])].flat();
  return (['yes', 'no', 'agree'] as const).flatMap((sense) =>
    phrases
      .filter((one) => one.sense === sense)
      .map(({ words }) => words.join(' '))
      .sort((a, b) => a.length - b.length)
      .slice(0, MOST),
  );
}
