/**
 * How many and how long data parameters may be for a kind of virtual agent. Owns: the check against
 * these limits, when settings are saved and again when a leg is attached.
 */

/** Limits in characters as they are written on the wire. Null: the carrier publishes none. */
export interface ParameterLimits {
  /** what a parameter may be called */
  name: RegExp;
  /** the same in words */
  nameRule: string;
  /** exclusive upper bound of name and value of one parameter together */
  pair: number | null;
  /** exclusive upper bound of all parameters together */
  total: number | null;
  /** how many parameters there may be; absent: any number */
  most?: number;
  /** length of one parameter on the wire */
  measure(name: string, value: string): number;
  /** where the numbers come from */
  source: string;
}

export interface FittedParameters {
  parameters: { [name: string]: string };
  /** what had to be left out, each with a reason that names no value */
  dropped: { field: string; reason: string }[];
}

/** What is wrong with one parameter by itself, in words that name no value; null: nothing. */
export function pairProblem(limits: ParameterLimits, name: string, value: string): string | null {
  if (!limits.name.test(name)) return `its name must be ${limits.nameRule}`;
  const length = limits.measure(name, value);
  if (limits.pair !== null && length >= limits.pair) {
    return `name and value together take ${length} characters, and must stay under ${limits.pair}`;
  }
  return null;
}

/** Leaves out what does not fit, in order: a parameter that would pass the total is dropped, later ones may still fit. */
export function fitParameters(
  limits: ParameterLimits,
  values: { readonly [field: string]: string | number | boolean },
): FittedParameters {
  const fitted: FittedParameters = { parameters: {}, dropped: [] };
  let used = 0;
  for (const [field, raw] of Object.entries(values)) {
    const value = String(raw);
    const length = limits.measure(field, value);
    const problem =
      pairProblem(limits, field, value) ??
      allProblem(limits, Object.keys(fitted.parameters).length, used + length);
    if (problem !== null) fitted.dropped.push({ field, reason: problem });
    else {
      fitted.parameters[field] = value;
      used += length;
    }
  }
  return fitted;
}

/** What is wrong with one more parameter after `count` others; null: nothing. */
function allProblem({ most, total }: ParameterLimits, count: number, length: number): string | null {
  if (most !== undefined && count >= most) return `there may be at most ${most} parameters`;
  if (total === null || length < total) return null;
  return `all parameters together must stay under ${total} characters`;
}
