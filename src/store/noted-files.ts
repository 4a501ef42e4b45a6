/** Session metadata files that other processes are to remove, and whose sessions are there. Owns: that table. */
import type { Store } from '../runtime/ports';
import type { NotedFile } from '../runtime/rows';
import type { Driver } from './driver';
import type { Writes } from './writes';

export function notedFiles(
  db: Driver,
  writes: Writes,
): Pick<Store, 'knownSessions' | 'noteFiles' | 'notedFiles' | 'fileGone'> {
  const known = db.prepare<{ id: string }>(
    'SELECT id FROM session WHERE id IN (SELECT value FROM json_each(?))',
  );
  const add = db.prepare<never>(
    'INSERT INTO noted_file (session_id, person, folder, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const all = db.prepare<NotedFile>(
    'SELECT session_id AS sessionId, person, folder, at FROM noted_file ORDER BY session_id, person',
  );
  const gone = db.prepare<never>('DELETE FROM noted_file WHERE session_id = ?');
  return {
    knownSessions: async (ids) => known.all(JSON.stringify(ids)).map(({ id }) => id),
    noteFiles: writes.job('noteFiles', (files: readonly NotedFile[]) => () => () => {
      for (const { sessionId, person, folder, at } of files) add.run(sessionId, person, folder, at);
    }),
    notedFiles: async () => all.all(),
    fileGone: writes.job('fileGone', (sessionId: string) => () => () => void gone.run(sessionId)),
  };
}
