/** Long work beside live calls. Owns: that webhooks have their turn between its pieces. */

/** Longest stretch of work between two turns of the event loop, in ms; a single piece may be longer. */
const STRETCH_MS = 2;

/** Carries a piece of work out to its end. @param work yields where it may be interrupted */
export async function inPieces<T>(work: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
    if (performance.now() - since < STRETCH_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
}
