/**
 * Attributes of a conversation, to which we add ours. Owns: merging, and what is left out when they
 * become too long (Twilio docs: Conversations limits, 16 KB). Must not know: REST.
 */
import type { Json, JsonObject } from '../lib/json';

const LONGEST_BYTES = 16 * 1024;

/**
 * The attributes with `values` under `aftercall`; what others wrote stays. Values that do not fit are
 * left out, and `aftercall.dropped` names them; where not even that fits, it is true.
 * @param attributes JSON as it is there; anything but an object counts as empty
 */
export function mergeAttributes(attributes: string, values: JsonObject): string {
  const there = objectOf(attributes);
  const ours = isObject(there.aftercall) ? there.aftercall : {};
  const dropped = new Set<string>();
  let written = write(there, { ...ours, ...values });
  for (const name of largestFirst(values)) {
    if (Buffer.byteLength(written) <= LONGEST_BYTES) return written;
    dropped.add(name);
    const kept = Object.entries(values).filter(([key]) => !dropped.has(key));
    written = write(there, { ...ours, ...Object.fromEntries(kept), dropped: [...dropped] });
  }
  if (Buffer.byteLength(written) <= LONGEST_BYTES) return written;
  const short = write(there, { ...ours, dropped: true });
  return Buffer.byteLength(short) <= LONGEST_BYTES ? short : JSON.stringify(there);
}

function write(there: JsonObject, aftercall: JsonObject): string {
  return JSON.stringify({ ...there, aftercall });
}

function largestFirst(values: JsonObject): string[] {
  const sizes = Object.entries(values).map(([name, value]) => ({ name, size: JSON.stringify(value).length }));
  return sizes.sort((a, b) => b.size - a.size).map(({ name }) => name);
}

function objectOf(attributes: string): JsonObject {
  try {
    const read = JSON.parse(attributes) as Json;
    return isObject(read) ? read : {};
  } catch {
    return {};
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
