/** One session decided once more, with the settings of now. Owns: telling it beside what was decided. */
import type { Settings } from '../settings/read-settings';
import type { Decision } from '../transfer/decide';
import { compare } from '../transfer/what-if';
import { isComplete, withSettings, type WhatIfDeps } from './what-if';

export interface Anew {
  decision: Decision;
  changed: boolean;
  /** the customer would be asked first */
  offered: boolean;
}

/** @returns null for a decision of an older version, which does not hold what would be needed */
export async function decideAnew(
  deps: WhatIfDeps,
  settings: Settings,
  { inputs }: Decision,
): Promise<Anew | null> {
  if (!isComplete(inputs)) return null;
  const { after, changed } = compare(inputs, await withSettings(deps, settings, inputs));
  const { offered, ...decision } = after;
  return { decision, changed, offered };
}
