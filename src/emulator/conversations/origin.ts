/** Who does something to a conversation, which decides which webhooks tell of it. */
export type Origin =
  /** a REST request; `isTold` when it has X-Twilio-Webhook-Enabled */
  | { source: 'API'; isTold: boolean }
  /** a person with the SDK */
  | { source: 'SDK'; identity: string }
  /** a person with a phone */
  | { source: 'SMS' | 'WHATSAPP' }
  /** time itself */
  | { source: 'TIMER' };

/**
 * REST requests tell nobody unless they ask for it, so that an application does not answer itself for
 * ever (Twilio docs: Conversations webhooks, Triggering webhooks for REST API events).
 */
export function isToldOf(origin: Origin): boolean {
  return origin.source !== 'API' || origin.isTold;
}
