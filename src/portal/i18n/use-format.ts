/** Dates, times and numbers as the language writes them. Owns: which parts are shown. */
import { useTranslation } from 'react-i18next';

export function useFormat() {
  const { i18n } = useTranslation();
  const language = i18n.language;
  const date = (at: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language, options).format(new Date(at));
  return {
    time: (at: string) => date(at, { dateStyle: 'medium', timeStyle: 'short' }),
    /** @param day `2026-11-29`, of whatever zone it was counted in */
    day: (day: string) => date(`${day}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' }),
    clock: (at: string) => date(at, { timeStyle: 'medium' }),
    number: (value: number) => new Intl.NumberFormat(language).format(value),
    percent: (share: number) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share),
    /** `English (en)`; what is no language yet stays as it was written */
    language: (code: string) => {
      const known = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code);
      const name = known ? new Intl.DisplayNames(language, { type: 'language' }).of(code) : undefined;
      return name === undefined || name === code ? code : `${name} (${code})`;
    },
    /** `3:07` */
    duration: (ms: number) => {
      const seconds = Math.max(0, Math.round(ms / 1000));
      const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
      return `${minutes}:${String(rest).padStart(2, '0')}`;
    },
  };
}
