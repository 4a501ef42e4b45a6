/** What may go wrong with one request in a story. Owns: the kinds, and doing it to the local carrier. */
import type { LocalCarrier } from '../../src/emulator/start-carrier';
import type { Held } from '../../src/emulator/faults/webhook-faults';

/** Of requests the carrier makes of us. */
export const WEBHOOK_KINDS = ['doubled', 'after its successor', 'dropped', 'answered late'] as const;
/** Of requests we make of the carrier. */
export const REST_KINDS = ['429', '500', 'done without an answer', '21220'] as const;

export type WebhookKind = (typeof WEBHOOK_KINDS)[number];
export type RestKind = (typeof REST_KINDS)[number];

/** `nth` counts from 0 the requests of its side in the whole story. */
export type Fault =
  { side: 'webhook'; nth: number; kind: WebhookKind } | { side: 'rest'; nth: number; kind: RestKind };

/** Twilio waits 15 s for an answer (Twilio docs: Connection overrides). */
const TOO_LATE_MS = 16_000;

const REFUSALS = {
  '429': { status: 429, code: 20429, message: 'Too Many Requests' },
  '500': { status: 500, code: 20500, message: 'Internal Server Error' },
  '21220': { status: 400, code: 21220, message: 'Call is not in-progress' },
};

/** A webhook that waits for its successor. */
export interface Waiting {
  /** Lets it go, if it waits. */
  release(): void;
}

/** Call it before the story begins. @returns what holds a webhook back, if anything does */
export function bringAbout(fault: Fault, { faults: { webhooks, rest } }: LocalCarrier): Waiting | null {
  const match = { skip: fault.nth };
  switch (fault.kind) {
    case 'doubled':
      webhooks.duplicate(match);
      return null;
    case 'dropped':
      webhooks.drop(match);
      return null;
    case 'answered late':
      webhooks.answerLate(match, TOO_LATE_MS);
      return null;
    case 'after its successor':
      return waiting(webhooks.hold(match, 1));
    case 'done without an answer':
      rest.loseAnswer(match);
      return null;
    default:
      rest.refuse(match, REFUSALS[fault.kind]);
      return null;
  }
}

function waiting(held: Held): Waiting {
  return {
    release() {
      if (held.webhooks.length > 0) held.release();
    },
  };
}

export function nameOf({ side, nth, kind }: Fault): string {
  return `${side} ${nth} ${kind}`;
}
