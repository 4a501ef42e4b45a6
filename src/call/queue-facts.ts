/** How things are in queues, as it was found out. Owns: the event and its facts. */
import type { Base } from './event-base';

/** How things are in a queue, at one moment. */
export interface QueueFacts {
  /** agents who could take this contact now */
  free: number;
  /** sessions that wait for an agent of it */
  waiting: number;
  /** seconds the first of them has waited; 0: nobody waits */
  longestWait: number;
}

/** How things are in the queues that were asked about; null: it could not be found out. */
export interface QueuesCounted extends Base {
  type: 'queues.counted';
  request: number;
  facts: { [queue: string]: QueueFacts } | null;
}

/** Which place the session has among those who wait for the same agents. */
export interface PlaceFound extends Base {
  type: 'place.found';
  /** from 1 */
  position: number;
  /** how long it is likely to take, by how long the agents talk; null: nothing is known of that */
  waitSeconds: number | null;
}
