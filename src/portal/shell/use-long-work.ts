/** Long work in a page. Owns: what is known of it while it goes on, and that leaving the page calls it off. */
import { useEffect, useRef, useState } from 'react';
import type { Progress, Watched } from './long-job';

export interface LongWork<T> {
  /** null: nothing is being done */
  progress: Progress | null;
  answer: T | null;
  error: unknown;
  /** the last one was called off */
  isCancelled: boolean;
  run(work: (watched: Watched) => Promise<T | null>): void;
  cancel(): void;
}

const WAITING: Progress = { phase: 'waiting', done: 0, total: 0 };
const NOTHING = { progress: null, answer: null, error: null, isCancelled: false };

export function useLongWork<T>(): LongWork<T> {
  const [state, put] = useState<Omit<LongWork<T>, 'run' | 'cancel'>>(NOTHING);
  const controller = useRef<AbortController | null>(null);
  const cancel = (): void => controller.current?.abort();
  useEffect(() => cancel, []);
  const run = (work: (watched: Watched) => Promise<T | null>): void => {
    cancel();
    const mine = new AbortController();
    controller.current = mine;
    const tell = (part: Partial<typeof state>): void => {
      if (controller.current === mine) put({ ...NOTHING, ...part });
    };
    tell({ progress: WAITING });
    work({ signal: mine.signal, progress: (progress) => tell({ progress }) }).then(
      (answer) => tell(answer === null ? { isCancelled: true } : { answer }),
      (error: unknown) => tell(mine.signal.aborted ? { isCancelled: true } : { error }),
    );
  };
  return { ...state, run, cancel };
}
