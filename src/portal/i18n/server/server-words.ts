/**
 * What the server says, in the language of the page. Owns: finding the words; what nobody has translated stays as the server said
 * it. A text may have holes, `{0}` `{1}`, which are filled with what the server wrote there, itself translated where it can be;
 * what stands in quotes is somebody's own name and stays.
 */
import i18next from 'i18next';
import { esChats } from './es-chats';
import { esDecisions } from './es-decisions';
import { esErrors } from './es-errors';
import { esFiles } from './es-files';
import { esReferences } from './es-references';
import { esRequests } from './es-requests';
import { esSettings } from './es-settings';
import { esTroubles } from './es-troubles';
import type { HoleWords, Words } from './words';

const ALL: { readonly [language: string]: Words } = {
  es: [
    ...[...esErrors, ...esDecisions, ...esSettings, ...esReferences],
    ...[...esFiles, ...esRequests, ...esChats, ...esTroubles],
  ],
};

interface Pattern {
  matches: RegExp;
  translated: string;
  /** whether each hole stands in quotes */
  quoted: boolean[];
  holeWords: HoleWords | undefined;
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
  for (const pattern of holes) {
    const found = pattern.matches.exec(text);
    if (found)
      return pattern.translated.replace(/\{(\d)\}/g, (_all, index: string) =>
        inHole(found[Number(index) + 1] ?? '', Number(index), pattern, language),
      );
  }
  return null;
}

function inHole(text: string, index: number, { quoted, holeWords }: Pattern, language: string): string {
  if (quoted[index]) return text;
  if (!holeWords) return serverWords(text, language);
  return text
    .split(/(, | or )/)
    .map((one) => (one === ' or ' ? ' o ' : (holeWords[one] ?? one)))
    .join('');
}

function patternsOf(language: string) {
  const known = patterns.get(language);
  if (known) return known;
  const words = ALL[language] ?? [];
  const hasHole = ([said]: Words[number]): boolean => /\{\d\}/.test(said);
  const made = {
    whole: new Map(
      words.filter((one) => !hasHole(one)).map(([said, translated]) => [said, translated] as const),
    ),
    // The most said comes first: a hole takes anything.
    holes: words
      .filter(hasHole)
      .toSorted(([a], [b]) => b.replace(/\{\d\}/g, '').length - a.replace(/\{\d\}/g, '').length)
      .map(patternOf),
  };
  patterns.set(language, made);
  return made;
}

function patternOf([said, translated, holeWords]: Words[number]): Pattern {
  const parts = said.split(/\{\d\}/);
  const written = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return {
    matches: new RegExp(`^${written.join('(.*?)')}$`, 's'),
    ...{ translated, holeWords },
    quoted: parts.slice(1).map((after, n) => after.startsWith('"') && (parts[n] ?? '').endsWith('"')),
  };
}
