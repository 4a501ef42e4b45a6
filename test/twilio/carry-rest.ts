/**
 * Carries effects out against a far side that behaves as it is told.
 */
import type { Effect } from '../../src/call/effect';
import type { Carried } from '../../src/runtime/ports';
import { createRestCarrier } from '../../src/twilio/rest-carrier';
import { createTwilioClient } from '../../src/twilio/rest-client';
import { farSide, type Behaviour, type Received } from './far-side';

export const ACCOUNT = 'AC00000000000000000000000000000001';
export const AGENT = 'CA00000000000000000000000000000002';
export const CUSTOMER = 'CA00000000000000000000000000000001';
export const NOW = 1_767_607_200_000;

export const ring: Effect & { type: 'leg.call' } = {
  type: 'leg.call',
  leg: 'agent:2',
  attempt: 2,
  to: 'client:agent-7',
  from: '+15555550199',
  ringSeconds: 20,
  detectMachine: false,
  at: NOW,
};
export const update: Effect & { type: 'conference.update' } = {
  type: 'conference.update',
  conference: 's1-1',
  leg: 'agent:2',
  sid: AGENT,
  endConferenceOnExit: true,
};
export const redirect: Effect & { type: 'leg.redirect' } = {
  type: 'leg.redirect',
  leg: 'customer',
  sid: CUSTOMER,
  document: 5,
};
export const end: Effect & { type: 'leg.end' } = { type: 'leg.end', leg: 'agent:2', sid: AGENT };

/** How long to wait for a far side that never answers; one that answers has all the time it needs. */
const PATIENCE_MS = { silent: 100, other: 15_000 };

/** Carries an effect out against the server at this address. */
export async function carryTo(
  apiUrl: string,
  effect: Effect,
  attempt = 1,
  timeoutMs = PATIENCE_MS.other,
): Promise<Carried> {
  const client = createTwilioClient({ accountSid: ACCOUNT, authToken: 'secret', apiUrl, timeoutMs });
  const carrier = createRestCarrier({ client, publicUrl: 'https://calls.example.com' });
  return carrier.carry(effect, { sessionId: 's1', attempt, now: NOW });
}

export interface Carriage {
  carried: Carried;
  received: Received[];
}

/**
 * Carries an effect out against a far side that behaves so.
 * @param readsAs what a fetch of the call says of its status; absent: it behaves like the rest
 */
export async function carry(
  effect: Effect,
  behaviour: Behaviour,
  attempt = 1,
  readsAs?: string,
): Promise<Carriage> {
  const side = await farSide(({ method }) =>
    method === 'GET' && readsAs !== undefined
      ? { status: 200, body: { sid: CUSTOMER, status: readsAs, end_time: 'Mon, 05 Jan 2026 09:59:58 +0000' } }
      : behaviour,
  );
  try {
    const patience = PATIENCE_MS[behaviour === 'silent' ? 'silent' : 'other'];
    return { carried: await carryTo(side.url, effect, attempt, patience), received: side.received };
  } finally {
    await side.close();
  }
}

/** The one event that came of an effect; fails when it was another number. */
export async function eventOf(...how: Parameters<typeof carry>): Promise<unknown> {
  const { carried } = await carry(...how);
  if (!('events' in carried)) return carried;
  expect(carried.events).toHaveLength(1);
  return carried.events[0];
}
