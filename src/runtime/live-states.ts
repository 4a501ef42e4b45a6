/** Live sessions by what they are doing. Owns: the port. */

export interface LiveState {
  channel: string;
  phase: string;
  sessions: number;
}

export interface LiveStateStore {
  /** Of the newest `limit` live sessions: counting takes no longer the more there are. */
  liveStates(limit: number): Promise<LiveState[]>;
}
