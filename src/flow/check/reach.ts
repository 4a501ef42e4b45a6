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
  for (const { from, to } of edges) {
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
  }
  return next;
}

/** A circle among the edges, as names in order, or null. */
export function findCircle(next: ReadonlyMap<string, string[]>): string[] | null {
  const done = new Set<string>();
  for (const start of next.keys()) {
    const circle = done.has(start) ? null : circleFrom(start, next, done);
    if (circle) return circle;
  }
  return null;
}

/** The trail is a list and no call within a call: it is as long as its author writes it. */
function circleFrom(start: string, next: ReadonlyMap<string, string[]>, done: Set<string>): string[] | null {
  const waysFrom = (name: string): Iterator<string> => (next.get(name) ?? []).values();
  const trail = [{ name: start, ways: waysFrom(start) }];
  const onTrail = new Set([start]);
  for (let last = trail.at(-1); last; last = trail.at(-1)) {
    const way = last.ways.next();
    if (way.done) {
      trail.pop();
      onTrail.delete(last.name);
      done.add(last.name);
    } else if (onTrail.has(way.value)) {
      const names = trail.map(({ name }) => name);
      return names.slice(names.indexOf(way.value));
    } else if (!done.has(way.value)) {
      trail.push({ name: way.value, ways: waysFrom(way.value) });
      onTrail.add(way.value);
    }
  }
  return null;
}

/** The names no other of the given names leads to; of a circle, its first name. */
export function heads(names: string[], next: ReadonlyMap<string, string[]>): string[] {
  const own = new Set(names);
  const within = new Map(names.map((name) => [name, (next.get(name) ?? []).filter((to) => own.has(to))]));
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
