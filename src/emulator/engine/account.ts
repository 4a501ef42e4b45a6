/**
 * What the account has: numbers, applications, verified numbers, keys and SIP domains. Owns: adding, finding
 * and removing them. Must not know: who asks.
 */
import type { Clock } from '../../lib/clock';
import type {
  ApiKey,
  ApiKeyRecord,
  ApplicationConfig,
  ApplicationRecord,
  CallerIdRecord,
  NumberConfig,
  NumberRecord,
  SipDomainConfig,
  SipDomainRecord,
} from './number-record';
import type { Sids } from './sids';

export class Account {
  readonly numbers: NumberRecord[] = [];
  readonly applications: ApplicationRecord[] = [];
  readonly callerIds: CallerIdRecord[] = [];
  readonly apiKeys: ApiKeyRecord[] = [];
  readonly sipDomains: SipDomainRecord[] = [];

  constructor(
    readonly accountSid: string,
    readonly clock: Clock,
    readonly sids: Sids,
  ) {}

  /** A number of the account; one that is there already is set up anew. */
  addNumber(config: NumberConfig): NumberRecord {
    const known = this.numberOf(config.phoneNumber);
    if (known) return Object.assign(known, config, { dateUpdated: this.clock.now() });
    return this.added(this.numbers, { ...config, sid: this.sids.next('PN') });
  }

  /** An application; one with the same SID is set up anew. */
  addApplication(config: ApplicationConfig): ApplicationRecord {
    const known = this.application(config.sid);
    if (known) return Object.assign(known, config, { dateUpdated: this.clock.now() });
    return this.added(this.applications, { ...config, sid: config.sid ?? this.sids.next('AP') });
  }

  /** A number somebody else agreed to have shown; one that is there already gets the name. */
  addCallerId(phoneNumber: string, friendlyName = phoneNumber): CallerIdRecord {
    const known = this.callerIds.find((one) => one.phoneNumber === phoneNumber);
    if (known) return Object.assign(known, { friendlyName, dateUpdated: this.clock.now() });
    return this.added(this.callerIds, { phoneNumber, friendlyName, sid: this.sids.next('PN') });
  }

  /** An API key; one that is there already has a new secret. */
  addApiKey(key: ApiKey): ApiKeyRecord {
    const known = this.apiKeys.find(({ sid }) => sid === key.sid);
    if (known) return Object.assign(known, key, { dateUpdated: this.clock.now() });
    return this.added(this.apiKeys, { ...key });
  }

  /** A SIP domain of the account; one that is there already is set up anew. */
  addSipDomain(config: SipDomainConfig): SipDomainRecord {
    const known = this.sipDomains.find(({ domainName }) => domainName === config.domainName);
    if (known) return Object.assign(known, config);
    const record = { ...config, sid: this.sids.next('SD') };
    this.sipDomains.push(record);
    return record;
  }

  numberOf(phoneNumber: string): NumberRecord | undefined {
    return this.numbers.find((number) => number.phoneNumber === phoneNumber);
  }

  application(sid: string | undefined): ApplicationRecord | undefined {
    return sid === undefined ? undefined : this.applications.find((one) => one.sid === sid);
  }

  /** Whether the account may call with it: its own, or one whose owner agreed. */
  mayShow(phoneNumber: string): boolean {
    const isVerified = this.callerIds.some((one) => one.phoneNumber === phoneNumber);
    return isVerified || this.numberOf(phoneNumber) !== undefined;
  }

  private added<T extends { sid: string }>(
    list: (T & { dateCreated: number; dateUpdated: number })[],
    one: T,
  ) {
    const now = this.clock.now();
    const record = { ...one, dateCreated: now, dateUpdated: now };
    list.push(record);
    return record;
  }
}

/** Takes what has this SID out of a list. @returns false when there is none */
export function removeBySid(list: { sid: string }[], sid: string): boolean {
  const index = list.findIndex((one) => one.sid === sid);
  if (index >= 0) list.splice(index, 1);
  return index >= 0;
}
