/**
 * SQLite through the interface of Node's own module: the one built into Node (Node docs: node:sqlite, since 22.5;
 * without a flag since 22.13), or the same module as a package with its builds inside (npm: @photostructure/sqlite).
 * Owns: finding them, and their types as far as we use them. Must not know: any table.
 */
import { attached } from './attached';
import type { Bindable } from './bindable';
import type { Driver, Statement } from './driver';

interface NodeStatement {
  get(...values: Bindable[]): object | undefined;
  all(...values: Bindable[]): object[];
  run(...values: Bindable[]): { changes: number | bigint; lastInsertRowid: number | bigint };
}

interface NodeDatabase {
  exec(sql: string): void;
  prepare(sql: string): NodeStatement;
  close(): void;
}

interface NodeSqlite {
  DatabaseSync: new (file: string, options?: { readOnly: boolean }) => NodeDatabase;
}

/** Opens `file`, a path or `:memory:`. Rejects when it cannot be opened. */
export type OpenDriver = (file: string) => Promise<Driver>;

/** Node's own SQLite; undefined where this Node has none. */
export function builtinSqlite(): OpenDriver | undefined {
  return opener(builtin());
}

function builtin(): NodeSqlite | undefined {
  return process.getBuiltinModule('node:sqlite') as NodeSqlite | undefined;
}

/** The package's; undefined on a platform for which it has no build, or where it is not installed. */
export function packagedSqlite(): OpenDriver | undefined {
  return opener(packaged());
}

function packaged(): NodeSqlite | undefined {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- it fails where there is no build, and is needed only then
    return require('@photostructure/sqlite') as NodeSqlite;
  } catch {
    return undefined;
  }
}

/** The engine that others can read the file beside; undefined where there is none but WebAssembly. */
export function nativeSqlite(): OpenDriver | undefined {
  return opener(native());
}

function native(): NodeSqlite | undefined {
  return builtin() ?? packaged();
}

/** A file that is there, to read beside whoever writes it. Rejects where there is no such file, or no native engine. */
export async function openToRead(file: string): Promise<Driver> {
  const sqlite = native();
  if (!sqlite) throw new Error('this machine has no native SQLite');
  const database = new sqlite.DatabaseSync(':memory:', { readOnly: true });
  return attached({ ...engineOf(database), close: () => database.close() }, file);
}

function opener(sqlite: NodeSqlite | undefined): OpenDriver | undefined {
  return sqlite && (async (file) => nodeDriver(new sqlite.DatabaseSync(file)));
}

function nodeDriver(database: NodeDatabase): Driver {
  // A shell or a backup may look at the file for a moment; wait for it rather than fail.
  database.exec('PRAGMA busy_timeout = 5000');
  return {
    ...engineOf(database),
    close() {
      tidy(database);
      database.close();
    },
  };
}

function engineOf(database: NodeDatabase): Omit<Driver, 'close'> {
  return {
    exec: (sql) => database.exec(sql),
    prepare: <R>(sql: string) => nodeStatement<R>(database.prepare(sql)),
  };
}

/** The package's close leaves the write-ahead log behind, empty; this ends it. After a failed disk it may stay. */
function tidy(database: NodeDatabase): void {
  try {
    database.exec('PRAGMA journal_mode = DELETE');
  } catch {
    // What is committed is in the log, and is read from there at the next start.
  }
}

// Its rows have no prototype; they are copied into plain objects so that all engines give the same.
function nodeStatement<R>(statement: NodeStatement): Statement<R> {
  return {
    get(...values) {
      const row = statement.get(...values);
      return row && ({ ...row } as R);
    },
    all: (...values) => statement.all(...values).map((row) => ({ ...row }) as R),
    run(...values) {
      const { changes, lastInsertRowid } = statement.run(...values);
      return { changes: Number(changes), lastId: Number(lastInsertRowid) };
    },
  };
}
