/**
 * Expressions that read one name, or compare it with a text: `vars.reason`, `session.optIn == 'yes'`. Owns: which are so simple that
 * they need no evaluator. Must not know: what is so where a value is missing or of another type; the evaluator says that.
 */
import type { Json } from '../../lib/json';
import type { FieldType, Scope } from '../model';
import { laterOrNow } from '../scope';
import { namesUnder, type Declarations, type Root } from './declarations';

/** A name in a root, and maybe `==` or `!=` and a text without quotes and backslashes in it. */
const SIMPLE = /^\s*(\w+)\.(\w+)\s*(?:(==|!=)\s*(?:'([^'"\\\n\r]*)'|"([^'"\\\n\r]*)")\s*)?$/;
const ROOTS: ReadonlySet<string> = new Set<Root>([
  'params',
  'vars',
  'call',
  'session',
  'env',
  'clock',
  'wait',
]);

/**
 * @param text an expression that passed the check
 * @returns undefined: there is more in it. Its own result is undefined where the evaluator is to be asked
 */
export function simpleExpression(
  text: string,
  declared: Declarations,
): ((scope: Scope) => Json | undefined) | undefined {
  const [, root = '', name = '', operator, single, double] = SIMPLE.exec(text) ?? [];
  if (!ROOTS.has(root)) return undefined;
  const types = namesUnder(root as Root, declared);
  const type = types === null ? 'any' : types[name];
  if (type === undefined) return undefined;
  const compared = single ?? double;
  return (scope) => {
    const values = laterOrNow(scope[root as Root]);
    const value = isObject(values) && Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined || !isOf(type, value)) return undefined;
    if (operator === undefined) return value;
    if (typeof value !== 'string') return undefined;
    return (value === compared) === (operator === '==');
  };
}

function isObject(value: Json | undefined): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text, a finite number, true or false, of the type that is declared. */
function isOf(type: FieldType, value: Json): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return Number.isFinite(value);
    default:
      return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  }
}
