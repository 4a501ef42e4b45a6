/** Work of one key, shared by those who ask for it together. Owns: that nobody is served by work that began before they asked. */

/** At most one `work` of a key is under way; whoever asks meanwhile gets the next one, all of them the same. */
export function shared(work: (key: string) => Promise<void>): (key: string) => Promise<void> {
  const under = new Map<string, { now: Promise<void>; next: Promise<void> | null }>();
  const begin = (key: string): Promise<void> => {
    const now = work(key);
    under.set(key, { now, next: null });
    const done = (): void => {
      if (under.get(key)?.now === now) under.delete(key);
    };
    now.then(done, done);
    return now;
  };
  return (key) => {
    const running = under.get(key);
    if (!running) return begin(key);
    running.next ??= running.now.then(
      () => begin(key),
      () => begin(key),
    );
    return running.next;
  };
}
