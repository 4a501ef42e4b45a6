/**
 * Answers of chats are for their customer, now. `no-transform` asks proxies to pass them on as they are,
 * as they come (RFC 9111, 5.2.2.6): one that compresses holds a stream back until it has enough.
 */
export const NEVER_KEPT = 'no-store, no-transform';
