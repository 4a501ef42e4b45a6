/** Which keys a text tells callers to press. Owns: the forms in which a text names one or several. */
import { KEY_WORDS, type KeyWords } from './key-words';

const KEYS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'];

/** @returns each key that is named, in order; none in a language whose words are not known */
export function keysNamed(text: string, language: string): string[] {
  const known = wordsOf(language);
  if (!known) return [];
  const bare = text.replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, ' _ ');
  const named = [...bare.matchAll(known.press)].flatMap(({ 0: match, index }) => {
    const first = keyAt(bare.slice(index + match.length), known);
    return first ? [first.key, ...row(first, known), ...beside(first, known)] : [];
  });
  return [...new Set(named)];
}

/** True for a text that breaks off where a key should be named: "Then press" or "Press 1 or". */
export function breaksOffBeforeKey(text: string, language: string): boolean {
  const known = wordsOf(language);
  if (!known) return false;
  const last = [...`${text} `.matchAll(known.press)].at(-1);
  const pressing = last !== undefined && last.index + last[0].length === text.length + 1;
  return pressing || new RegExp(`(?<!\\p{L})(?:${known.or}|${known.beforeKey})$`, 'iu').test(text);
}

function wordsOf(language: string): KeyWords | undefined {
  return KEY_WORDS[language.split('-')[0] ?? ''];
}

interface Named {
  key: string;
  /** what follows it */
  rest: string;
}

/** A number of more digits is what is typed, not a key. */
function keyAt(text: string, { words }: KeyWords): Named | undefined {
  const sign = /^["“'«]?\s*([0-9*#])(?![0-9])["”'»]?/.exec(text);
  if (sign?.[1] !== undefined) return { key: sign[1], rest: text.slice(sign[0].length) };
  for (const [index, word] of words.entries()) {
    const found = new RegExp(`^(?:${word})(?![\\p{L}])`, 'iu').exec(text);
    if (found) return { key: KEYS[index] ?? '', rest: text.slice(found[0].length) };
  }
  return undefined;
}

/** The others of "press 1, 2 or 3." Each is followed as a key is: "press 1 or 2 agents will call" names one. */
function row(first: Named, known: KeyWords): string[] {
  const keys: string[] = [];
  const between = new RegExp(`^${betweenKeys(known)}`, 'iu');
  const ends = new RegExp(`^(?:\\s*(?:[,;:.)!?]|$)|\\s+(?:${known.or}|${known.purpose})(?!\\p{L}))`, 'iu');
  for (let { rest } = first; ;) {
    const gap = between.exec(rest)?.[0];
    const next = gap === undefined ? undefined : keyAt(rest.slice(gap.length), known);
    if (!next || !ends.test(next.rest)) return keys;
    keys.push(next.key);
    rest = next.rest;
  }
}

/** Those of "press 1 for sales or 3 for support" and "for sales press 1, for support 3", up to the end of the sentence. */
function beside({ rest }: Named, known: KeyWords): string[] {
  const { or, purpose, press } = known;
  const sentence = /^(?:[^.!?]|[.!?](?=\S))*/.exec(rest)?.[0] ?? '';
  const between = betweenKeys(known);
  const keysAfter = (lead: string, ends: string): string[] =>
    [...sentence.matchAll(new RegExp(lead, 'giu'))].flatMap(({ 0: match, index }) => {
      const named = keyAt(sentence.slice(index + match.length), known);
      return named && new RegExp(ends, 'iu').test(named.rest) ? [named.key] : [];
    });
  return [
    ...keysAfter(between, `^\\s+(?:${purpose})\\s+(?![0-9])`),
    ...keysAfter(
      `${between}(?:${purpose})\\s+[^,;0-9*#]{1,40}?,?\\s+(?=["“'«]?[0-9*#])`,
      `^(?:\\s*$|\\s*;|\\s+(?:${or})\\s|\\s*,(?!\\s*(?:${press.source})))`,
    ),
  ];
}

function betweenKeys({ or }: KeyWords): string {
  return `(?:\\s*[,;]\\s*(?:(?:${or})\\s+)?|\\s+(?:${or})\\s+)`;
}
