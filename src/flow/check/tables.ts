/** A rule about tables whose rows are not alike (`tables`). Owns: its messages. */
import { keySpotAt, nodeAt, plain, type Located } from '../parse/located';
import { warningAt, type Problem } from '../problem';
import type { Rule } from './rule';

/** Every row of a table has the columns that any of them has: what is not there has no value. */
export const tables: Rule = ({ tree }) => tableProblems(tree);

/** The same of a file that shares tables. */
export function tableProblems(tree: Located): Problem[] {
  const written = nodeAt(tree, ['tables']);
  const all = written ? (plain(written) as { [table: string]: object }) : {};
  return Object.entries(all).flatMap(([table, rows]) => rowProblems(tree, table, Object.entries(rows)));
}

function rowProblems(tree: Located, table: string, rows: [string, unknown][]): Problem[] {
  const columns = new Set(rows.flatMap(([, row]) => columnsOf(row)));
  return rows.flatMap(([key, row]) => {
    const missing = [...columns].filter((column) => !columnsOf(row).includes(column));
    if (missing.length === 0) return [];
    const message = `the row "${key}" of ${table} has no ${missing.join(', ')}, which other rows have`;
    const hint = 'what is not there has no value';
    return [warningAt(keySpotAt(tree, ['tables', table, key]), 'tables', message, hint)];
  });
}

function columnsOf(row: unknown): string[] {
  return typeof row === 'object' && row !== null ? Object.keys(row) : [];
}
