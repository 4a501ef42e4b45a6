/** What the store knows of the place of whoever waits. Owns: this part of the store's port. */

/** How a session stands among those who wait for the same agents on the same channel. */
export interface PlaceRow {
  /** how many come before it */
  ahead: number;
  /** how long calls of these agents took lately, the newest weighing most, ms: one for each agent of whom it is known */
  talkMs: number[];
}

export interface PlaceStore {
  /** What a session that waits can be told of its place; nobody is ahead of one that does not wait. */
  place(query: { sessionId: string; agentIds: string[]; at: number }): Promise<PlaceRow>;
}
