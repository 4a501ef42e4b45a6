/** Lists of phrases as they are written. Owns: how a list stands for its phrases. Must not know: what they mean. */
import { fold } from './fold';

/** A part of a phrase: a word, or one of several parts, which may be left out. */
type Part = string | { options: readonly Sequence[]; optional: boolean };
type Sequence = readonly Part[];

/** Phrases by the words they may begin with. Groups are kept as they are written: a line may stand for thousands. */
export type Phrases = ReadonlyMap<string, readonly Sequence[]>;

/** The innermost group of a phrase. */
const GROUP = /\(([^()[\]]*)\)|\[([^()[\]]*)\]/;
const MARKS = /[()[\]|]|[^()[\]|\s]+/g;

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
  const phrases = new Map<string, Sequence[]>();
  for (const written of list.split(',')) {
    const marks = written.match(MARKS) ?? [];
    const sequence: Part[] = [];
    // A bracket that closes nothing is none.
    for (const place = { at: 0 }; place.at < marks.length; place.at += 1)
      sequence.push(...sequenceOf(marks, place));
    for (const first of firstWords(sequence).words) {
      const known = phrases.get(first);
      if (known) known.push(sequence);
      else phrases.set(first, [sequence]);
    }
  }
  return phrases;
}

/** What is written up to the end of its group; `place` moves on with it. */
function sequenceOf(marks: readonly string[], place: { at: number }): Sequence {
  const parts: Part[] = [];
  for (; place.at < marks.length; place.at += 1) {
    const mark = marks[place.at] ?? '';
    if (/^[|)\]]$/.test(mark)) break;
    if (/^[([]$/.test(mark)) parts.push({ options: optionsOf(marks, place), optional: mark === '[' });
    else parts.push(...folded(mark).split(' ').filter(Boolean));
  }
  return parts;
}

function optionsOf(marks: readonly string[], place: { at: number }): Sequence[] {
  const options: Sequence[] = [];
  do {
    place.at += 1;
    options.push(sequenceOf(marks, place));
  } while (marks[place.at] === '|');
  return options;
}

/** The words a sequence may begin with; `empty`: it may be no word at all. */
function firstWords(sequence: Sequence): { words: Set<string>; empty: boolean } {
  const words = new Set<string>();
  for (const part of sequence) {
    if (typeof part === 'string') return { words: words.add(part), empty: false };
    const options = part.options.map(firstWords);
    for (const option of options) for (const word of option.words) words.add(word);
    if (!part.optional && options.every(({ empty }) => !empty)) return { words, empty: false };
  }
  return { words, empty: true };
}

/** How many words each phrase takes that stands at a place, the longest first. */
export function phrasesAt(phrases: Phrases, words: readonly string[], at: number): number[] {
  const known = phrases.get(words[at] ?? '') ?? [];
  const ends = new Set(known.flatMap((sequence) => [...endsOf(sequence, words, new Set([at]))]));
  return [...ends]
    .filter((end) => end > at)
    .map((end) => end - at)
    .sort((a, b) => b - a);
}

/** Where a sequence may end that begins at one of some places. */
function endsOf(
  sequence: Sequence,
  words: readonly string[],
  from: ReadonlySet<number>,
): ReadonlySet<number> {
  let places = from;
  for (const part of sequence) {
    if (places.size === 0) return places;
    const next = new Set<number>();
    if (typeof part === 'string') {
      for (const at of places) if (words[at] === part) next.add(at + 1);
    } else {
      if (part.optional) for (const at of places) next.add(at);
      for (const option of part.options) for (const end of endsOf(option, words, places)) next.add(end);
    }
    places = next;
  }
  return places;
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
