/** Session metadata files that other processes are to remove, and whose sessions are there. Owns: that table. */
import type { Store } from '../../runtime/ports';
import type { NotedFile } from '../../runtime/rows';
import type { Sql } from './database';

export function notedFiles(sql: Sql): Pick<Store, 'knownSessions' | 'noteFiles' | 'notedFiles' | 'fileGone'> {
  return {
    knownSessions: async (ids) =>
      (
        await sql.rows<{ id: string }>(
          'SELECT id FROM session WHERE id IN (SELECT json_array_elements_text($1))',
          JSON.stringify(ids),
        )
      ).map(({ id }) => id),
    async noteFiles(files) {
      await sql.rows(
        `INSERT INTO noted_file (session_id, person, folder, at)
         SELECT "sessionId", person, folder, at
         FROM json_to_recordset($1) AS one("sessionId" text, person text, folder text, at bigint)
         ON CONFLICT DO NOTHING`,
        JSON.stringify(files),
      );
    },
    notedFiles: () =>
      sql.rows<NotedFile>(
        'SELECT session_id AS "sessionId", person, folder, at FROM noted_file ORDER BY session_id, person',
      ),
    async fileGone(sessionId) {
      await sql.rows('DELETE FROM noted_file WHERE session_id = $1', sessionId);
    },
  };
}
