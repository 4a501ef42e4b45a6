/**
 * The settings book on a store. Owns: the rows and settings in memory, and the rule that a document which does not fit
 * the others is refused. One save follows the other, so that each is checked against what the one before has left.
 */
import { PublicError } from '../errors';
import type { CompiledFlow } from '../flow/model';
import type { SettingProblem } from '../settings/problem';
import { changeInPieces, readInPieces, readSettings, type Settings } from '../settings/read-settings';
import { linesInPieces } from '../settings/references/lines';
import { inPieces, madeOfEach } from './in-pieces';
import type { LongWork } from './long-work';
import { pages } from './pages';
import { planDocuments, type DocumentChange, type PlannedDocument } from './plan-settings';
import type { Store } from './ports';
import type { SettingRow } from './rows';
import { refuseUnseen } from './refuse-unseen';
import { SettingReferences } from './setting-references';
import { SettingShelf } from './setting-shelf';
import type { Authorship, Edition, SettingChange, SettingsBook } from './settings-book';

/** Rows read, or told of, between two turns of whoever waits. */
const PIECE = 250;

/** Opens the book on a store. @param flows the flows of the newest release */
export async function openSettingsBook(store: Store, flows: () => CompiledFlow[]): Promise<SettingsBook> {
  const version = await store.settingsVersion();
  const rows = await store.settings(version);
  return new StoredBook(store, flows, new SettingShelf(rows), readSettings(version, rows));
}

class StoredBook implements SettingsBook {
  private last: Promise<unknown> = Promise.resolve();
  private readonly older = new Map<number, Settings>();
  private readonly watchers: ((rows: readonly SettingRow[]) => void)[] = [];
  private readonly references: SettingReferences;

  constructor(
    private readonly store: Store,
    flows: () => CompiledFlow[],
    private readonly shelf: SettingShelf,
    private settings: Settings,
  ) {
    this.references = new SettingReferences(flows);
  }

  current(): Settings {
    return this.settings;
  }

  async at(version: number): Promise<Settings> {
    if (version === this.settings.version) return this.settings;
    const known = this.older.get(version);
    if (known) return known;
    const read = await inPieces(readInPieces(version, await this.store.settings(version)));
    this.older.set(version, read);
    return read;
  }

  save(change: SettingChange): Promise<SettingRow> {
    return this.inTurn(() => this.write(change));
  }

  remove(change: Omit<SettingChange, 'document'>): Promise<SettingRow> {
    return this.inTurn(() => this.write({ ...change, document: null }));
  }

  saveAll(changes: readonly DocumentChange[], by: Edition, work: LongWork = {}): Promise<SettingRow[]> {
    return this.inTurn(async () => {
      refuseUnseen(this.settings, by.expectedVersion);
      return this.writeAll(await this.plan(changes, work), by, work);
    });
  }

  savePlanned(
    planned: readonly PlannedDocument[],
    by: Edition & { expectedVersion: number },
    work: LongWork = {},
  ): Promise<SettingRow[]> {
    return this.inTurn(async () => {
      refuseUnseen(this.settings, by.expectedVersion);
      return this.writeAll(planned, by, work);
    });
  }

  async preview(changes: readonly DocumentChange[], work: LongWork = {}): Promise<Settings> {
    return this.previewPlanned(await this.plan(changes, work), work);
  }

  async previewPlanned(planned: readonly PlannedDocument[], work: LongWork = {}): Promise<Settings> {
    return planned.length === 0 ? this.settings : this.settle(planned, 'invalid', work);
  }

  async row(kind: string, name: string): Promise<SettingRow | undefined> {
    return this.shelf.get(kind, name);
  }

  async rows(kind?: string): Promise<readonly SettingRow[]> {
    return kind === undefined ? this.shelf.all() : this.shelf.ofKind(kind);
  }

  history(kind: string, name: string): Promise<SettingRow[]> {
    return this.store.settingHistory(kind, name);
  }

  problems(): SettingProblem[] {
    return [...this.settings.problems, ...this.references.wrongIn(this.settings)];
  }

  brokenBy(flows: CompiledFlow[]): SettingProblem[] {
    return this.references.brokenBy(this.settings, flows);
  }

  watch(watcher: (rows: readonly SettingRow[]) => void): void {
    this.watchers.push(watcher);
  }

