/** What the far side of a test remembers, as plain JSON. */

export interface FarCall {
  /** Twilio's CallStatus */
  status: string;
  to: string;
  from: string;
  /** what it asks for when it is answered, and where its status is told: of calls that were placed over REST */
  url?: string;
  statusCallback?: string;
  /** REST has ended it */
  hungUp?: boolean;
  /** REST has said whether its conference goes on without it, whatever its document said */
  leavesQuietly?: boolean;
}

export interface FarChat {
  state: 'active' | 'closed';
  attributes: string;
  uniqueName: string | null;
  participants: { sid: string; identity: string | null; address: string | null; proxy: string | null }[];
  messages: { author: string; body: string; attributes: string }[];
}

export interface FarState {
  /** how many SIDs were given */
  sids: number;
  calls: { [sid: string]: FarCall };
  /** by friendly name; `told` counts its callbacks */
  conferences: { [name: string]: { sid: string; calls: string[]; told: number } };
  chats: { [sid: string]: FarChat };
}

/** A request; `form` is the query of a GET. */
export interface Asked {
  method: string;
  path: string;
  form: { [name: string]: string };
  body: string;
}

export interface Answer {
  status: number;
  body: object | null;
}

export function emptyState(): FarState {
  return { sids: 0, calls: {}, conferences: {}, chats: {} };
}

/** The next SID: a prefix of two letters and 32 digits. */
export function newSid(state: FarState, prefix: string): string {
  state.sids += 1;
  return `${prefix}${String(state.sids).padStart(32, '0')}`;
}
