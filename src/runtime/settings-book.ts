/**
 * Settings as the running process sees them: parsed once per version, saved through here. Owns: the
 * cache and the rule that a document which does not fit the others is refused. One save follows the
 * other, so that each is checked against what the one before has left.
 */
import { PublicError, type ProblemDetail } from '../errors';
import type { CompiledFlow } from '../flow/model';
import { checkReferences } from '../settings/check-references';
import type { SettingProblem } from '../settings/problem';
import { readSettings, type Settings } from '../settings/read-settings';
import type { Store } from './ports';
import type { SettingRow } from './rows';
import { planDocuments, planRows, type DocumentChange, type PlannedDocument } from './plan-settings';

/** Who saves, why and when. */
export interface Authorship {
  author: string;
  note: string;
  /** ms since the epoch */
  at: number;
}

/** Several documents by one author. */
export interface Edition extends Authorship {
  /** the settings version the author saw; undefined: whatever it is */
  expectedVersion?: number;
}

export interface SettingChange extends Authorship {
  kind: string;
  name: string;
  document: unknown;
  /** version of the document the author saw; undefined: whatever it is */
  expected?: number;
}

export interface SettingsBook {
  current(): Settings;
  at(version: number): Promise<Settings>;
  /** @throws PublicError invalid, in-use, conflict, not-found */
  save(change: SettingChange): Promise<SettingRow>;
  remove(change: Omit<SettingChange, 'document'>): Promise<SettingRow>;
  /**
   * Several documents at once, all or none; `null` deletes one. What they say of each other is checked
   * over the final state. A document that is unchanged, defaults filled in, makes no new version.
   *
   * @returns the new versions, in order
   * @throws PublicError invalid, conflict
   */
  saveAll(changes: readonly DocumentChange[], by: Edition): Promise<SettingRow[]>;
  /** What the settings would be after such a change. Nothing is saved. @throws PublicError invalid */
  preview(changes: readonly DocumentChange[]): Settings;
  row(kind: string, name: string): Promise<SettingRow | undefined>;
  rows(kind?: string): Promise<SettingRow[]>;
  /** Every version of a document, newest first; a deletion has no document. Empty: it never existed. */
  history(kind: string, name: string): Promise<SettingRow[]>;
  /** Stored documents that cannot be read, and what documents say of things that are not there. */
  problems(): SettingProblem[];
  /** What would be wrong with other flows that is not wrong with those of now. */
  brokenBy(flows: CompiledFlow[]): SettingProblem[];
  /** Told of every document that is saved or deleted from now on. */
  watch(watcher: (row: SettingRow) => void): void;
  /** Reads what other processes have saved, if they have. */
  catchUp(): Promise<void>;
}

/** Opens the book on a store. @param flows the flows of the newest release */
export async function openSettingsBook(store: Store, flows: () => CompiledFlow[]): Promise<SettingsBook> {
  const rows = await store.settings();
  return new StoredBook(store, flows, rows, readSettings(await store.settingsVersion(), rows));
}

class StoredBook implements SettingsBook {
  private last: Promise<unknown> = Promise.resolve();
  private readonly older = new Map<number, Settings>();
  private readonly watchers: ((row: SettingRow) => void)[] = [];

  constructor(
    private readonly store: Store,
    private readonly flows: () => CompiledFlow[],
    private all: SettingRow[],
    private settings: Settings,
  ) {}

  current(): Settings {
    return this.settings;
  }

  async at(version: number): Promise<Settings> {
    if (version === this.settings.version) return this.settings;
    const known = this.older.get(version);
    if (known) return known;
    const read = readSettings(version, await this.store.settings(version));
    this.older.set(version, read);
    return read;
  }

  save(change: SettingChange): Promise<SettingRow> {
    return this.inTurn(() => this.write(change));
  }

  remove(change: Omit<SettingChange, 'document'>): Promise<SettingRow> {
    return this.inTurn(() => this.write({ ...change, document: null }));
  }

  saveAll(changes: readonly DocumentChange[], by: Edition): Promise<SettingRow[]> {
    return this.inTurn(() => this.writeAll(changes, by));
  }

  preview(changes: readonly DocumentChange[]): Settings {
    const planned = planDocuments(changes, this.all);
    return planned.length === 0 ? this.settings : this.settle(planned, 'invalid');
  }

  async row(kind: string, name: string): Promise<SettingRow | undefined> {
    return this.all.find((row) => row.kind === kind && row.name === name);
  }

