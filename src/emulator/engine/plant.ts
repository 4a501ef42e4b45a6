/** The parts that count time, name, tell and send. Owns: the list, for whatever needs no more of the carrier. */
import type { Clock } from '../../lib/clock';
import type { Postman } from '../webhook/postman';
import type { Activity } from './activity';
import type { Bounds } from './bounds';
import type { Journal } from './journal';
import type { Sids } from './sids';
import type { Switches } from './switches';
import type { Timing } from './timing';

export interface Plant {
  readonly accountSid: string;
  readonly clock: Clock;
  readonly switches: Switches;
  readonly timing: Timing;
  readonly bounds: Bounds;
  readonly sids: Sids;
  readonly activity: Activity;
  readonly journal: Journal;
  readonly postman: Postman;
  /** where the carrier itself is reached */
  readonly url: string;
}
