/**
 * JSON to CEL values and back. A number is CEL's int where a flow declares an `integer`, and a double
 * everywhere else: data from elsewhere has one kind of number, whether it is 12 or 12.5.
 */
import type { Json } from '../../lib/json';
import type { Scope } from '../model';
import { laterOrNow } from '../scope';
import { ROOTS, namesUnder, type Declarations, type Root } from './declarations';
import type { NameRead } from './found';

/** A switch nobody has set up. */
const OFF = false;
const TOO_LARGE = 'the result of the expression is too large a number';

/** Turns a scope into CEL variables. */
export type CelScope = (scope: Scope) => { [root: string]: unknown };

/**
 * How a scope becomes the CEL variables of an expression that reads these names: only they are looked at. The
 * names of a root that is not declared name by name are all taken.
 */
export function celScope(reads: readonly NameRead[], declared: Declarations): CelScope {
  const roots = ROOTS.filter((root) => reads.some((read) => read.root === root)).map((root) => {
    const types = namesUnder(root, declared);
    const names =
      root === 'flags'
        ? namesRead(reads, root)
        : types && Object.keys(types).filter((name) => isRead(reads, root, name));
    return { root, types, names };
  });
  return (scope) => {
    const out: { [root: string]: unknown } = {};
    for (const { root, types, names } of roots) {
      const values = laterOrNow(scope[root]) ?? {};
      if (typeof values !== 'object' || Array.isArray(values)) {
        out[root] = values;
        continue;
      }
      const set: { [name: string]: unknown } = {};
      for (const name of names ?? Object.keys(values)) {
        const value = Object.hasOwn(values, name) ? values[name] : root === 'flags' ? OFF : undefined;
        if (value !== undefined) set[name] = types?.[name] === 'integer' ? toInteger(value) : value;
      }
      out[root] = set;
    }
    return out;
  };
}

function namesRead(reads: readonly NameRead[], root: Root): string[] {
  return reads.flatMap((read) => (read.root === root && read.name !== undefined ? [read.name] : []));
}

function isRead(reads: readonly NameRead[], root: Root, name: string): boolean {
  return reads.some((read) => read.root === root && read.name === name);
}

function toInteger(value: Json): unknown {
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
}

/** A CEL result as JSON. @throws for values JSON has no form for (timestamps, bytes, types, huge numbers) */
export function fromCel(value: unknown): Json {
  if (typeof value === 'bigint') return fromInteger(value);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return fromNumber(value);
  if (Array.isArray(value)) return value.map(fromCel);
  if (value instanceof Map) return fromEntries([...(value as Map<unknown, unknown>)]);
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return fromEntries(Object.entries(value));
  }
  throw new Error('the result of the expression is not a JSON value');
}

function fromNumber(value: number): number {
  if (Number.isFinite(value)) return value;
  throw new Error(TOO_LARGE);
}

function fromInteger(value: bigint): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw new Error(TOO_LARGE);
}

function fromEntries(entries: [unknown, unknown][]): Json {
  return Object.fromEntries(entries.map(([key, item]) => [String(key), fromCel(item)]));
}
