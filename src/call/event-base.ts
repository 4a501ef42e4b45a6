/** What every event has. Owns: the shape. */

export interface Base {
  /** when we learned of it, ms since the epoch */
  at: number;
}

/**
 * How we learned something that the carrier did not tell by itself: `carrier-said-so` when it was asked how
 * things are, `refused` when it would not do what was asked of it. Absent from an event: it told.
 */
export type Asked = 'carrier-said-so' | 'refused';
