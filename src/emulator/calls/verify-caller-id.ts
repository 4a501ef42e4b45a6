/**
 * Asking somebody whether their number may be shown (Twilio docs: OutgoingCallerId resource, Validation
 * Request). Owns: the call, the code that is entered on it, and what is told. Must not know: REST.
 */
import type { Exchange } from '../engine/exchange';
import type { Form } from '../engine/carrier-event';
import { deferred } from '../engine/deferred';
import type { Address } from '../engine/handling';
import type { Leg } from '../engine/leg';
import { ring } from '../engine/ring';
import { createCall } from './create-call';

export interface Verification {
  phoneNumber: string;
  friendlyName: string;
  code: string;
  /** until the number is called */
  delayMs: number;
  /** keys sent when it is answered */
  extension?: string;
  callback?: Address;
}

const RING_MS = 60_000;
/** From the answer; whoever has not entered the code by then is not asked again. */
const ENTRY_MS = 30_000;
const PROMPT = 'This is a verification call. Enter your six-digit code, followed by the pound key.';
/** Who calls. */
const VERIFIER = '+14157234000';

/** @returns the call's leg, and `begin`, which makes the call: to be called when the request has been answered */
export function verifyCallerId(
  exchange: Exchange,
  verification: Verification,
): { leg: Leg; begin: () => void } {
  const { phoneNumber: to, delayMs, extension } = verification;
  const { leg } = createCall(exchange, {
    to,
    address: to,
    parameters: {},
    from: VERIFIER,
    source: { twiml: '<Response/>' },
    handling: extension === undefined ? {} : { sendDigits: extension },
    timeoutMs: RING_MS,
  });
  const begin = (): void => {
    exchange.clock.after(delayMs, () => void live(exchange, leg, verification));
  };
  return { leg, begin };
}

async function live(exchange: Exchange, leg: Leg, verification: Verification): Promise<void> {
  const { phoneNumber, friendlyName, code, extension } = verification;
  const isAnswered = await ring(leg, exchange.phone(phoneNumber), RING_MS);
  if (isAnswered && extension !== undefined) leg.party.hear(`digits ${extension}`);
  const isVerified = isAnswered && (await entered(leg)) === code;
  leg.end('completed', 'carrier');
  const record = isVerified ? exchange.addCallerId(phoneNumber, friendlyName) : undefined;
  tell(exchange, leg, verification, record?.sid);
}

/** @returns the keys up to `#` */
async function entered(leg: Leg): Promise<string> {
  const { promise, resolve } = deferred<string>();
  let keys = '';
  const digit = (key: string): void => {
    if (key === '#') resolve(keys);
    else keys += key;
  };
  leg.listener = { digit, speech: () => undefined };
  leg.party.hear(PROMPT);
  await leg.sleep(ENTRY_MS, promise).catch(() => undefined);
  return Promise.race([promise, Promise.resolve(keys)]);
}

function tell(
  exchange: Exchange,
  { record }: Leg,
  { phoneNumber, callback }: Verification,
  sid?: string,
): void {
  if (!callback) return;
  const form: Form = {
    AccountSid: exchange.accountSid,
    CallSid: record.sid,
    To: phoneNumber,
    VerificationStatus: sid === undefined ? 'failed' : 'success',
    ...(sid === undefined ? {} : { OutgoingCallerIdSid: sid }),
  };
  void exchange.postman.send({ kind: 'callback', call: record.sid, ...callback, form });
}
