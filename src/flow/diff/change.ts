/** One difference between two releases of flows. Owns: its shape, and how it is printed. */

export interface Change {
  /** the flow, or `prompts/en` */
  where: string;
  sign: '+' | '-' | '~';
  /** the step it is about, if it is about one */
  step?: string;
  /** what differs, in words: `step menu (ask)`, `menu tries: 3 -> 2` */
  what: string;
}

/** The differences as lines, by the place they are in; a line that says so where there is none. */
export function printChanges(changes: readonly Change[]): string[] {
  const places = [...new Set(changes.map(({ where }) => where))];
  if (places.length === 0) return ['no difference'];
  return places.flatMap((place) => [
    place,
    ...changes.filter(({ where }) => where === place).map(({ sign, what }) => `  ${sign} ${what}`),
  ]);
}
