/** Channels a customer reaches us by. Owns: the list. */
export const CHANNELS = ['voice', 'chat'] as const;

/** A call is `voice`. */
export type Channel = (typeof CHANNELS)[number];
