/** JSON as Google's libraries carry it (protobuf: google.protobuf.Struct). Owns: the conversion both ways. */
import type { Json, JsonObject } from '../lib/json';

interface Value {
  nullValue?: unknown;
  numberValue?: number | null;
  stringValue?: string | null;
  boolValue?: boolean | null;
  structValue?: Struct | null;
  listValue?: { values?: Value[] | null } | null;
}

export interface Struct {
  fields?: { [name: string]: Value } | null;
}

/** Texts, and lists of texts, as a Struct. */
export function structOf(values: { readonly [name: string]: string | readonly string[] }) {
  const fields = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? { stringValue: value } : { listValue: { values: value.map(textValue) } },
  ]);
  return { fields: Object.fromEntries(fields) as NonNullable<unknown> };
}

function textValue(stringValue: string): { stringValue: string } {
  return { stringValue };
}

/** A Struct as JSON. */
export function jsonOf(struct: Struct | null | undefined): JsonObject {
  return Object.fromEntries(
    Object.entries(struct?.fields ?? {}).map(([name, value]) => [name, plain(value)]),
  );
}

function plain(value: Value): Json {
  if (typeof value.stringValue === 'string') return value.stringValue;
  if (typeof value.numberValue === 'number') return value.numberValue;
  if (typeof value.boolValue === 'boolean') return value.boolValue;
  if (value.structValue) return jsonOf(value.structValue);
  if (value.listValue) return (value.listValue.values ?? []).map(plain);
  return null;
}
