/** Results as CSV (RFC 4180). Owns: the columns, and that no cell becomes a formula in a spreadsheet. */
import type { ResultLine } from './result-schemas';

const COLUMNS: readonly (keyof ResultLine)[] = [
  ...(['session', 'endedAt', 'channel', 'language', 'queue', 'agent', 'virtualAgent', 'release'] as const),
  ...(['status', 'failedRule', 'csat', 'nps', 'ces', 'comment', 'recording'] as const),
];

export const CSV_HEAD = csvLine([...COLUMNS, 'calledBackAt', 'calledBackNote']);

export function csvOf(line: ResultLine): string {
  const cells = COLUMNS.map((name) => line[name] as string | number | boolean | null);
  return csvLine([...cells, line.calledBack?.at ?? null, line.calledBack?.note ?? null]);
}

function csvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** Text that begins like a formula begins with an apostrophe instead (OWASP: CSV Injection). */
function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = /^\s*[=+\-@|%]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
