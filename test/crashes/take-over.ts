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
 * Resolves when the other has freed what the dead was carrying out, and has looked for work since.
 * @param dead number of that process @param ask asks the other
 */
export async function otherTookOver({ run }: SharedDatabase, dead: number, ask: Ask): Promise<void> {
  await run(`UPDATE process SET seen_at = seen_at - interval '1 minute' WHERE id = ${dead}`);
  while ((await run(`SELECT id FROM task WHERE lease_by = ${dead} LIMIT 1`)).length > 0)
    await new Promise((resolve) => setTimeout(resolve, 50));
  // What a process does every second: the dead may have made work that the other does not know of.
  await ask({ do: 'wake' });
  await ask({ do: 'idle' });
}
