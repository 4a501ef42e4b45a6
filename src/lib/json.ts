/** Anything JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** A JSON object. */
export type JsonObject = { [key: string]: Json };

/** A deep copy through JSON text: what survives this survives the store. */
export function roundTrip<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** A deep copy of what is JSON already, for much less than by its text. A key without a value is left out. */
export function copyOf<T extends Json | object>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => copyOf(item)) as T;
  const copy = { ...value } as { [key: string]: Json | undefined };
  for (const key in copy) {
    const item = copy[key];
    if (item === undefined) Reflect.deleteProperty(copy, key);
    else if (typeof item === 'object' && item !== null) copy[key] = copyOf(item);
  }
  return copy as T;
}
