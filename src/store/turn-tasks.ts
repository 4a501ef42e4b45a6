/**
 * The tasks a turn adds and takes away. Owns: those writes. Must not know: who carries tasks out.
 */
import type { TurnCommit } from '../runtime/ports';
import type { Driver } from './driver';

/**
 * Timers are replaced by a new row with a new id, never changed: whoever claimed the old row then finds
 * it gone. Effects keep their order, because ids grow and tasks are claimed in order of dueAt, id.
 */
export function turnTasks(db: Driver): (no: number, commit: TurnCommit) => void {
  const add = db.prepare<never>(
    'INSERT INTO task (session_no, kind, name, due_at, payload) VALUES (?, ?, ?, ?, ?)',
  );
  const cancel = db.prepare<never>("DELETE FROM task WHERE session_no = ? AND name = ? AND kind = 'timer'");
  const cancelAll = db.prepare<never>("DELETE FROM task WHERE session_no = ? AND kind = 'timer'");
  const timers = (no: number, { timersSet, timersCancelled }: TurnCommit): void => {
    for (const name of timersCancelled) cancel.run(no, name);
    for (const { name, dueAt } of timersSet) {
      cancel.run(no, name);
      add.run(no, 'timer', name, dueAt, '');
    }
  };
  return (no, commit) => {
    if (commit.session.phase === 'closed') cancelAll.run(no);
    else timers(no, commit);
    for (const { name, dueAt, payload } of commit.effects) add.run(no, 'effect', name, dueAt, payload);
  };
}
