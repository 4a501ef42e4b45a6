/**
 * The few things the store asks of an SQLite engine, all of them synchronous: a transaction never
 * waits for the event loop. Owns: the adapter's types, the check of bound values, the statement cache.
 * Must not know: which engine is behind it, or any table.
 */
import { bindable, type Bindable } from './bindable';

/** A prepared statement whose rows have the shape `R`. Placeholders are `?`, in order. */
export interface Statement<R> {
  get(...values: Bindable[]): R | undefined;
  all(...values: Bindable[]): R[];
  /** @returns how many rows were written, and the rowid of the last one inserted */
  run(...values: Bindable[]): { changes: number; lastId: number };
}

export interface Driver {
  /** Runs one or several statements, without rows. @throws what the engine says */
  exec(sql: string): void;
  /** The caller vouches for `R`: the engine cannot. @throws on a mistake in `sql` */
  prepare<R>(sql: string): Statement<R>;
  close(): void;
}

/**
 * The same driver, with every value checked before it is bound and every statement prepared once.
 * Engines differ in what they do with `undefined`, `true` or a Date (some store NULL); here all throw.
 */
export function checkedDriver(engine: Driver): Driver {
  const prepared = new Map<string, Statement<unknown>>();
  return {
    exec: (sql) => engine.exec(sql),
    close: () => engine.close(),
    prepare<R>(sql: string): Statement<R> {
      const known = prepared.get(sql) ?? checked(engine.prepare<unknown>(sql));
      prepared.set(sql, known);
      return known as Statement<R>;
    },
  };
}

function checked<R>(statement: Statement<R>): Statement<R> {
  return {
    get: (...values) => statement.get(...bindable(values)),
    all: (...values) => statement.all(...bindable(values)),
    run: (...values) => statement.run(...bindable(values)),
  };
}
