/**
 * Settings as the running process sees them: parsed once per version, saved through here. Owns: the
 * cache and the rule that a document which does not fit the others is refused.
 */
import { PublicError, type ProblemDetail } from '../errors';
import type { CompiledFlow } from '../flow/model';
import { checkReferences } from '../settings/check-references';
import type { SettingProblem } from '../settings/problem';
import { readSettings, type Settings } from '../settings/read-settings';
import { validateSetting } from '../settings/validate-setting';
import type { SettingRow, Store } from './ports';

export interface SettingChange {
  kind: string;
  name: string;
  document: unknown;
  author: string;
  note: string;
  at: number;
  /** version of the document the author saw; undefined: whatever it is */
  expected?: number;
}

export interface SettingsBook {
  current(): Settings;
  at(version: number): Promise<Settings>;
  /** @throws PublicError invalid, in-use, conflict, not-found */
  save(change: SettingChange): Promise<SettingRow>;
  remove(change: Omit<SettingChange, 'document'>): Promise<SettingRow>;
  row(kind: string, name: string): Promise<SettingRow | undefined>;
  rows(kind: string): Promise<SettingRow[]>;
  /** Told of every document that is saved or deleted from now on. */
  watch(watcher: (row: SettingRow) => void): void;
}

/** Opens the book on a store. @param flows the flows of the newest release */
export async function openSettingsBook(store: Store, flows: () => CompiledFlow[]): Promise<SettingsBook> {
  let rows = await store.settings();
  let current = readSettings(await store.settingsVersion(), rows);
  const older = new Map<number, Settings>();
  const watchers: ((row: SettingRow) => void)[] = [];

  async function write(
    change: Omit<SettingChange, 'document'>,
    document: string | null,
  ): Promise<SettingRow> {
    const { kind, name, author, note, at, expected } = change;
    const next = rows.filter((row) => row.kind !== kind || row.name !== name);
    const planned = { version: current.version + 1, kind, name, document, at, author, note };
    refuseBroken([...next, planned], document === null ? 'in-use' : 'invalid');
    const row = await store.saveSetting({
      kind,
      name,
      document,
      author,
      note,
      at,
      ...(expected === undefined ? {} : { expected }),
    });
    if (!row) throw new PublicError('conflict', `${kind} "${name}"`);
    rows = await store.settings();
    current = readSettings(await store.settingsVersion(), rows);
    for (const watcher of watchers) watcher(row);
    return row;
  }

  function refuseBroken(planned: SettingRow[], code: 'in-use' | 'invalid'): void {
    const before = new Set(references(current).map(key));
    const after = references(readSettings(current.version + 1, planned));
    const broken = after.filter((problem) => !before.has(key(problem)));
    if (broken.length > 0) throw new PublicError(code, '', broken.map(describe));
  }

  const references = (settings: Settings): SettingProblem[] => checkReferences(settings, flows());

  return {
    current: () => current,
    async at(version) {
      if (version === current.version) return current;
      const known = older.get(version);
      if (known) return known;
      const read = readSettings(version, await store.settings(version));
      older.set(version, read);
      return read;
    },
    async save(change) {
      const result = validateSetting(change.kind, change.name, change.document);
      if (!result.ok) throw new PublicError('invalid', `${change.kind} "${change.name}"`, result.problems);
      return write(change, JSON.stringify(result.value));
    },
    async remove(change) {
      if (!rows.some((row) => row.kind === change.kind && row.name === change.name))
        throw new PublicError('not-found');
      return write(change, null);
    },
    row: (kind, name) => Promise.resolve(rows.find((row) => row.kind === kind && row.name === name)),
    watch: (watcher) => void watchers.push(watcher),
    rows: (kind) => Promise.resolve(rows.filter((row) => row.kind === kind)),
  };
}

function key(problem: SettingProblem): string {
  return JSON.stringify([problem.kind, problem.name, problem.path, problem.message]);
}

function describe(problem: SettingProblem): ProblemDetail {
  const { kind, name, path, message, hint } = problem;
  return {
    path: [`${kind} "${name}"`, path].filter((part) => part !== '').join(': '),
    message,
    ...(hint ? { hint } : {}),
  };
}
