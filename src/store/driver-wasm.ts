/**
 * SQLite as WebAssembly, for a Node without SQLite of its own (npm: node-sqlite3-wasm).
 * Owns: that engine's habits. Must not know: any table.
 */
import type { Database, Statement as WasmStatement } from 'node-sqlite3-wasm';
import type { Driver, Statement } from './driver';

/**
 * Opens `file` (a path or `:memory:`). The engine has no shared memory, so WAL works only while one
 * process holds the file: nobody else can open it until it is closed.
 * @throws when the file cannot be opened
 */
export async function openWasmDriver(file: string): Promise<Driver> {
  // Loaded here because compiling it costs a tenth of a second that other engines need not spend.
  const { default: sqlite } = await import('node-sqlite3-wasm');
  const database = new sqlite.Database(file);
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  return wasmDriver(database);
}

function wasmDriver(database: Database): Driver {
  const statements: Prepared[] = [];
  return {
    exec: (sql) => database.exec(sql),
    prepare<R>(sql: string): Statement<R> {
      const prepared = new Prepared(database, sql);
      statements.push(prepared);
      return prepared as Statement<R>;
    },
    close() {
      for (const statement of statements) statement.finalize();
      database.close();
    },
  };
}

/**
 * A statement that can be used again after it failed. The engine resets a statement before each use
 * and takes the error of the use before for an error of the reset; so a failed one is made anew.
 */
class Prepared implements Statement<unknown> {
  private statement: WasmStatement | null;

  constructor(
    private readonly database: Database,
    private readonly sql: string,
  ) {
    this.statement = database.prepare(sql);
  }

  // Reads to the end: a statement left half read would keep its read transaction open.
  get(...values: Parameters<Statement<unknown>['get']>): unknown {
    return this.all(...values)[0];
  }

  all(...values: Parameters<Statement<unknown>['all']>): unknown[] {
    return this.attempt((statement) => statement.all(values));
  }

  run(...values: Parameters<Statement<unknown>['run']>): { changes: number; lastId: number } {
    const done = this.attempt((statement) => statement.run(values));
    return { changes: done.changes, lastId: Number(done.lastInsertRowid) };
  }

  finalize(): void {
    const statement = this.statement;
    this.statement = null;
    try {
      statement?.finalize();
    } catch {
      // It repeats the error of the last use, which was thrown then; the memory is freed all the same.
    }
  }

  private attempt<T>(use: (statement: WasmStatement) => T): T {
    this.statement ??= this.database.prepare(this.sql);
    try {
      return use(this.statement);
    } catch (error) {
      this.finalize();
      throw error;
    }
  }
}
