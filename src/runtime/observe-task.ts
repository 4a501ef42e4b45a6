/** Tells observers of tasks of the outbox. Owns: when one began, and what came of it. */
import type { Clock } from '../lib/clock';
import type { ObservedTask, Observer } from './observer';
import type { TaskRow } from './rows';

type Came = Pick<ObservedTask, 'outcome' | 'status'>;

/** Carries a task out, and tells what came of it. @throws what `work` throws */
export async function observeTask<T>(
  observers: readonly Observer[],
  clock: Clock,
  task: TaskRow,
  work: () => Promise<T>,
  cameTo: (result: T) => Came,
): Promise<T> {
  if (observers.length === 0) return work();
  const { sessionId, kind, name, attempts: attempt, dueAt } = task;
  const at = clock.now();
  const begun = performance.now();
  const tell = (what: Came): void => {
    const ms = performance.now() - begun;
    const lateMs = Math.max(0, at - dueAt);
    for (const observer of observers)
      observer.task?.({ sessionId, kind, name, attempt, at, lateMs, ms, ...what });
  };
  try {
    const result = await work();
    tell(cameTo(result));
    return result;
  } catch (error) {
    tell({ outcome: 'failed' });
    throw error;
  }
}
