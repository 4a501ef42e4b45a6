/** Ends a `switch` over a closed union: a case that was forgotten is a compile error. @throws always */
export function assertNever(value: never, what = 'value'): never {
  throw new Error(`unexpected ${what}: ${JSON.stringify(value)}`);
}
