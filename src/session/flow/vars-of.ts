/** The variables of the running flow, as they outlive it. Owns: that what a caller keyed in as a secret does not. */
import { hasSealed, replaceSealed } from '../../call/sealed';
import type { Json, JsonObject } from '../../lib/json';
import { MASK } from '../../settings/mask-sensitive';
import { contextOf, type LiveMachine } from './flow-machine';

export function varsOf(live: LiveMachine): JsonObject {
  return withoutSealed(contextOf(live).frames['']?.vars ?? {}) as JsonObject;
}

/** A copy with {@link MASK} for everything that is sealed. */
export function withoutSealed(value: Json): Json {
  if (!hasSealed(value)) return value;
  return JSON.parse(replaceSealed(JSON.stringify(value), () => MASK)) as Json;
}