  catchUp(): Promise<void> {
    return this.inTurn(() => this.readNewer());
  }

  /** Checks and saves once the save before has been seen. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }

  private readonly stored = (kind: string, name: string): SettingRow | undefined =>
    this.shelf.get(kind, name);

  private plan(changes: readonly DocumentChange[], { signal }: LongWork): Promise<PlannedDocument[]> {
    return inPieces(planDocuments(changes, this.stored, this.stored), signal);
  }

  private async write({ kind, name, document, expected, ...by }: SettingChange): Promise<SettingRow> {
    const [planned] = await inPieces(planDocuments([{ kind, name, document }], undefined, this.stored));
    if (!planned) throw new Error('a change was planned away');
    const deletes = planned.document === null;
    if (deletes && !this.shelf.get(kind, name)) throw new PublicError('not-found', `${kind} "${name}"`);
    const after = await this.settle([planned], deletes ? 'in-use' : 'invalid');
    const seen = expected === undefined ? {} : { expected };
    const row = await this.store.saveSetting({ ...planned, ...authorship(by), ...seen });
    await this.follow(row ? [row] : null, after);
    if (!row) throw new PublicError('conflict', `${kind} "${name}"`);
    return row;
  }

  private async writeAll(
    planned: readonly PlannedDocument[],
    by: Edition,
    work: LongWork,
  ): Promise<SettingRow[]> {
    if (planned.length === 0) return [];
    const after = await this.settle(planned, 'invalid', work);
    const { author, note, at } = by;
    const expected = ({ kind, name }: PlannedDocument): number => this.shelf.get(kind, name)?.version ?? 0;
    const writes = await inPieces(
      madeOfEach(planned, (one) => ({ ...one, author, note, at, expected: expected(one) })),
      work.signal,
    );
    const saved = await this.store.saveSettings(writes, work);
    await this.follow(saved, after);
    if (!saved) throw new PublicError('conflict');
    return saved;
  }

  /** @param saved null: somebody else has saved, and the next try has to see it @param after the settings with what was saved */
  private async follow(saved: SettingRow[] | null, after: Settings): Promise<void> {
    const isNext = saved?.[0]?.version === this.settings.version + 1;
    if (!saved || !isNext || saved.at(-1)?.version !== after.version) return this.readNewer();
    await this.adopt(saved, after);
  }

  private async readNewer(): Promise<void> {
    const newest = await this.store.settingsVersion();
    if (newest === this.settings.version) return;
    const rows: SettingRow[] = [];
    for await (const page of pages(PIECE, (last: SettingRow | undefined) =>
      this.store.settingsSaved({ after: last?.version ?? this.settings.version, upTo: newest, limit: PIECE }),
    ))
      rows.push(...page);
    await this.adopt(rows, await inPieces(changeInPieces(this.settings, newest, rows)));
  }

  private async adopt(rows: readonly SettingRow[], after: Settings): Promise<void> {
    await inPieces(linesInPieces(after.numbers));
    // The rows first: whoever reads both in between has an older version than rows, and is refused.
    await inPieces(eachPiece(rows, (piece) => piece.forEach((row) => this.shelf.put(row))));
    this.settings = after;
    await inPieces(eachPiece(rows, (piece) => this.watchers.forEach((watcher) => watcher(piece))));
  }

  /** What would hold. @throws PublicError when that breaks something which is not broken already */
  private async settle(
    planned: readonly PlannedDocument[],
    code: 'in-use' | 'invalid',
    { signal }: LongWork = {},
  ): Promise<Settings> {
    const before = this.settings;
    const { version } = before;
    const numbered = madeOfEach(planned, (one, index) => ({ ...one, version: version + 1 + index }));
    const rows = await inPieces(numbered, signal);
    const after = await inPieces(changeInPieces(before, version + rows.length, rows), signal);
    await inPieces(linesInPieces(after.numbers), signal);
    this.references.refuseBroken(before, after, code);
    return after;
  }
}

function* eachPiece<T>(all: readonly T[], work: (piece: readonly T[]) => void): Generator<void, void> {
  for (let from = 0; from < all.length; from += PIECE) {
    work(all.slice(from, from + PIECE));
    yield;
  }
}

function authorship({ author, note, at }: Authorship): Authorship {
  return { author, note, at };
}
