/**
 * Languages in settings. Owns: how a language is written and when one serves another.
 * Must not know: prompts or voices.
 */
import { z } from 'zod';
import { lookupLanguage } from '../lib/language-lookup';

/** ISO 639-1 with an optional region: `en`, `es-MX`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a language like en or es-MX');

/** True when one of the listed languages can serve this one (RFC 4647, and the other way round). */
export function servesLanguage(listed: readonly string[], language: string): boolean {
  return lookupLanguage(listed, language) !== undefined;
}
