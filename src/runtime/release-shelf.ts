/**
 * Releases of flows in memory. Owns: which release a new session starts on, and finding the release of
 * every session that is still live, also after a restart. Must not know: where files come from.
 */
import type { Known } from '../flow/catalog';
import type { Catalog } from '../flow/model';
import type { Problem } from '../flow/problem';
import { sha256 } from '../lib/hash';
import { checkRelease } from './check-release';
import type { ReleaseStore, ServingRow } from './release-store';

export type FlowFileTexts = { [path: string]: string };

/** What is to serve, before it is dated. */
export type Choice = Omit<ServingRow, 'folder'>;

export interface ReleaseShelf {
  /** the release of everybody who is not in the share of another. @throws when none was loaded */
  newest(): Catalog;
  /** The release a new session starts on: the same for the same caller as long as the shares stay. @param address of the customer */
  forCaller(address: string): Catalog;
  /** undefined: not in memory (see `fetch`) */
  get(hash: string): Catalog | undefined;
  /** Reads a release back from the store. @throws when it is not there or does not compile any more */
  fetch(hash: string): Promise<Catalog>;
  /** Checks files and, if they are good, makes them the release of new sessions. */
  adopt(files: FlowFileTexts, at: number): Promise<{ catalog: Catalog | null; problems: Problem[] }>;
  /** Makes a checked release that of all new sessions. */
  publish(catalog: Catalog, files: FlowFileTexts, at: number): Promise<void>;
  /** Goes back to, or shares with, a release of the store; the folder is not asked again until it changes. @throws as `fetch` */
  choose(choice: Choice): Promise<void>;
  /** Serves again what the store last served. @returns why it cannot; null: it does, or there is nothing yet */
  restore(): Promise<string | null>;
  /** Another process has decided what serves. @throws as `fetch` does */
  follow(): Promise<void>;
  /** null: nothing serves yet */
  serving(): ServingRow | null;
}

/** @param env names flows may read as `env.*` */
export function createReleaseShelf(store: ReleaseStore, platform: Known): ReleaseShelf {
  return new Shelf(store, platform);
}

class Shelf implements ReleaseShelf {
  private readonly known = new Map<string, Catalog>();
  private row: ServingRow | null = null;

  constructor(
    private readonly store: ReleaseStore,
    private readonly platform: Known,
  ) {}

  newest(): Catalog {
    const catalog = this.row && this.known.get(this.row.release);
    if (!catalog) throw new Error('no release of flows was loaded');
    return catalog;
  }

  forCaller(address: string): Catalog {
    const { trial, share } = this.row ?? { trial: null, share: null };
    if (trial === null || percentile(address) >= (share ?? 0)) return this.newest();
    return this.known.get(trial) ?? this.newest();
  }

  get(hash: string): Catalog | undefined {
    return this.known.get(hash);
  }

  async fetch(hash: string): Promise<Catalog> {
    const text = await this.store.release(hash);
    if (text === null) throw new Error(`release ${hash} is not in the store`);
    const files = JSON.parse(text) as FlowFileTexts;
    const { catalog } = await checkRelease(files, this.platform);
    if (!catalog || catalog.hash !== hash) throw new Error(`release ${hash} cannot be read by this version`);
    this.known.set(hash, catalog);
    return catalog;
  }

  async adopt(files: FlowFileTexts, at: number): Promise<{ catalog: Catalog | null; problems: Problem[] }> {
    const { catalog, problems } = await checkRelease(files, this.platform);
    if (catalog) await this.publish(catalog, files, at);
    return { catalog, problems };
  }

  async publish(catalog: Catalog, files: FlowFileTexts, at: number): Promise<void> {
    const { hash } = catalog;
    await this.store.saveRelease(hash, JSON.stringify(files), at);
    this.known.set(hash, catalog);
    await this.serve({ release: hash, trial: null, share: null, folder: hash, author: 'flows', at });
  }

  async choose(choice: Choice): Promise<void> {
    for (const hash of [choice.release, choice.trial])
      if (hash !== null && !this.known.has(hash)) await this.fetch(hash);
    await this.serve({ ...choice, folder: this.row?.folder ?? choice.release });
  }

  async restore(): Promise<string | null> {
    const [row] = await this.store.servings(1);
    if (!row) return null;
    try {
      await this.fetch(row.release);
      if (row.trial !== null) await this.fetch(row.trial);
      this.row = row;
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  }

  async follow(): Promise<void> {
    const problem = await this.restore();
    if (problem !== null) throw new Error(problem);
  }

  serving(): ServingRow | null {
    return this.row;
  }

  private async serve(row: ServingRow): Promise<void> {
    const same = this.row?.release === row.release && this.row.folder === row.folder;
    if (!same || this.row?.trial !== row.trial || this.row.share !== row.share)
      await this.store.saveServing(row);
    this.row = row;
    await this.forget();
  }

  /** What serves nobody leaves memory; `fetch` brings it back. */
  private async forget(): Promise<void> {
    const live = new Set((await this.store.releases()).filter((one) => one.live > 0).map(({ hash }) => hash));
    for (const hash of this.known.keys())
      if (!live.has(hash) && hash !== this.row?.release && hash !== this.row?.trial) this.known.delete(hash);
  }
}

/** Where an address stands from 0 to 100, evenly and always the same. */
function percentile(address: string): number {
  return (parseInt(sha256(`release:${address}`).slice(0, 8), 16) / 2 ** 32) * 100;
}
