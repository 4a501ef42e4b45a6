import type { CarrierEvent } from '../../src/emulator/engine/carrier-event';

/** Whether it is the webhook of a message of a chat (Twilio docs: Conversations Webhooks, onMessageAdded). */
export function isMessage(event: CarrierEvent | undefined): boolean {
  return event?.kind === 'chat' && event.form.EventType === 'onMessageAdded';
}
