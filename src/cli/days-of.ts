/** The option `--days` of commands that look back. */

/** @throws Error where it is no number of days */
export function daysOf(text: string): number {
  const days = Number(text);
  if (days > 0 && days <= 3650) return days;
  throw new Error(`--days ${text}: expected a number of days, such as 30`);
}
