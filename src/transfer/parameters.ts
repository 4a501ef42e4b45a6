/**
 * Data parameters to values for one session. Owns: what counts as a value. Must not know: the virtual
 * agent that receives them. CCAI docs: Pass data parameters.
 */
import { NO_VALUE_WORDS, type DataParameter } from '../settings/data-parameter';
import type { SessionMetadata } from './metadata';

export type ParameterValue = string | number | boolean;

export type ResolvedParameters = {
  values: { [field: string]: ParameterValue };
  /** fields whose source has no value; they are left out of `values` */
  missing: string[];
};

/**
 * Looks every parameter up. Nothing, empty text, a number that is none, and the words `undefined` and
 * `null` are no values: a virtual agent never hears a customer called "null".
 *
 * @param enabled the setting `dataParametersEnabled`; false: nothing is passed, nothing is missing
 */
export function resolveParameters(
  list: readonly DataParameter[],
  enabled: boolean,
  metadata: SessionMetadata,
): ResolvedParameters {
  const resolved: ResolvedParameters = { values: {}, missing: [] };
  if (!enabled) return resolved;
  for (const parameter of list) {
    const value = parameter.type === 'fixed' ? parameter.value : metadata[parameter.sourceField];
    if (isValue(value)) resolved.values[parameter.field] = value;
    else resolved.missing.push(parameter.field);
  }
  return resolved;
}

function isValue(value: unknown): value is ParameterValue {
  if (typeof value === 'string') return value.trim() !== '' && !NO_VALUE_WORDS.has(value.trim());
  return typeof value === 'number' ? Number.isFinite(value) : typeof value === 'boolean';
}
