/** What a flow knows beforehand. Owns: types only. */
import type { JsonObject } from '../lib/json';

/** Constants and tables of a flow, as its texts and expressions read them. */
export interface Statics {
  constants: JsonObject;
  tables: JsonObject;
}
