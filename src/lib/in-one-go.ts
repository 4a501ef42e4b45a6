/** Carries out to its end, at once, what could be done in pieces. @param work yields where it may be interrupted */
export function inOneGo<T>(work: Generator<void, T>): T {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}
