/** What texts and expressions of a flow are evaluated in. Owns: its shape. */
import type { Json, JsonObject } from '../lib/json';

/** What few texts and expressions read, and is dear to make: only when it is asked for. */
export type Later<T> = T | (() => T);

/** What it is, made now if it was not. */
export function laterOrNow<T>(value: Later<T>): T {
  return typeof value === 'function' ? (value as () => T)() : value;
}

/** The names text and expressions can use. A name that is not set is an absent key. */
export interface Scope {
  params: JsonObject;
  vars: JsonObject;
  /** sid, from, to, direction, outcome */
  call: JsonObject;
  /** id, channel, type, language, queue, agentName, talkSeconds ... */
  session: Later<JsonObject>;
  /** where in the queue whoever waits is: position and minutes; absent: nobody waits */
  wait?: JsonObject | undefined;
  /** allow-listed environment of flows */
  env: JsonObject;
  /** secrets of the environment, sealed: for requests alone; absent: there are none */
  secret?: JsonObject;
  /** switches of the settings that are on; any other is off */
  flags?: Later<JsonObject>;
  /** what the flow knows beforehand; absent: nothing */
  constants?: JsonObject;
  tables?: JsonObject;
  /** by queue: free, waiting, longestWait and open; absent: nobody asked */
  queues?: Later<JsonObject>;
  /** date, time, hour and weekday where the business is */
  clock?: Later<JsonObject>;
  /** how money, dates and numbers are spoken; absent: in English, UTC and USD */
  speaking?: Later<Speaking>;
  /** what another system has answered, where it is kept; absent: nothing was asked */
  answer?: Json | undefined;
}

/** How a text is spoken: in which language, by which clock, in which money. */
export interface Speaking {
  language: string;
  timeZone: string;
  currency: string;
}
