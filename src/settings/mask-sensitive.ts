/** Documents as they may be shown. Owns: that values of sensitive data parameters are not. */

/** What is shown in place of a sensitive value. */
export const MASK = '***';

const NONE: ReadonlySet<string> = new Set();

/**
 * A copy in which every sensitive data parameter, at any depth, has {@link MASK} for its value and default.
 * @param fields names of data parameters that are sensitive even where they are not marked so
 */
export function maskSensitive(value: unknown, fields: ReadonlySet<string> = NONE): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => maskSensitive(one, fields));
  if (typeof value !== 'object' || value === null) return value;
  const hides = isSensitive(value) || ('field' in value && fields.has(String(value.field)));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      hides && holdsValue(key) ? MASK : maskSensitive(part, fields),
    ]),
  );
}

/** The same, where a parameter that is marked sensitive in one place is so in all. */
export function maskedTogether<T>(documents: T): T {
  return maskSensitive(documents, new Set(sensitiveParameters(documents))) as T;
}

/** Names of the data parameters, at any depth, that are marked sensitive. */
export function sensitiveParameters(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = isSensitive(value) && 'field' in value ? [String(value.field)] : [];
  return [...own, ...Object.values(value).flatMap(sensitiveParameters)];
}

/** True for a data parameter that is marked so. */
export function isSensitive(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'sensitive' in value && value.sensitive === true;
}

/** True for the keys of a data parameter under which a value stands. */
export function holdsValue(key: string): boolean {
  return key === 'value' || key === 'default';
}

/**
 * Where the mask stands as the value of a data parameter: in what was shown to somebody who may not see it, and would
 * be saved in its place. @returns keys and indexes that lead to each
 */
export function masksIn(value: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const parts: [string | number, unknown][] = Array.isArray(value)
    ? value.map((part: unknown, index) => [index, part])
    : Object.entries(value);
  return parts.flatMap(([key, part]) =>
    isSensitive(value) && holdsValue(String(key)) && part === MASK
      ? [[...at, key]]
      : masksIn(part, [...at, key]),
  );
}
