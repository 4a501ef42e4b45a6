/** What a store tells of queues. Owns: that contract. */
import type { PlaceStore } from './place-store';
import type { Reservation } from './rows';

export interface QueueStore extends PlaceStore {
  /** Who waits for an agent of these queues now, one row a session, since when (ms since the epoch). */
  waitingIn(queues: string[], at: number): Promise<{ queue: string; since: number }[]>;
  /** Every reservation, expired ones that nobody has replaced too, in order of agent and session. */
  reservations(): Promise<Reservation[]>;
}
