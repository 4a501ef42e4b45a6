/**
 * Languages as Twilio writes them. Owns: ISO 639-1 -> the code of Say and of Gather.
 * Must not know: which languages a flow speaks.
 */

import { lookupLanguage } from '../lib/language-lookup';
import { GATHER_LANGUAGES, SAY_LANGUAGES } from './carrier-languages';

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
 * The code for Say: the exact one where Twilio has it, else that of the language (`en` -> `en-US`,
 * `es-AR` -> `es-US`). Undefined for a language Twilio does not speak: better its default voice than a
 * refused document.
 */
export function spokenLanguage(language: string): string | undefined {
  return carrierLanguage(SAY_LANGUAGES, language);
}

/** The code for Gather, which names Chinese by script, in the same way. */
export function heardLanguage(language: string): string | undefined {
  return carrierLanguage(GATHER_LANGUAGES, HEARD[spokenLanguage(language) ?? ''] ?? language);
}

function carrierLanguage(known: ReadonlySet<string>, language: string): string | undefined {
  if (known.has(language) && language.includes('-')) return language;
  const tongue = language.split('-')[0]?.toLowerCase() ?? '';
  const usual = Object.hasOwn(REGION, tongue) ? (REGION[tongue] ?? '') : '';
  if (known.has(usual)) return usual;
  return lookupLanguage([...known], language);
}
