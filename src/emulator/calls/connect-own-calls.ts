/**
 * Calls of the application to a number of its own account: the call that goes out, and the call that comes in at
 * that number. Owns: how the two go together. Must not know: why the first was made.
 */
import { NOT_EMULATED } from '../engine/carrier-event';
import type { Exchange } from '../engine/exchange';
import type { Leg } from '../engine/leg';
import type { PhoneCall } from '../phones/phone-call';
import { destinationOf } from './destination';
import { startInboundCall } from './inbound-call';

/** Calls that come of each other at most: an application that dials itself would go on for ever. */
const MOST_IN_A_ROW = 10;

/** As at Twilio, both are calls of the account: what one speaks, plays and presses the other hears. */
export function connectOwnCalls(exchange: Exchange): void {
  /** by the SID of a call that came in so: how many came before it */
  const rows = new Map<string, number>();
  exchange.ringsOwnNumber = (sid) => {
    const leg = exchange.legs.get(sid);
    if (!leg) return;
    const row = (rows.get(leg.record.parentSid ?? '') ?? 0) + 1;
    const to = leg.party.address;
    if (row > MOST_IN_A_ROW)
      return refuse(leg, `more than ${MOST_IN_A_ROW} calls that come of each other are not made here`);
    if (!destinationOf(exchange, leg.party.shows, to))
      return refuse(leg, 'the number of the account that is called has no voice URL: nobody answers');
    const incoming = startInboundCall(exchange, leg.party.shows, to);
    rows.set(incoming.sid, row);
    join(exchange, leg, incoming, () => rows.delete(incoming.sid));
  };
}

function join(exchange: Exchange, leg: Leg, incoming: PhoneCall, over: () => void): void {
  const other = exchange.legs.get(incoming.sid);
  if (!other) return;
  other.whenAnswered = () => leg.party.answer();
  leg.party.isHeardBy(incoming);
  incoming.isHeardBy(leg.party);
  void leg.over.then(() => incoming.hangUp());
  void other.over.then(() => {
    over();
    if (leg.isAnswered) leg.party.hangUp();
    else if (other.record.status === 'failed') leg.party.fail();
    else leg.party.reject();
  });
}

function refuse(leg: Leg, why: string): void {
  leg.network.journal.error(NOT_EMULATED, why, leg.record.sid);
  leg.party.fail();
}
