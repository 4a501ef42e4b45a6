/** Lists of phrases as they are written. Owns: how a list stands for its phrases. Must not know: what they mean. */
import { fold } from './fold';

/** Phrases as lists of words, by their first word, longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** The innermost group of a phrase. */
const GROUP = /\(([^()[\]]*)\)|\[([^()[\]]*)\]/;

/**
 * The phrases of a list, folded, each once. They are separated by commas; `(a|b)` stands for one of several,
 * `[a|b]` for one of them or none.
 */
export function phrasesOf(list: string): string[] {
  const phrases = list.split(',').flatMap(expanded).map(folded);
  return [...new Set(phrases)].filter((phrase) => phrase !== '');
}

function expanded(phrase: string): string[] {
  const group = GROUP.exec(phrase);
  if (!group) return [phrase];
  const [written, one, optional] = group;
  const options = one === undefined ? ['', ...(optional ?? '').split('|')] : one.split('|');
  return options.flatMap((option) => expanded(phrase.replace(written, () => option)));
}

/** Most words are folded as they are written. */
function folded(phrase: string): string {
  return /^[a-z ]*$/.test(phrase) ? phrase.split(' ').filter(Boolean).join(' ') : fold(phrase);
}

/** The phrases of a list, ready to be looked up. */
export function phraseTable(list: string): Phrases {
  const phrases = new Map<string, string[][]>();
  for (const phrase of phrasesOf(list)) {
    const words = phrase.split(' ');
    const [first = ''] = words;
    const known = phrases.get(first);
    if (known) known.push(words);
    else phrases.set(first, [words]);
  }
  for (const known of phrases.values()) known.sort((a, b) => b.length - a.length);
  return phrases;
}

/** How many words each phrase takes that stands at a place, the longest first. */
export function phrasesAt(phrases: Phrases, words: readonly string[], at: number): number[] {
  const known = phrases.get(words[at] ?? '') ?? [];
  return known
    .filter((phrase) => phrase.every((word, index) => words[at + index] === word))
    .map(({ length }) => length);
}

/** Whether words are phrases of some lists and nothing else. */
export function madeOf(lists: readonly Phrases[], words: readonly string[]): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < words.length; at += 1) {
    if (!reached.has(at)) continue;
    for (const length of lists.flatMap((list) => phrasesAt(list, words, at))) reached.add(at + length);
  }
  return reached.has(words.length);
}
