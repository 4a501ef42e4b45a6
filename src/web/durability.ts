/** Whether what is acknowledged can be kept. Owns: that it is proven by writing, and not more often than it must be. */
import type { AppDeps } from './app-deps';
import { inTime } from './in-time';

/** What was found is true for so long: asking often must not cost the callers anything. */
const KNOWN_MS = 2000;
/** What takes longer is no use to callers. The time is that of the machine, whatever the app's clock says. */
const LATE_MS = 3000;

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
    const [stored, filed] = await Promise.allSettled([
      inTime(store.check(clock.now()), LATE_MS),
      inTime(records.check(), LATE_MS),
    ]);
    return { store: stored.status === 'fulfilled', records: filed.status === 'fulfilled' };
  };
  return () => {
    if (!known || known.until <= clock.now()) known = { until: clock.now() + KNOWN_MS, found: look() };
    return known.found;
  };
}
