/** Fills the declared params of a flow with given values: defaults, types and enums hold. */
import type { FieldSpec, FieldType } from '../../flow/model';
import type { Json, JsonObject } from '../../lib/json';
import { lookupLanguage } from '../../lib/language-lookup';

export type Filled = { ok: true; params: JsonObject } | { ok: false; reason: string };

/**
 * Values the flow does not declare are left out; a text that spells a number or a truth value is
 * converted where the declaration asks for one. @returns the reason when a required one is missing or wrong
 */
export function fillParams(specs: { [name: string]: FieldSpec }, values: JsonObject): Filled {
  const params: JsonObject = {};
  for (const [name, spec] of Object.entries(specs)) {
    const given = values[name] ?? spec.default;
    if (given === undefined) return { ok: false, reason: `the param "${name}" has no value` };
    const value = convert(given, spec.type);
    if (value === undefined)
      return { ok: false, reason: `the param "${name}" is not of the type ${spec.type}` };
    const served = name === 'language' ? languageIn(spec.enum, value) : undefined;
    if (served !== undefined) params[name] = served;
    else if (spec.enum && !spec.enum.includes(value)) {
      if (spec.default === undefined)
        return { ok: false, reason: `the param "${name}" has a value that is not allowed` };
      params[name] = spec.default;
    } else params[name] = value;
  }
  return { ok: true, params };
}

/** The allowed language that serves the given one: a flow for `es` takes a customer of `es-MX`. */
function languageIn(allowed: Json[] | undefined, value: Json): string | undefined {
  const languages = (allowed ?? []).filter((one) => typeof one === 'string');
  return typeof value === 'string' ? lookupLanguage(languages, value) : undefined;
}

/** A value as one of a type; undefined: it is none. */
export function convert(value: Json, type: FieldType): Json | undefined {
  switch (type) {
    case 'any':
    case 'recording':
      return value;
    case 'string':
      return typeof value === 'object' ? undefined : String(value);
    case 'boolean':
      return toBoolean(value);
    case 'integer':
    case 'number': {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
      return type === 'integer' && !Number.isInteger(number) ? undefined : number;
    }
  }
}

function toBoolean(value: Json): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  return value === 'false' ? false : undefined;
}
