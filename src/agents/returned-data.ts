/**
 * What a virtual agent gave back as text. Owns: text -> data. Must not know: what the data mean.
 */
import type { JsonObject } from '../lib/json';

/** The object a JSON text holds, or null when it holds none. Never throws. */
export function objectIn(text: string): JsonObject | null {
  try {
    const value = JSON.parse(text) as unknown;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as JsonObject) : null;
  } catch {
    return null;
  }
}
