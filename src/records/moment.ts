/** Times and durations as records write them. CCAI docs: Session metadata (ISO 8601 UTC with ms, whole seconds). */

/** @param ms since the epoch; null: it has not happened */
export function moment(ms: number): string;
export function moment(ms: number | null | undefined): string | null;
export function moment(ms: number | null | undefined): string | null {
  return ms === null || ms === undefined ? null : new Date(ms).toISOString();
}

/** Whole seconds between two times in ms, rounded down; 0 where one has not come. */
export function secondsBetween(from: number | null | undefined, to: number | null | undefined): number {
  return from === null || from === undefined ? 0 : Math.max(0, Math.floor(((to ?? from) - from) / 1000));
}
