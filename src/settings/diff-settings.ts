/**
 * What one set of settings would change in another. Owns: which documents are compared, and how the
 * result is printed. Must not know: where either set is kept.
 */
import { diffValues, type FieldDiff } from './diff-values';
import { filledIn } from './filled-in';
import type { SettingDocument } from './from-yaml';
import { maskSensitive } from './mask-sensitive';
import { SETTING_KINDS, type SettingKind } from './setting-kinds';
import { shortDocument } from './short-document';

/** One document that differs. Values of sensitive data parameters are masked. */
export interface DocumentDiff {
  kind: SettingKind;
  name: string;
  change: 'added' | 'removed' | 'changed';
  /** added, removed: what the document says besides defaults */
  fields: FieldDiff[];
}

/**
 * Compares documents with their defaults filled in, so that a default left out is no difference.
 *
 * @param complete `after` is all there is to be: documents absent from it are removed
 * @returns by kind in the order of a settings file, then by name; empty when nothing would change
 */
export function diffSettings(
  before: readonly SettingDocument[],
  after: readonly SettingDocument[],
  { complete = false }: { complete?: boolean } = {},
): DocumentDiff[] {
  return (Object.keys(SETTING_KINDS) as SettingKind[]).flatMap((kind) => {
    const [was, is] = [documentsOf(kind, before), documentsOf(kind, after)];
    const names = [...new Set([...(complete ? was.keys() : []), ...is.keys()])].sort();
    return names.flatMap((name) => diffDocument(kind, name, was, is));
  });
}

type Documents = ReadonlyMap<string, unknown>;

function documentsOf(kind: SettingKind, documents: readonly SettingDocument[]): Documents {
  const own = documents.filter((one) => one.kind === kind);
  return new Map(own.map(({ name, document }) => [name, filledIn(kind, document)]));
}

function diffDocument(kind: SettingKind, name: string, was: Documents, is: Documents): DocumentDiff[] {
  const [before, after] = [was.get(name), is.get(name)];
  if (!was.has(name)) return [{ kind, name, change: 'added', fields: sides(kind, after, 'after') }];
  if (!is.has(name)) return [{ kind, name, change: 'removed', fields: sides(kind, before, 'before') }];
  const fields = diffValues(before, after);
  return fields.length === 0 ? [] : [{ kind, name, change: 'changed', fields }];
}

function sides(kind: SettingKind, document: unknown, side: 'before' | 'after'): FieldDiff[] {
  const short = maskSensitive(shortDocument(kind, document));
  if (typeof short !== 'object' || short === null) return [{ path: '', [side]: short }];
  return Object.entries(short).map(([path, value]) => ({ path, [side]: value }));
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/** The differences for people, one line a field; says so when there are none. Ends with a line break. */
export function printDiff(diffs: readonly DocumentDiff[]): string {
  if (diffs.length === 0) return 'no differences\n';
  const lines = diffs.flatMap(({ kind, name, change, fields }) => [
    `${SIGNS[change]} ${title(kind, name)}`,
    ...fields.map((field) => `    ${printField(field)}`),
  ]);
  return `${lines.join('\n')}\n`;
}

function title(kind: SettingKind, name: string): string {
  return SETTING_KINDS[kind].onlyName === undefined ? `${kind} ${name}` : kind;
}

function printField(field: FieldDiff): string {
  const before = 'before' in field ? JSON.stringify(field.before) : undefined;
  const after = 'after' in field ? JSON.stringify(field.after) : undefined;
  if (before === undefined) return `${field.path}: ${after ?? ''}`;
  return after === undefined ? `${field.path}: ${before} (removed)` : `${field.path}: ${before} -> ${after}`;
}
