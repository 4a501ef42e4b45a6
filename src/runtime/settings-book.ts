/**
 * Settings as the running process sees them: parsed once per version, saved through here. Owns: the port.
 * Must not know: the store.
 */
import type { CompiledFlow } from '../flow/model';
import type { SettingProblem } from '../settings/problem';
import type { Settings } from '../settings/read-settings';
import type { LongWork } from './long-work';
import type { DocumentChange, PlannedDocument } from './plan-settings';
import type { SettingRow } from './rows';

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
  saveAll(changes: readonly DocumentChange[], by: Edition, work?: LongWork): Promise<SettingRow[]>;
  /** The same for documents that were checked, and change something, as of the version the author saw. */
  savePlanned(
    planned: readonly PlannedDocument[],
    by: Edition & { expectedVersion: number },
    work?: LongWork,
  ): Promise<SettingRow[]>;
  /** What the settings would be after such a change. Nothing is saved. @throws PublicError invalid */
  preview(changes: readonly DocumentChange[], work?: LongWork): Promise<Settings>;
  previewPlanned(planned: readonly PlannedDocument[], work?: LongWork): Promise<Settings>;
  row(kind: string, name: string): Promise<SettingRow | undefined>;
  rows(kind?: string): Promise<readonly SettingRow[]>;
  /** Every version of a document, newest first; a deletion has no document. Empty: it never existed. */
  history(kind: string, name: string): Promise<SettingRow[]>;
  /** Stored documents that cannot be read, and what documents say of things that are not there. */
  problems(): SettingProblem[];
  /** What would be wrong with other flows that is not wrong with those of now. */
  brokenBy(flows: CompiledFlow[]): SettingProblem[];
  /** Told of every document that is saved or deleted from now on, many at a time where many are. */
  watch(watcher: (rows: readonly SettingRow[]) => void): void;
  /** Reads what other processes have saved, if they have. */
  catchUp(): Promise<void>;
}
