/** States between those a session came to rest in. Owns: that the shortest way is the one it went. PURE. */
interface Arrow {
  from: string;
  to: string;
}

/** @param way states at rest, in order @returns the same, with those passed through within one step */
export function passedThrough(arrows: readonly Arrow[], way: readonly string[]): string[] {
  return way.flatMap((state, at) => {
    const before = way[at - 1];
    return before === undefined ? [state] : [...between(arrows, before, state), state];
  });
}

/** Nothing where no arrows lead there at all. */
function between(arrows: readonly Arrow[], from: string, to: string): string[] {
  let fronts: string[][] = [[from]];
  const seen = new Set([from]);
  while (fronts.length > 0) {
    const next: string[][] = [];
    for (const front of fronts)
      for (const arrow of arrows.filter((one) => one.from === front.at(-1))) {
        if (arrow.to === to) return front.slice(1);
        if (seen.has(arrow.to)) continue;
        seen.add(arrow.to);
        next.push([...front, arrow.to]);
      }
    fronts = next;
  }
  return [];
}
