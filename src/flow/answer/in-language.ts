/** What is written by language, in a language or else in the same language without region. */
export function inLanguage<T>(texts: { [language: string]: T } | undefined, language: string): T | undefined {
  return texts?.[language] ?? texts?.[language.split('-')[0] ?? ''];
}
