/** Whether what is acknowledged can be kept. Owns: that it is proven by writing, and not more often than it must be. */
import type { AppDeps } from './app-deps';

/** What was found is true for so long: asking often must not cost the callers anything. */
const KNOWN_MS = 2000;

export interface Durability {
  /** the store can be written */
  store: boolean;
  /** session metadata files can be written */
  records: boolean;
}

/** @returns looks, or tells what was found a moment ago: one look for all who ask within it */
export function createDurability({
  store,
  records,
  clock,
}: Pick<AppDeps, 'store' | 'records' | 'clock'>): () => Promise<Durability> {
  let known: { until: number; found: Promise<Durability> } | null = null;
  const look = async (): Promise<Durability> => {
    const [stored, filed] = await Promise.allSettled([store.check(clock.now()), records.check()]);
    return { store: stored.status === 'fulfilled', records: filed.status === 'fulfilled' };
  };
  return () => {
    if (!known || known.until <= clock.now()) known = { until: clock.now() + KNOWN_MS, found: look() };
    return known.found;
  };
}
