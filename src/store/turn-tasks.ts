/**
 * The tasks a turn adds and takes away. Owns: those writes. Must not know: who carries tasks out.
 */
import type { TurnCommit } from '../runtime/ports';
import type { Driver } from './driver';

/**
 * Timers are replaced by a new row with a new id, never changed: whoever claimed the old row then finds
 * it gone. Effects keep their order, because ids grow and tasks are claimed in order of dueAt, id.
 */
export function turnTasks(db: Driver): (commit: TurnCommit) => void {
  const add = db.prepare<never>(
    'INSERT INTO task (session_id, kind, name, due_at, payload) VALUES (?, ?, ?, ?, ?)',
  );
  const cancel = db.prepare<never>("DELETE FROM task WHERE session_id = ? AND name = ? AND kind = 'timer'");
  const cancelAll = db.prepare<never>("DELETE FROM task WHERE session_id = ? AND kind = 'timer'");
  const timers = ({ session: { id }, timersSet, timersCancelled }: TurnCommit): void => {
    for (const name of timersCancelled) cancel.run(id, name);
    for (const { name, dueAt } of timersSet) {
      cancel.run(id, name);
      add.run(id, 'timer', name, dueAt, '');
    }
  };
  return (commit) => {
    const { id, phase } = commit.session;
    if (phase === 'closed') cancelAll.run(id);
    else timers(commit);
    for (const { name, dueAt, payload } of commit.effects) add.run(id, 'effect', name, dueAt, payload);
  };
}
