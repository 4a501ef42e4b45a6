/**
 * Data parameters to values for one session. Owns: what counts as a value. Must not know: the virtual
 * agent that receives them. CCAI docs: Pass data parameters.
 */
import { NO_VALUE_WORDS, PARAMETER_SOURCES, type DataParameter } from '../settings/data-parameter';
import { sourceName, type ParameterSources } from './sources';

export type ParameterValue = string | number | boolean;

export type ResolvedParameters = {
  values: { [field: string]: ParameterValue };
  /** fields without a value; they are left out of `values` */
  missing: string[];
  /** those of them without which there is no transfer */
  missingRequired: string[];
  /** fields whose values are shown nowhere, whether they have one or not */
  sensitive: string[];
};

/**
 * Looks every parameter up. Nothing, blank text, a number that is none, objects, and the words
 * `undefined` and `null` are no values: a virtual agent never hears a customer called "null". What has
 * no value gets its default, or is missing.
 *
 * @param enabled the setting `dataParametersEnabled`; false: nothing is passed, nothing is missing
 */
export function resolveParameters(
  list: readonly DataParameter[],
  enabled: boolean,
  sources: ParameterSources,
): ResolvedParameters {
  const resolved: ResolvedParameters = { values: {}, missing: [], missingRequired: [], sensitive: [] };
  if (!enabled) return resolved;
  for (const parameter of list) {
    const { field } = parameter;
    const value = valueOf(parameter, sources);
    if (value !== undefined) resolved.values[field] = value;
    else resolved.missing.push(field);
    if (value === undefined && isRequired(parameter)) resolved.missingRequired.push(field);
    if (parameter.sensitive === true) resolved.sensitive.push(field);
  }
  return resolved;
}

/** Sorted names (see sourceName) of everything that has a value. Names only: it is stored with the decision. */
export function availableSources(sources: ParameterSources): string[] {
  const names = new Set<string>();
  for (const source of PARAMETER_SOURCES)
    for (const [name, value] of Object.entries(sources[source]))
      if (toValue(value) !== undefined) names.add(sourceName(source, name));
  return [...names].sort();
}

/** The values with `***` in place of those of sensitive fields. */
export function mask(
  values: { readonly [field: string]: ParameterValue },
  sensitive: readonly string[],
): { [field: string]: ParameterValue } {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, sensitive.includes(field) ? '***' : value]),
  );
}

function valueOf(parameter: DataParameter, sources: ParameterSources): ParameterValue | undefined {
  if (parameter.type === 'fixed') return toValue(parameter.value);
  return lookUp(parameter, sources) ?? toValue(parameter.default);
}

function lookUp(
  { source, sourceField }: Extract<DataParameter, { type: 'dynamic' }>,
  sources: ParameterSources,
): ParameterValue | undefined {
  const values = sources[source];
  const exact = Object.hasOwn(values, sourceField) ? toValue(values[sourceField]) : undefined;
  return exact ?? (source === 'sip' ? inOtherCase(sourceField, values) : undefined);
}

function inOtherCase(header: string, values: ParameterSources['sip']): ParameterValue | undefined {
  const wanted = sourceName('sip', header);
  return Object.keys(values)
    .filter((name) => sourceName('sip', name) === wanted)
    .map((name) => toValue(values[name]))
    .find((value) => value !== undefined);
}

function isRequired(parameter: DataParameter): boolean {
  return parameter.type === 'dynamic' && parameter.required === true;
}

function toValue(value: unknown): ParameterValue | undefined {
  if (Array.isArray(value)) return joined(value);
  if (typeof value === 'string') return isText(value) ? value : undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'boolean' ? value : undefined;
}

/** Tags and the like. */
function joined(list: readonly unknown[]): string | undefined {
  if (!list.every((entry) => typeof entry === 'string')) return undefined;
  return list.filter(isText).join(', ') || undefined;
}

function isText(text: string): boolean {
  return text.trim() !== '' && !NO_VALUE_WORDS.has(text.trim());
}
