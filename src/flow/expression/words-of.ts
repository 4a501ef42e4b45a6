/** Which values have words, and what is said about those that have none. */
import { Drop } from 'liquidjs';

export const NO_VALUE = 'a text reads a name that has no value; give it one with the filter default';
export const NO_TEXT = 'a text cannot speak an object or a list; name a part of it, or join it';
export const NO_NUMBER = 'a text reckons with what is no number';
const BLANK =
  'a text speaks a value that is blank; give it words with the filter default, or default: "" to pass over it';

/** What a value is in a text. @throws for what has no words: null, objects, lists, numbers that are none */
export function wordsOf(value: unknown): string {
  if (isNothing(value)) throw new Error(NO_VALUE);
  if (!isWord(value)) throw new Error(NO_TEXT);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(NO_NUMBER);
  return String(value as string | number | boolean | bigint);
}

/** The same for people: "is ." tells them nothing. @throws for what is blank, too */
export function spokenWordsOf(value: unknown): string {
  if (isBlank(value)) throw new Error(BLANK);
  return wordsOf(value);
}

/** Liquid's own `nil`, `empty` and `blank` are there to compare with. */
export function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value instanceof Drop;
}

/** A text, a number, true or false. */
export function isWord(value: unknown): boolean {
  return !isNothing(value) && typeof value !== 'object' && typeof value !== 'function';
}

/** Nothing is left to be heard of it: spaces, control characters, halves of characters, invisible signs. */
export function isBlank(value: unknown): boolean {
  return typeof value === 'string' && /^[\s\p{Cc}\p{Cf}\p{Cs}]*$/u.test(value);
}
