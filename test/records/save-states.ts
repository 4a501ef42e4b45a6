/** Saves sessions by hand, each turn with a line of its timeline. */
import type { Store } from '../../src/runtime/ports';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { save } from '../store/build';
import { snapshot, T0 } from './some-records';

/** @param store asked for at each turn @returns saves a turn that leaves the known session as `part` says, and its decision */
export function saveStates(
  store: () => Store,
): (part?: Partial<SessionSnapshot>, decision?: string | null) => Promise<unknown> {
  let turns = 0;
  return (part = {}, decision = null) => {
    const state = snapshot(part);
    const timeline = [{ at: T0 + 100_000, kind: 'session.closed', data: '{}' }];
    const key = `k${(turns += 1)}`;
    return save(store(), state.id, key, { decision, timeline }, { snapshot: JSON.stringify(state) });
  };
}
