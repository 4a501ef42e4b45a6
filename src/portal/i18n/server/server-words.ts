/**
 * What the server says, in the language of the page. Owns: finding the words; what nobody has translated stays as the server said
 * it. A text may have holes, `{0}` `{1}`, which are filled with what the server wrote there, itself translated where it can be.
 */
import i18next from 'i18next';
import { esDecisions } from './es-decisions';
import { esErrors } from './es-errors';
import { esSettings } from './es-settings';
import type { Words } from './words';

const ALL: { readonly [language: string]: Words } = { es: [...esErrors, ...esDecisions, ...esSettings] };

interface Pattern {
  matches: RegExp;
  translated: string;
}

const patterns = new Map<string, { whole: Map<string, string>; holes: Pattern[] }>();

/** @param text as the server said it @returns the same in the language of the page, or as it is */
export function serverWords(text: string, language = i18next.language): string {
  return translate(text, language) ?? text;
}

/** @returns null where nobody has translated it */
export function translate(text: string, language: string): string | null {
  const { whole, holes } = patternsOf(language);
  const exact = whole.get(text);
  if (exact !== undefined) return exact;
  for (const { matches, translated } of holes) {
    const found = matches.exec(text);
    if (found)
      return translated.replace(/\{(\d)\}/g, (_all, index: string) =>
        serverWords(found[Number(index) + 1] ?? '', language),
      );
  }
  return null;
}

function patternsOf(language: string) {
  const known = patterns.get(language);
  if (known) return known;
  const words = ALL[language] ?? [];
  const hasHole = ([said]: readonly [string, string]): boolean => /\{\d\}/.test(said);
  const made = {
    whole: new Map(words.filter((one) => !hasHole(one))),
    // The most said comes first: a hole takes anything.
    holes: words
      .filter(hasHole)
      .toSorted(([a], [b]) => b.replace(/\{\d\}/g, '').length - a.replace(/\{\d\}/g, '').length)
      .map(([said, translated]) => ({ matches: expressionOf(said), translated })),
  };
  patterns.set(language, made);
  return made;
}

function expressionOf(said: string): RegExp {
  const parts = said.split(/\{\d\}/).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('(.*?)')}$`, 's');
}
