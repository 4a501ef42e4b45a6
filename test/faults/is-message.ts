/** What a webhook of a chat tells (Twilio docs: Conversations Webhooks). Owns: reading that off the event. */
import type { CarrierEvent } from '../../src/emulator/engine/carrier-event';

/** Whether it is the webhook of a message of a chat. */
export function isMessage(event: CarrierEvent | undefined): boolean {
  return event?.kind === 'chat' && event.form.EventType === 'onMessageAdded';
}

/** Whether something waits for its answer before it happens: `onMessageAdd`, not `onMessageAdded`. */
export function isAsked(event: CarrierEvent | undefined): boolean {
  return event?.kind === 'chat' && !/ed$/.test(event.form.EventType ?? '');
}
