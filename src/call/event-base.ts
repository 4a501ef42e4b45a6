/** What every event has. Owns: the shape. */

export interface Base {
  /** when we learned of it, ms since the epoch */
  at: number;
}
