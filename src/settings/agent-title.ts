/** What customers call a virtual agent. Owns: how its public name is written and found. PURE. */
import { z } from 'zod';
import { languageSchema } from './language';
import { plainText } from './plain-text';

const LONGEST = 100;

/** One name for all, or one a language: `{ en: Survey, es: Encuesta }`. */
export const titleSchema = z.union([plainText(LONGEST), z.record(languageSchema, plainText(LONGEST))]);

export type AgentTitle = z.infer<typeof titleSchema>;

/**
 * In the language, else in it without its region, else in whatever language there is.
 * @returns undefined when there is none
 */
export function titleIn(title: AgentTitle | undefined, language: string): string | undefined {
  if (title === undefined || typeof title === 'string') return title;
  return title[language] ?? title[language.slice(0, 2)] ?? Object.values(title)[0];
}
