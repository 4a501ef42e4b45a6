/** A rule about tables whose rows are not alike (`tables`). Owns: its messages. */
import { keySpotAt } from '../parse/located';
import { warningAt } from '../problem';
import type { Rule } from './rule';

/** Every row of a table has the columns that any of them has: what is not there has no value. */
export const tables: Rule = ({ statics, tree }) =>
  Object.entries(statics.tables).flatMap(([table, rows]) => {
    const written = Object.entries(rows as { [key: string]: unknown });
    const columns = new Set(written.flatMap(([, row]) => columnsOf(row)));
    return written.flatMap(([key, row]) => {
      const missing = [...columns].filter((column) => !columnsOf(row).includes(column));
      if (missing.length === 0) return [];
      const message = `the row "${key}" of ${table} has no ${missing.join(', ')}, which other rows have`;
      return [
        warningAt(
          keySpotAt(tree, ['tables', table, key]),
          'tables',
          message,
          'what is not there has no value',
        ),
      ];
    });
  });

function columnsOf(row: unknown): string[] {
  return typeof row === 'object' && row !== null ? Object.keys(row) : [];
}
