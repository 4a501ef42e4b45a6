/**
 * SQLite as Node itself has it (Node docs: node:sqlite, since 22.5; without a flag since 22.13).
 * Owns: finding it and its types as far as we use them. Must not know: any table.
 */
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
  DatabaseSync: new (file: string) => NodeDatabase;
}

/** True where this Node has SQLite built in. */
export function hasNodeSqlite(): boolean {
  return builtin() !== undefined;
}

/**
 * Opens `file` (a path or `:memory:`) with Node's own SQLite.
 * @throws where Node has none, or when the file cannot be opened
 */
export function openNodeDriver(file: string): Promise<Driver> {
  const sqlite = builtin();
  if (!sqlite) return Promise.reject(new Error(`Node ${process.version} has no SQLite built in`));
  return Promise.resolve().then(() => nodeDriver(new sqlite.DatabaseSync(file)));
}

function builtin(): NodeSqlite | undefined {
  return process.getBuiltinModule('node:sqlite') as NodeSqlite | undefined;
}

function nodeDriver(database: NodeDatabase): Driver {
  // A shell or a backup may look at the file for a moment; wait for it rather than fail.
  database.exec('PRAGMA busy_timeout = 5000');
  return {
    exec: (sql) => database.exec(sql),
    prepare: <R>(sql: string) => nodeStatement<R>(database.prepare(sql)),
    close: () => database.close(),
  };
}

// Its rows have no prototype; they are copied into plain objects so that both engines give the same.
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
