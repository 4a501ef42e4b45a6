/**
 * Everything the carrier knows at a time. Owns: the account, its legs, conferences, queues, phones and
 * numbers, and the parts all others work with. Must not know: HTTP servers and TwiML.
 */
import type { Clock } from '../../lib/clock';
import type { Faults } from '../faults/faults';
import { Phone } from '../phones/phone';
import { Postman } from '../webhook/postman';
import { Activity } from './activity';
import type { CarrierEvent } from './carrier-event';
import { CallQueue } from './call-queue';
import type { Conference } from './conference';
import { Journal } from './journal';
import type { Leg } from './leg';
import { Newest } from './newest';
import type {
  ApplicationConfig,
  NumberConfig,
  NumberRecord,
  SipDomainConfig,
  SipDomainRecord,
} from './number-record';
import { Sids } from './sids';
import type { Switches } from './switches';
import type { Timing } from './timing';
import { VirtualAgents } from './virtual-agents';

/** Finished calls, and finished conferences, that are remembered: a carrier may run for days. */
const MOST_OVER = 1000;

export interface NetworkParts {
  accountSid: string;
  authToken: string;
  clock: Clock;
  switches: Switches;
  timing: Timing;
  faults: Faults;
  numbers: readonly NumberConfig[];
  /** numbers of others that may be shown as caller (Twilio docs: OutgoingCallerId) */
  verifiedNumbers: readonly string[];
  applications: readonly ApplicationConfig[];
  sipDomains: readonly SipDomainConfig[];
  /** where requests for addresses that begin like this really go */
  redirects: Map<string, string>;
  onEvent?: (event: CarrierEvent) => void;
  /** identifiers count from the one after this */
  sidsAfter?: number;
}

export class Network {
  readonly accountSid: string;
  readonly clock: Clock;
  readonly switches: Switches;
  readonly timing: Timing;
  readonly faults: Faults;
  readonly applications: ApplicationConfig[];
  readonly sids: Sids;
  readonly activity = new Activity();
  readonly journal: Journal;
  readonly postman: Postman;
  readonly virtualAgents = new VirtualAgents();
  /** by call SID, oldest first: all that go on, and the newest thousand that are over */
  readonly legs = new Map<string, Leg>();
  /** oldest first: all that go on, and the newest thousand that are over */
  readonly conferences: Conference[] = [];
  readonly queues: CallQueue[] = [];
  readonly numbers: NumberRecord[] = [];
  readonly sipDomains: SipDomainRecord[] = [];
  private readonly phones = new Map<string, Phone>();
  private readonly legsOver = new Newest<Leg>(MOST_OVER, (leg) => this.forgetLeg(leg));
  private readonly conferencesOver = new Newest<Conference>(MOST_OVER, (old) => this.forgetConference(old));
  /** where the carrier itself is reached */
  url = '';

  constructor(readonly parts: NetworkParts) {
    this.sids = new Sids(parts.sidsAfter);
    ({
      accountSid: this.accountSid,
      clock: this.clock,
      switches: this.switches,
      timing: this.timing,
      faults: this.faults,
    } = parts);
    this.applications = [...parts.applications];
    this.journal = new Journal(parts.clock, parts.onEvent);
    const { authToken, clock, switches, faults, redirects } = parts;
    const { activity, journal } = this;
    this.postman = new Postman({
      authToken,
      clock,
      activity,
      journal,
      switches,
      redirects,
      faults: faults.webhooks,
    });
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

  numberOf(phoneNumber: string): NumberRecord | undefined {
    return this.numbers.find((number) => number.phoneNumber === phoneNumber);
  }

  /** Whether the account may call with it: its own, or one whose owner agreed. */
  mayShow(phoneNumber: string): boolean {
    return this.numberOf(phoneNumber) !== undefined || this.parts.verifiedNumbers.includes(phoneNumber);
  }

  /** The phone at an address, which is there once it is spoken of. */
  phone(address: string): Phone {
    const known = this.phones.get(address);
    if (known) return known;
    const phone = new Phone(address, this.timing.answerMs);
    this.phones.set(address, phone);
    return phone;
  }

  addLeg(leg: Leg): Leg {
    this.legs.set(leg.record.sid, leg);
    return leg;
  }

  /** @internal the oldest call that is over is forgotten when there are too many */
  legIsOver(leg: Leg): void {
    this.legsOver.add(leg);
  }

  /** @internal the same for conferences */
  conferenceIsOver(conference: Conference): void {
    this.conferencesOver.add(conference);
  }

  /** The conference of this name that goes on, if any: a name is used by one at a time. */
  liveConference(friendlyName: string): Conference | undefined {
    return this.conferences.find(
      (conference) => conference.friendlyName === friendlyName && conference.status !== 'completed',
    );
  }

  /** The queue of this name; queues come into being when first spoken of. */
  queue(friendlyName: string): CallQueue {
    const known = this.queues.find((queue) => queue.friendlyName === friendlyName);
    if (known) return known;
    const queue = new CallQueue(this.sids.next('QU'), friendlyName);
    this.queues.push(queue);
    return queue;
  }

  private forgetLeg({ record, party }: Leg): void {
    this.legs.delete(record.sid);
    this.phones.get(party.address)?.forget(party);
  }

  private forgetConference(conference: Conference): void {
    const index = this.conferences.indexOf(conference);
    if (index >= 0) this.conferences.splice(index, 1);
  }
}
