/** Documents as they may be shown. Owns: that values of sensitive data parameters are not. */

/** What is shown in place of a sensitive value. */
export const MASK = '***';

/** A copy in which every sensitive data parameter, at any depth, has {@link MASK} for its value and default. */
export function maskSensitive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskSensitive);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const sensitive = isSensitive(value);
  return Object.fromEntries(
    entries.map(([key, part]) => [key, sensitive && holdsValue(key) ? MASK : maskSensitive(part)]),
  );
}

/** True for a data parameter that is marked so. */
export function isSensitive(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'sensitive' in value && value.sensitive === true;
}

/** True for the keys of a data parameter under which a value stands. */
export function holdsValue(key: string): boolean {
  return key === 'value' || key === 'default';
}
