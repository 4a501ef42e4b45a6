/** Long work beside live calls. Owns: that webhooks have their turn between its pieces. */

/** Makes one of each, and may be interrupted in between. */
export function* madeOfEach<T, R>(
  all: readonly T[],
  make: (one: T, index: number) => R,
): Generator<void, R[]> {
  const made: R[] = [];
  for (const one of all) {
    made.push(make(one, made.length));
    yield;
  }
  return made;
}

/** Longest stretch of work between two turns of the event loop, in ms; a single piece may be longer. */
const STRETCH_MS = 2;

/**
 * Carries a piece of work out to its end.
 *
 * @param work yields where it may be interrupted
 * @param signal where it is aborted, nothing more is done
 * @throws what the work throws, or the reason of the signal
 */
export async function inPieces<T>(work: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  let since = performance.now();
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
    if (performance.now() - since < STRETCH_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    since = performance.now();
  }
}
