/** What texts and expressions of a flow are evaluated in. Owns: types only. */
import type { Json, JsonObject } from '../lib/json';

/** The names text and expressions can use. A name that is not set is an absent key. */
export interface Scope {
  params: JsonObject;
  vars: JsonObject;
  /** sid, from, to, direction, outcome */
  call: JsonObject;
  /** id, channel, type, language, queue, agentName, talkSeconds ... */
  session: JsonObject;
  /** where in the queue whoever waits is: position and minutes; absent: nobody waits */
  wait?: JsonObject;
  /** allow-listed environment of flows */
  env: JsonObject;
  /** secrets of the environment, sealed: for requests alone; absent: there are none */
  secret?: JsonObject;
  /** switches of the settings that are on; any other is off */
  flags?: JsonObject;
  /** what the flow knows beforehand; absent: nothing */
  constants?: JsonObject;
  tables?: JsonObject;
  /** by queue: free, waiting, longestWait and open; absent: nobody asked */
  queues?: JsonObject;
  /** date, time, hour and weekday where the business is */
  clock?: JsonObject;
  /** how money, dates and numbers are spoken; absent: in English, UTC and USD */
  speaking?: Speaking;
  /** what another system has answered, where it is kept; absent: nothing was asked */
  answer?: Json;
}

/** How a text is spoken: in which language, by which clock, in which money. */
export interface Speaking {
  language: string;
  timeZone: string;
  currency: string;
}
