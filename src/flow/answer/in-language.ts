import { lookupLanguage } from '../../lib/language-lookup';

/** What is written by language, in the language that serves the wanted one best. */
export function inLanguage<T>(
  texts: { readonly [language: string]: T } | undefined,
  language: string,
): T | undefined {
  if (texts === undefined) return undefined;
  if (Object.hasOwn(texts, language)) return texts[language];
  const served = lookupLanguage(Object.keys(texts), language);
  return served === undefined ? undefined : texts[served];
}
