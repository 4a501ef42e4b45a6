/**
 * Which documents a change of settings really changes. Owns: the check of each by itself and the
 * comparison with what is stored. Must not know: the store, or what documents say of each other.
 */
import { PublicError, type ProblemDetail } from '../errors';
import { validateSetting } from '../settings/validate-setting';
import type { SettingRow } from './rows';

/** A document somebody wants to have; null: they want to have it deleted. */
export interface DocumentChange {
  kind: string;
  name: string;
  document: unknown;
}

/** A document that was checked: JSON text with defaults filled in; null: deleted. */
export interface PlannedDocument {
  kind: string;
  name: string;
  document: string | null;
}

/**
 * @param rows what is stored; changes that change nothing there are left out. Absent: all are kept
 * @throws PublicError invalid, with the mistakes of all documents
 */
export function planDocuments(
  changes: readonly DocumentChange[],
  rows?: readonly SettingRow[],
): PlannedDocument[] {
  const problems = repeated(changes);
  const planned = changes.flatMap(({ kind, name, document }): PlannedDocument[] => {
    if (document === null) return [{ kind, name, document }];
    const result = validateSetting(kind, name, document);
    if (result.ok) return [{ kind, name, document: JSON.stringify(result.value) }];
    const single = changes.length === 1;
    problems.push(...result.problems.map((one) => (single ? one : { ...one, path: place(kind, name, one) })));
    return [];
  });
  const [first] = changes;
  if (problems.length > 0 && changes.length === 1 && first)
    throw new PublicError('invalid', `${first.kind} "${first.name}"`, problems);
  if (problems.length > 0) throw new PublicError('invalid', '', problems);
  return rows ? planned.filter((one) => changesAnything(one, rows)) : planned;
}

/** The rows as they would be, numbered on from `version`. */
export function planRows(
  rows: readonly SettingRow[],
  planned: readonly PlannedDocument[],
  version: number,
): SettingRow[] {
  const kept = rows.filter((row) => !planned.some((one) => one.kind === row.kind && one.name === row.name));
  const added = planned.map((one, index) => ({
    ...one,
    version: version + 1 + index,
    ...{ at: 0, author: '', note: '' },
  }));
  return [...kept, ...added];
}

function repeated(changes: readonly DocumentChange[]): ProblemDetail[] {
  const seen = new Set<string>();
  return changes.flatMap(({ kind, name }) => {
    const path = `${kind} "${name}"`;
    const again = seen.has(path);
    seen.add(path);
    return again ? [{ path, message: 'is listed twice' }] : [];
  });
}

function place(kind: string, name: string, { path }: ProblemDetail): string {
  return [`${kind} "${name}"`, path].filter((part) => part !== '').join(': ');
}

function changesAnything({ kind, name, document }: PlannedDocument, rows: readonly SettingRow[]): boolean {
  const row = rows.find((one) => one.kind === kind && one.name === name);
  if (row?.document === undefined || row.document === null) return document !== null;
  return document === null || document !== withDefaults(row.document, kind, name);
}

/** A stored document as it would be written today: keys in the order of the schema, new defaults filled in. */
function withDefaults(text: string, kind: string, name: string): string {
  try {
    const result = validateSetting(kind, name, JSON.parse(text));
    return result.ok ? JSON.stringify(result.value) : text;
  } catch {
    return text;
  }
}