  async rows(kind?: string): Promise<SettingRow[]> {
    return this.all.filter((row) => kind === undefined || row.kind === kind);
  }

  history(kind: string, name: string): Promise<SettingRow[]> {
    return this.store.settingHistory(kind, name);
  }

  problems(): SettingProblem[] {
    return [...this.settings.problems, ...this.references(this.settings)];
  }

  brokenBy(flows: CompiledFlow[]): SettingProblem[] {
    return unknownTo(this.references(this.settings), checkReferences(this.settings, flows));
  }

  watch(watcher: (row: SettingRow) => void): void {
    this.watchers.push(watcher);
  }

  catchUp(): Promise<void> {
    return this.inTurn(async () => {
      if ((await this.store.settingsVersion()) === this.settings.version) return;
      const before = this.all;
      await this.refresh([]);
      this.tell(changes(before, this.all));
    });
  }

  /** Checks and saves once the save before has been seen. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }

  private async write({ kind, name, document, expected, ...by }: SettingChange): Promise<SettingRow> {
    const [planned] = planDocuments([{ kind, name, document }]);
    if (!planned) throw new Error('a change was planned away');
    const deletes = planned.document === null;
    if (deletes && !(await this.row(kind, name))) throw new PublicError('not-found', `${kind} "${name}"`);
    this.settle([planned], deletes ? 'in-use' : 'invalid');
    const seen = expected === undefined ? {} : { expected };
    const row = await this.store.saveSetting({ ...planned, ...authorship(by), ...seen });
    await this.refresh(row ? [row] : []);
    if (!row) throw new PublicError('conflict', `${kind} "${name}"`);
    return row;
  }

  private async writeAll(changes: readonly DocumentChange[], by: Edition): Promise<SettingRow[]> {
    const { version } = this.settings;
    if (by.expectedVersion !== undefined && by.expectedVersion !== version)
      throw new PublicError('conflict', `the settings are at version ${version}`);
    const planned = planDocuments(changes, this.all);
    if (planned.length === 0) return [];
    this.settle(planned, 'invalid');
    const seen = ({ kind, name }: SettingRow | PlannedDocument): string => JSON.stringify([kind, name]);
    const versions = new Map(this.all.map((row) => [seen(row), row.version]));
    const writes = planned.map((one) => ({
      ...one,
      ...authorship(by),
      expected: versions.get(seen(one)) ?? 0,
    }));
    const saved = await this.store.saveSettings(writes);
    // Also after a conflict: somebody else has saved, and the next try has to see it.
    await this.refresh(saved ?? []);
    if (!saved) throw new PublicError('conflict');
    return saved;
  }

  private async refresh(saved: SettingRow[]): Promise<void> {
    this.all = await this.store.settings();
    this.settings = readSettings(await this.store.settingsVersion(), this.all);
    this.tell(saved);
  }

  private tell(rows: SettingRow[]): void {
    for (const row of rows) for (const watcher of this.watchers) watcher(row);
  }

  /** What would hold. @throws PublicError when that breaks something which is not broken already */
  private settle(planned: PlannedDocument[], code: 'in-use' | 'invalid'): Settings {
    const { version } = this.settings;
    const after = readSettings(version + planned.length, planRows(this.all, planned, version));
    const broken = unknownTo(this.references(this.settings), this.references(after));
    if (broken.length > 0) throw new PublicError(code, '', broken.map(describe));
    return after;
  }

  private references(settings: Settings): SettingProblem[] {
    return checkReferences(settings, this.flows());
  }
}

/** Documents that are new or newer, and those that are gone. */
function changes(before: SettingRow[], after: SettingRow[]): SettingRow[] {
  const versions = new Set(before.map(({ version }) => version));
  const names = new Set(after.map(({ kind, name }) => JSON.stringify([kind, name])));
  const gone = before.filter(({ kind, name }) => !names.has(JSON.stringify([kind, name])));
  return [
    ...after.filter(({ version }) => !versions.has(version)),
    ...gone.map((row) => ({ ...row, document: null })),
  ];
}

function authorship({ author, note, at }: Authorship): Authorship {
  return { author, note, at };
}

/** Those of the problems after that were not there before. */
function unknownTo(before: SettingProblem[], after: SettingProblem[]): SettingProblem[] {
  const known = new Set(before.map(key));
  return after.filter((problem) => !known.has(key(problem)));
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
