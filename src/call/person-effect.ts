/** What a session does about the person, and about what is written down of it. Owns: these effects. */

/**
 * Ask when this person was asked before, and reserve this session's place, so that two calls of one
 * person cannot both be asked. `person` is a pseudonym (see transfer/person), null when not known.
 */
export interface ReserveAskEffect {
  type: 'asks.reserve';
  person: string | null;
  /** only asks of this queue count for the daily cap; null: all */
  capQueue: string | null;
  /** begin of the day the daily cap counts, ms since the epoch */
  daySince: number;
}

/** The customer was asked or handed over (`asked`), or was not after all (`released`). Saved with the turn. */
export interface AskEffect {
  type: 'ask.marked';
  as: 'asked' | 'released';
  person: string | null;
  queue: string | null;
}

/** Write the session metadata file as the session is now. `folder` is `YYYY/MM/DD` and never changes. */
export interface MetadataEffect {
  type: 'metadata.write';
  folder: string;
}

/** Send the session to the CRM, once. */
export interface CrmEffect {
  type: 'crm.send';
}

/** The customer is never to be asked again. `people` are pseudonyms (see transfer/person) of whoever it is. */
export interface OptOutEffect {
  type: 'person.opt-out';
  people: string[];
  /** how we know; absent: they said so when asked */
  how?: 'told the carrier to send no more messages';
}
