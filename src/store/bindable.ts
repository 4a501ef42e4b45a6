/**
 * What may be bound to a statement. Owns: the check. Must not know: any engine or table.
 */

/** A value every engine stores and gives back unchanged. */
export type Bindable = string | number | bigint | null;

/** ES2024, which Node has since 20. */
type WellFormed = string & { isWellFormed(): boolean; toWellFormed(): string };

/**
 * The values, fit to be bound: U+0000 is taken out of texts (one engine ends the text there, PostgreSQL
 * refuses it), and half of a surrogate pair becomes U+FFFD (one engine would store bytes that are no UTF-8).
 * @throws TypeError for anything else, naming its place but not its content
 */
export function bindable(values: readonly unknown[]): Bindable[] {
  return values.map(fit);
}

function fit(value: unknown, index: number): Bindable {
  if (value === null || typeof value === 'bigint') return value;
  if (typeof value === 'string') return fitText(value as WellFormed);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const what = typeof value === 'number' ? String(value) : typeof value;
  throw new TypeError(
    `value ${index + 1} cannot be stored: it is ${what}, not a text, a finite number or null`,
  );
}

function fitText(text: WellFormed): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes('\0') ? whole.replaceAll('\0', '') : whole;
}
