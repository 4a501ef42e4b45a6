/** Waiting times of a session in milliseconds, in one place. */

/**
 * no session lasts longer than this: Twilio ends a call four hours after it was answered (Twilio docs: Call resource,
 * TimeLimit), and a minute is left for the words that say so
 */
export const SESSION_LIMIT_MS = (4 * 60 - 1) * 60_000;
/** no chat lasts longer than this: people answer in their own time */
export const CHAT_LIMIT_MS = 24 * 60 * 60_000;
/** a chat by text message was opened, and the message that opened it has not come: it is greeted all the same */
export const FIRST_MESSAGE_MS = 5_000;
/** a turn of a virtual agent that never comes back is given up */
export const BOT_LOST_MS = 45_000;
/** after we told the leg to hang up: how long we wait for the carrier to confirm */
export const CLOSING_MS = 30_000;
/** the agent has left and nobody asked for the customer's next document: we move the leg ourselves */
export const WATCHDOG_MS = 3_000;
/** added to a ring time before we stop trusting the carrier to report the end of ringing */
export const RING_GRACE_MS = 5_000;
/** added to a ring time before a reserved agent is free by themselves: by then nobody takes care of the session */
export const RESERVATION_GRACE_MS = 30_000;
/** what it takes at most to call somebody whose place was kept, and to hear who it is */
export const CALL_FIRST_MS = 60_000;
/** added to an HTTP timeout before we take the answer for lost */
export const HTTP_GRACE_MS = 10_000;
/** a text message of which nothing is heard any more counts as not sent */
export const TEXT_LOST_MS = 60_000;
/** how long the customer waits between two looks at a pending answer, seconds */
export const HOLD_SECONDS = 1;
/** how long an agent has to press a key, seconds */
export const ACCEPT_SECONDS = 8;
/** earlier asks of a person are looked up no longer than this */
export const LOOKUP_MS = 5_000;
/** a leg ended while it was asked something: how long its answer may come after that */
export const LATE_ANSWER_MS = 900;
/** the same for a recording and for how a dial ended: nothing that somebody left or talked may be lost to a slow request */
export const LATE_RESULT_MS = 10_000;
