/**
 * Unsigned custom data of a web call. Owns: text -> values, within limits, whatever was sent.
 * Must not know: sessions. CCAI docs: `custom_data`, `{key: {label, value}}`.
 */
import type { CustomValue } from '../call/custom-data';

const MOST_KEYS = 32;
/** of a key or a value, UTF-16 units */
const LONGEST = 1024;

/**
 * The values of a JSON object `{key: value}` or `{key: {label, value}}`; what is neither text, number
 * nor boolean, or too long, or one too many, is left out. Never throws; no object: no values.
 */
export function readUnsignedData(text: string): { [name: string]: CustomValue } {
  const values: { [name: string]: CustomValue } = {};
  for (const [key, written] of Object.entries(membersOf(parsed(text)))) {
    const value = valueOf(written);
    const misleads = key === '' || key === '__proto__' || key.length > LONGEST;
    if (value === null || misleads) continue;
    values[key] = value;
    if (Object.keys(values).length === MOST_KEYS) break;
  }
  return values;
}

function valueOf(written: unknown): CustomValue | null {
  const value = typeof written === 'object' ? membersOf(written).value : written;
  if (typeof value === 'string') return value.length <= LONGEST ? value : null;
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? value : null;
}

function membersOf(value: unknown): { [name: string]: unknown } {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as { [name: string]: unknown }) : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
