/**
 * What everything in the carrier works with. Owns: the account with its numbers, and the parts that count
 * time, tell, and send. Must not know: who is connected, HTTP servers and TwiML.
 */
import type { Clock } from '../../lib/clock';
import type { Faults } from '../faults/faults';
import { Postman } from '../webhook/postman';
import { Activity } from './activity';
import type { Bounds } from './bounds';
import type { CarrierEvent } from './carrier-event';
import { Journal } from './journal';
import type {
  ApiKey,
  ApplicationConfig,
  NumberConfig,
  NumberRecord,
  SipDomainConfig,
  SipDomainRecord,
} from './number-record';
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

export class Network implements Plant {
  readonly accountSid: string;
  readonly clock: Clock;
  readonly switches: Switches;
  readonly timing: Timing;
  readonly bounds: Bounds;
  readonly faults: Faults;
  readonly applications: ApplicationConfig[];
  readonly apiKeys: ApiKey[];
  readonly sids: Sids;
  readonly activity = new Activity();
  readonly journal: Journal;
  readonly postman: Postman;
  readonly virtualAgents = new VirtualAgents();
  readonly recordings: Recordings;
  readonly numbers: NumberRecord[] = [];
  readonly sipDomains: SipDomainRecord[] = [];
  /** where the carrier itself is reached */
  url = '';

  constructor(readonly parts: NetworkParts) {
    this.sids = new Sids(parts.sidsAfter);
    ({
      accountSid: this.accountSid,
      clock: this.clock,
      switches: this.switches,
      timing: this.timing,
      bounds: this.bounds,
      faults: this.faults,
    } = parts);
    this.applications = [...parts.applications];
    this.apiKeys = [...parts.apiKeys];
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
    for (const config of parts.sipDomains) this.addSipDomain(config);
  }

  /** A number of the account; one that is there already is set up anew. */
  addNumber(config: NumberConfig): NumberRecord {
    const now = this.clock.now();
    const known = this.numberOf(config.phoneNumber);
    if (known) return Object.assign(known, config, { dateUpdated: now });
    const record = { ...config, sid: this.sids.next('PN'), dateCreated: now, dateUpdated: now };
    this.numbers.push(record);
    return record;
  }

  /** A SIP domain of the account. */
  addSipDomain(config: SipDomainConfig): SipDomainRecord {
    const record = { ...config, sid: this.sids.next('SD') };
    this.sipDomains.push(record);
    return record;
  }

  /** An API key; one that is there already has a new secret. */
  addApiKey(key: ApiKey): void {
    this.removeApiKey(key.sid);
    this.apiKeys.push(key);
  }

  /** @returns false when there is no such key */
  removeApiKey(sid: string): boolean {
    const index = this.apiKeys.findIndex((key) => key.sid === sid);
    if (index >= 0) this.apiKeys.splice(index, 1);
    return index >= 0;
  }

  numberOf(phoneNumber: string): NumberRecord | undefined {
    return this.numbers.find((number) => number.phoneNumber === phoneNumber);
  }

  /** Whether the account may call with it: its own, or one whose owner agreed. */
  mayShow(phoneNumber: string): boolean {
    return this.numberOf(phoneNumber) !== undefined || this.parts.verifiedNumbers.includes(phoneNumber);
  }
}
