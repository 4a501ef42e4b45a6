/**
 * Languages in settings. Owns: how a language is written and when one serves another.
 * Must not know: prompts or voices.
 */
import { z } from 'zod';

/** ISO 639-1 with an optional region: `en`, `es-MX`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a language like en or es-MX');

/** True when `language` is listed, or the language without its region is: `es` serves `es-MX`, not the other way. */
export function servesLanguage(listed: readonly string[], language: string): boolean {
  return listed.includes(language) || listed.includes(language.slice(0, 2));
}
