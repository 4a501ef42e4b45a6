import type { Scope, ValueExpression } from '../../../flow/model';
import type { JsonObject } from '../../../lib/json';

/** Evaluates named values; one that reads an unset name leaves its key out. @throws on a failing expression */
export function evaluateAll(values: { [name: string]: ValueExpression }, scope: Scope): JsonObject {
  const out: JsonObject = {};
  for (const [name, expression] of Object.entries(values)) {
    const value = expression.evaluate(scope);
    if (value !== undefined) out[name] = value;
  }
  return out;
}
