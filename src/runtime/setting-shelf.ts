/**
 * The newest row of every settings document. Owns: finding one, and giving them in order. Must not know: what a document
 * says.
 */
import type { SettingRow } from './rows';

export class SettingShelf {
  private readonly kinds = new Map<string, Map<string, SettingRow>>();
  private readonly sorted = new Map<string, SettingRow[]>();

  constructor(rows: readonly SettingRow[]) {
    for (const row of rows) this.put(row);
  }

  /** Later rows in the place of earlier ones; without a document: it is gone. */
  put(row: SettingRow): void {
    const { kind, name, document } = row;
    const named = this.kinds.get(kind) ?? new Map<string, SettingRow>();
    this.kinds.set(kind, named);
    this.sorted.delete(kind);
    if (document === null) named.delete(name);
    else named.set(name, row);
  }

  get(kind: string, name: string): SettingRow | undefined {
    return this.kinds.get(kind)?.get(name);
  }

  /** In order of their names. */
  ofKind(kind: string): readonly SettingRow[] {
    const known = this.sorted.get(kind);
    if (known) return known;
    const rows = [...(this.kinds.get(kind)?.values() ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
    this.sorted.set(kind, rows);
    return rows;
  }

  /** In order of kind, then of name. */
  all(): SettingRow[] {
    return [...this.kinds.keys()].sort().flatMap((kind) => this.ofKind(kind));
  }
}
