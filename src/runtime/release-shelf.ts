/**
 * Releases of flows in memory. Owns: which release new sessions start on, and finding the release of
 * every session that is still live, also after a restart.
 */
import { checkFlows } from '../flow/catalog';
import type { Catalog } from '../flow/model';
import type { Problem } from '../flow/problem';
import type { Store } from './ports';

export interface ReleaseShelf {
  newest(): Catalog;
  /** undefined: not in memory (see `fetch`) */
  get(hash: string): Catalog | undefined;
  /** Reads a release back from the store. @throws when it is not there or does not compile any more */
  fetch(hash: string): Promise<Catalog>;
  /** Checks files and, if they are good, makes them the release of new sessions. */
  adopt(
    files: { [path: string]: string },
    at: number,
  ): Promise<{ catalog: Catalog | null; problems: Problem[] }>;
  /** New sessions start on a release that another process has adopted. @throws as `fetch` does */
  follow(hash: string): Promise<void>;
}

/** @param env names flows may read as `env.*` */
export function createReleaseShelf(store: Store, env: string[]): ReleaseShelf {
  const known = new Map<string, Catalog>();
  let newest: Catalog | null = null;
  const shelf: ReleaseShelf = {
    newest() {
      if (!newest) throw new Error('no release of flows was loaded');
      return newest;
    },
    get: (hash) => known.get(hash),
    async fetch(hash) {
      const text = await store.release(hash);
      if (text === null) throw new Error(`release ${hash} is not in the store`);
      const { catalog } = checkFlows(JSON.parse(text) as { [path: string]: string }, { env });
      if (!catalog || catalog.hash !== hash)
        throw new Error(`release ${hash} cannot be read by this version`);
      known.set(hash, catalog);
      return catalog;
    },
    async adopt(files, at) {
      const { catalog, problems } = checkFlows(files, { env });
      if (!catalog) return { catalog, problems };
      await store.saveRelease(catalog.hash, JSON.stringify(files), at);
      known.set(catalog.hash, catalog);
      newest = catalog;
      return { catalog, problems };
    },
    async follow(hash) {
      if (newest?.hash !== hash) newest = known.get(hash) ?? (await shelf.fetch(hash));
    },
  };
  return shelf;
}
