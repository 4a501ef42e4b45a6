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

/** Resolves when the other has freed what the dead was carrying out, and has looked for work since. */
export async function otherTookOver({ run }: SharedDatabase, ask: Ask): Promise<void> {
  // Who lives says so within a second, and is heard again.
  await run("UPDATE process SET seen_at = seen_at - interval '4 seconds'");
  const silent = "NOT EXISTS (SELECT 1 FROM process p WHERE p.id = lease_by AND p.seen_at > clock_timestamp() - interval '5 seconds')";
  for (;;) {
    const left = await run(`SELECT id FROM task WHERE lease_until IS NOT NULL AND ${silent}`);
    const dead = await run("SELECT id FROM process WHERE seen_at < clock_timestamp() - interval '5 seconds'");
    if (dead.length > 0 && left.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // What a process does every second: the dead may have made work that the other does not know of.
  await ask({ do: 'wake' });
  await ask({ do: 'idle' });
}
