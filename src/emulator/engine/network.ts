/**
 * What everything in the carrier works with. Owns: the account, and the parts that count time, tell, and
 * send. Must not know: who is connected, HTTP servers and TwiML.
 */
import type { Clock } from '../../lib/clock';
import type { Faults } from '../faults/faults';
import { Postman } from '../webhook/postman';
import { Account } from './account';
import { Activity } from './activity';
import type { Bounds } from './bounds';
import type { CarrierEvent } from './carrier-event';
import { Journal } from './journal';
import type { ApiKey, ApplicationConfig, NumberConfig, SipDomainConfig } from './number-record';
import type { Plant } from './plant';
import { Recordings } from './recordings';
import { Sids } from './sids';
import type { Switches } from './switches';
import type { Timing } from './timing';
import { VirtualAgents } from './virtual-agents';

export interface NetworkParts {
  accountSid: string;
  authToken: string;
  clock: Clock;
  switches: Switches;
  timing: Timing;
  bounds: Bounds;
  faults: Faults;
  numbers: readonly NumberConfig[];
  /** numbers of others that may be shown as caller (Twilio docs: OutgoingCallerId) */
  verifiedNumbers: readonly string[];
  applications: readonly ApplicationConfig[];
  apiKeys: readonly ApiKey[];
  sipDomains: readonly SipDomainConfig[];
  /** where requests for addresses that begin like this really go */
  redirects: Map<string, string>;
  onEvent?: (event: CarrierEvent) => void;
  /** identifiers count from the one after this */
  sidsAfter?: number;
}

export class Network extends Account implements Plant {
  readonly switches: Switches;
  readonly timing: Timing;
  readonly bounds: Bounds;
  readonly faults: Faults;
  readonly activity = new Activity();
  readonly journal: Journal;
  readonly postman: Postman;
  readonly virtualAgents = new VirtualAgents();
  readonly recordings: Recordings;
  /** WebSockets that documents named and that are open */
  readonly sockets = new Set<{ terminate(): void }>();
  /** what becomes of a call, by its SID, to a number of the account itself: its party answers, declines or fails */
  ringsOwnNumber: ((sid: string) => void) | undefined;
  /** where the carrier itself is reached */
  url = '';

  /** when the account came into being, ms on the carrier's clock */
  readonly begunAt: number;

  constructor(readonly parts: NetworkParts) {
    super(parts.accountSid, parts.clock, new Sids(parts.sidsAfter));
    ({ switches: this.switches, timing: this.timing, bounds: this.bounds, faults: this.faults } = parts);
    this.begunAt = parts.clock.now();
    this.journal = new Journal(parts.clock, parts.onEvent);
    const { authToken, clock, switches, bounds, faults, redirects } = parts;
    const { activity, journal } = this;
    this.postman = new Postman({
      authToken,
      clock,
      activity,
      journal,
      switches,
      bounds,
      redirects,
      faults: faults.webhooks,
    });
    this.recordings = new Recordings(this);
    for (const config of parts.numbers) this.addNumber(config);
    for (const config of parts.applications) this.addApplication(config);
    for (const number of parts.verifiedNumbers) this.addCallerId(number);
    for (const key of parts.apiKeys) this.addApiKey(key);
    for (const config of parts.sipDomains) this.addSipDomain(config);
  }
}
