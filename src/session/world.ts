/**
 * What a session sees of the world beyond its own snapshot. All of it is data: the same world, the
 * same snapshot and the same event always give the same result.
 */
import type { Catalog } from '../flow/model';
import type { JsonObject } from '../lib/json';
import type { Settings } from '../settings/read-settings';

export interface World {
  /** the release the session is pinned to */
  catalog: Catalog;
  settings: Settings;
  /** allow-listed environment of flows */
  env: JsonObject;
  /** secrets flows may send on, sealed (see call/sealed.ts); absent: there are none */
  secrets?: JsonObject;
  /** pseudonyms of people who are never to be asked again; absent: nobody */
  optedOut?: ReadonlySet<string>;
}
