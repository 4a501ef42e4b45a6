/** Walks through the steps of a flow. Owns: which names can be reached from which. */

/** Every name that can be reached from `starts` over `next`, the starts included. */
export function reachable(starts: Iterable<string>, next: ReadonlyMap<string, string[]>): Set<string> {
  const seen = new Set<string>(starts);
  // A Set grows while it is walked.
  for (const name of seen) for (const to of next.get(name) ?? []) seen.add(to);
  return seen;
}

/** Edges as a map from name to names. */
export function adjacency(edges: Iterable<{ from: string; to: string }>): Map<string, string[]> {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  return next;
}

/** A circle among the edges, as names in order, or null. */
export function findCircle(next: ReadonlyMap<string, string[]>): string[] | null {
  const done = new Set<string>();
  for (const start of next.keys()) {
    const circle = circleFrom(start, next, done, []);
    if (circle) return circle;
  }
  return null;
}

function circleFrom(
  name: string,
  next: ReadonlyMap<string, string[]>,
  done: Set<string>,
  trail: string[],
): string[] | null {
  const back = trail.indexOf(name);
  if (back >= 0) return trail.slice(back);
  if (done.has(name)) return null;
  for (const to of next.get(name) ?? []) {
    const circle = circleFrom(to, next, done, [...trail, name]);
    if (circle) return circle;
  }
  done.add(name);
  return null;
}

/** The names no other of the given names leads to; of a circle, its first name. */
export function heads(names: string[], next: ReadonlyMap<string, string[]>): string[] {
  const within = new Map(
    names.map((name) => [name, (next.get(name) ?? []).filter((to) => names.includes(to))]),
  );
  const covered = new Set<string>();
  const inward = new Set([...within].flatMap(([from, tos]) => tos.filter((to) => to !== from)));
  const out: string[] = [];
  for (const name of [...names.filter((one) => !inward.has(one)), ...names]) {
    if (covered.has(name)) continue;
    out.push(name);
    for (const one of reachable([name], within)) covered.add(one);
  }
  return out;
}
