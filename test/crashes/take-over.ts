/**
 * One of two processes was killed: the other takes over. Owns: letting the seconds pass after which a silent process is
 * taken for dead, without waiting for them. Must not know: how it is killed.
 */
import type { Asked } from './remote-words';

export interface SharedDatabase {
  url: string;
  run(sql: string): Promise<unknown[]>;
}

type Ask = <T>(ask: Asked) => Promise<T>;

/** @returns the number of the process that has opened the database last */
export async function newestProcess({ run }: SharedDatabase): Promise<number> {
  const [row] = (await run('SELECT max(id) AS id FROM process')) as { id: string }[];
  return Number(row?.id);
}

/**
 * A server notices a moment later that a client is gone: until then it holds what the client's last transaction had locked, and
 * whoever looks for work passes that by and looks again a millisecond later, which is never in the time of a story.
 */
async function nothingIsLocked({ run }: SharedDatabase): Promise<void> {
  const [now] = (await run('SELECT clock_timestamp()::text AS at')) as { at: string }[];
  const before =
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() ' +
    `AND xact_start < '${now?.at}' LIMIT 1`;
  while ((await run(before)).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

/**
 * Resolves when the other has freed what the dead was carrying out, and has looked for work since.
 * @param dead number of that process @param ask asks the other
 */
export async function otherTookOver(shared: SharedDatabase, dead: number, ask: Ask): Promise<void> {
  const { run } = shared;
  await nothingIsLocked(shared);
  await run(`UPDATE process SET seen_at = seen_at - interval '1 minute' WHERE id = ${dead}`);
  while ((await run(`SELECT id FROM task WHERE lease_by = ${dead} LIMIT 1`)).length > 0)
    await new Promise((resolve) => setTimeout(resolve, 50));
  // What a process does every second: the dead may have made work that the other does not know of.
  await ask({ do: 'wake' });
  await ask({ do: 'idle' });
}
