/**
 * Languages as Twilio writes them. Owns: ISO 639-1 -> the code of Say and of Gather.
 * Must not know: which languages a flow speaks.
 */

/** The region spoken and heard when none is given (Twilio docs: Say and Gather, language). */
const REGION: { [language: string]: string } = {
  ar: 'ar-AE',
  ca: 'ca-ES',
  cs: 'cs-CZ',
  da: 'da-DK',
  de: 'de-DE',
  el: 'el-GR',
  en: 'en-US',
  es: 'es-US',
  fi: 'fi-FI',
  fr: 'fr-FR',
  he: 'he-IL',
  hi: 'hi-IN',
  hu: 'hu-HU',
  id: 'id-ID',
  it: 'it-IT',
  ja: 'ja-JP',
  ko: 'ko-KR',
  nb: 'nb-NO',
  nl: 'nl-NL',
  no: 'nb-NO',
  pl: 'pl-PL',
  pt: 'pt-BR',
  ro: 'ro-RO',
  ru: 'ru-RU',
  sv: 'sv-SE',
  th: 'th-TH',
  tr: 'tr-TR',
  uk: 'uk-UA',
  vi: 'vi-VN',
  zh: 'zh-CN',
};

/** Heard under another name than spoken. */
const HEARD: { [language: string]: string } = { 'zh-CN': 'cmn-Hans-CN' };

/**
 * The code for Say: `en` -> `en-US`; a region that is given is kept. Undefined for a language
 * without a known region: better Twilio's default voice than a refused document.
 */
export function spokenLanguage(language: string): string | undefined {
  if (language.includes('-')) return language;
  const name = language.toLowerCase();
  return Object.hasOwn(REGION, name) ? REGION[name] : undefined;
}

/** The code for Gather, which names Chinese by script. */
export function heardLanguage(language: string): string | undefined {
  const spoken = spokenLanguage(language);
  return spoken === undefined ? undefined : (HEARD[spoken] ?? spoken);
}
