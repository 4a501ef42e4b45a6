/**
 * Who is connected at a time. Owns: legs, conferences, queues and phones, and how long those that are over
 * are remembered. Must not know: HTTP servers and TwiML.
 */
import { Phone } from '../phones/phone';
import { CallQueue } from './call-queue';
import { Conference } from './conference';
import type { Leg } from './leg';
import { Network } from './network';
import { Messages } from '../messaging/messages';
import { Newest } from './newest';
import type { ConferenceCallback } from './report-conference';

export class Exchange extends Network {
  /** by call SID, oldest first: all that go on, and the newest that are over (bounds.mostOver) */
  readonly legs = new Map<string, Leg>();
  /** oldest first: all that go on, and the newest that are over (bounds.mostOver) */
  readonly conferences: Conference[] = [];
  readonly queues: CallQueue[] = [];
  readonly messages = new Messages(this, (address) => this.phone(address).behaviour.does !== 'fail');
  private readonly byAddress = new Map<string, Phone>();
  private readonly legsOver = new Newest<Leg>(this.bounds.mostOver, (leg) => this.forgetLeg(leg));
  private readonly conferencesOver = new Newest<Conference>(this.bounds.mostOver, (old) =>
    this.forgetConference(old),
  );

  /** The phone at an address, which is there once it is spoken of. */
  phone(address: string): Phone {
    const known = this.byAddress.get(address);
    if (known) return known;
    const phone = new Phone(address, this.timing.answerMs);
    this.byAddress.set(address, phone);
    return phone;
  }

  /** All that were spoken of. */
  get phones(): readonly Phone[] {
    return [...this.byAddress.values()];
  }

  addLeg(leg: Leg): Leg {
    const { sid, from, to, direction, customerId } = leg.record;
    this.legs.set(sid, leg);
    this.journal.tell({
      kind: 'call',
      call: sid,
      party: leg.party.address,
      from,
      to,
      direction,
      ...(customerId ? { customerId } : {}),
    });
    void leg.over.then(() => this.legsOver.add(leg));
    return leg;
  }

  /** The conference of this name that goes on, if any: a name is used by one at a time. */
  liveConference(friendlyName: string): Conference | undefined {
    return this.conferences.find(
      (conference) => conference.friendlyName === friendlyName && conference.status !== 'completed',
    );
  }

  /** The conference of this name, which begins if it does not go on. @param callback counts if it begins */
  conference(friendlyName: string, callback: ConferenceCallback | undefined): Conference {
    const live = this.liveConference(friendlyName);
    if (live) return live;
    const conference = new Conference(this, friendlyName, callback);
    this.conferences.push(conference);
    void conference.over.then(() => this.conferencesOver.add(conference));
    return conference;
  }

  /** The queue of this name or SID, if there is one. */
  queueNamed(name: string): CallQueue | undefined {
    return this.queues.find(({ friendlyName, sid }) => friendlyName === name || sid === name);
  }

  /** The queue of this name, which comes into being when somebody is to wait in it. */
  queue(friendlyName: string): CallQueue {
    const known = this.queueNamed(friendlyName);
    if (known) return known;
    const queue = new CallQueue(this.sids.next('QU'), friendlyName, this.clock.now());
    this.queues.push(queue);
    return queue;
  }

  private forgetLeg({ record, party }: Leg): void {
    this.legs.delete(record.sid);
    this.byAddress.get(party.address)?.forget(party);
  }

  private forgetConference(conference: Conference): void {
    const index = this.conferences.indexOf(conference);
    if (index >= 0) this.conferences.splice(index, 1);
  }
}
