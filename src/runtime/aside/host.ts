/** What a work on a thread of its own can ask of the main thread. */

/** The other side, as a work sees it. */
export interface Host {
  /** @throws what the answer throws */
  ask<T>(question: string, argument?: unknown): Promise<T>;
  /** Nobody waits for an answer. */
  tell(question: string, argument: unknown): void;
}
