/** Documents as they may be shown. Owns: that values of sensitive data parameters are not. */

/** What is shown in place of a sensitive value. */
export const MASK = '***';

const NONE: ReadonlySet<string> = new Set();

/**
 * The same, in which every sensitive data parameter, at any depth, has {@link MASK} for its value and default. Nothing is changed: parts
 * in which nothing is sensitive are shared with what was given.
 * @param fields names of data parameters that are sensitive even where they are not marked so
 */
export function maskSensitive(value: unknown, fields: ReadonlySet<string> = NONE): unknown {
  if (!holdsSensitive(value, fields)) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => maskSensitive(one, fields));
  const hides = isHidden(value as object, fields);
  return Object.fromEntries(
    Object.entries(value as object).map(([key, part]) => [
      key,
      hides && holdsValue(key) ? MASK : maskSensitive(part, fields),
    ]),
  );
}

/** True where there is a sensitive data parameter, at any depth. */
function holdsSensitive(value: unknown, fields: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((one) => holdsSensitive(one, fields));
  if (isHidden(value, fields)) return true;
  // Without a list of the values: every decision is looked through.
  for (const key in value) if (holdsSensitive(value[key as keyof typeof value], fields)) return true;
  return false;
}

function isHidden(value: object, fields: ReadonlySet<string>): boolean {
  return isSensitive(value) || (fields.size > 0 && 'field' in value && fields.has(String(value.field)));
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
