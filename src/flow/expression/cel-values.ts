/**
 * JSON to CEL values and back. A number is CEL's int where a flow declares an `integer`, and a double
 * everywhere else: data from elsewhere has one kind of number, whether it is 12 or 12.5.
 */
import type { Json } from '../../lib/json';
import type { Scope } from '../model';
import { ROOTS, namesUnder, type Declarations } from './declarations';

/** The scope as CEL variables. */
export function scopeToCel(
  scope: Scope,
  declared: Declarations,
): { [root: string]: { [name: string]: unknown } } {
  const out: { [root: string]: { [name: string]: unknown } } = {};
  for (const root of ROOTS) {
    const types = namesUnder(root, declared);
    const values = Object.entries(scope[root]).filter(
      ([name]) => types === null || Object.hasOwn(types, name),
    );
    out[root] = Object.fromEntries(
      values.map(([name, value]) => [name, types?.[name] === 'integer' ? toInteger(value) : value]),
    );
  }
  return out;
}

function toInteger(value: Json): unknown {
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
}

/** A CEL result as JSON. @throws for values JSON has no form for (timestamps, bytes, types, huge numbers) */
export function fromCel(value: unknown): Json {
  if (typeof value === 'bigint') return fromInteger(value);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(fromCel);
  if (value instanceof Map) return fromEntries([...(value as Map<unknown, unknown>)]);
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return fromEntries(Object.entries(value));
  }
  throw new Error('the result of the expression is not a JSON value');
}

function fromInteger(value: bigint): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw new Error('the result of the expression is too large a number');
}

function fromEntries(entries: [unknown, unknown][]): Json {
  return Object.fromEntries(entries.map(([key, item]) => [String(key), fromCel(item)]));
}
