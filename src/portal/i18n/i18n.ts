/** Languages of the portal. Owns: which there are, which one is chosen at first, and switching. */
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { en } from './en';
import { es } from './es';

export const LANGUAGES: Record<string, string> = { en: 'English', es: 'Español' };
const KEY = 'aftercall-language';

/** The one chosen before, else the first of the browser's that there is, else English. */
function firstLanguage(): string {
  const wished = [localStorage.getItem(KEY) ?? '', ...navigator.languages];
  return wished.map((one) => one.slice(0, 2)).find((one) => one in LANGUAGES) ?? 'en';
}

export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, es: { translation: es } },
    lng: firstLanguage(),
    fallbackLng: 'en',
    // React writes text as text.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = i18next.language;
}

export function useLanguage(): [string, (code: string) => void] {
  const { i18n } = useTranslation();
  const set = (code: string): void => {
    localStorage.setItem(KEY, code);
    document.documentElement.lang = code;
    void i18n.changeLanguage(code);
  };
  return [i18n.language, set];
}
