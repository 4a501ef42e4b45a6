/**
 * The few things the store asks of an SQLite engine, all of them synchronous: a transaction never
 * waits for the event loop. Owns: the adapter's types, the check of bound values, the statement cache.
 * Must not know: which engine is behind it, or any table.
 */
import { bindable, type Bindable } from './bindable';
import { markUnusable } from './unusable';

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

/** A driver whose engine may be replaced by one that has the same tables. */
export interface RenewableDriver extends Driver {
  /** From now on everything, prepared statements too, is run by `engine`. The one before is to be closed already. */
  renew(engine: Driver): void;
}

/**
 * The same driver, with every value checked before it is bound and every statement prepared once.
 * Engines differ in what they do with `undefined`, `true` or a Date (some store NULL); here all throw.
 */
export function checkedDriver(first: Driver): RenewableDriver {
  let engine = first;
  const prepared = new Map<string, CheckedStatement<unknown>>();
  return {
    exec: (sql) => marked(() => engine.exec(sql)),
    close: () => engine.close(),
    prepare<R>(sql: string): Statement<R> {
      const known = prepared.get(sql) ?? new CheckedStatement(engine.prepare<unknown>(sql));
      prepared.set(sql, known);
      return known as Statement<R>;
    },
    renew(next) {
      engine = next;
      for (const [sql, statement] of prepared) statement.renew(next.prepare(sql));
    },
  };
}

class CheckedStatement<R> implements Statement<R> {
  constructor(private statement: Statement<R>) {}

  renew(statement: Statement<R>): void {
    this.statement = statement;
  }

  get(...values: Bindable[]): R | undefined {
    return marked(() => this.statement.get(...bindable(values)));
  }

  all(...values: Bindable[]): R[] {
    return marked(() => this.statement.all(...bindable(values)));
  }

  run(...values: Bindable[]): { changes: number; lastId: number } {
    return marked(() => this.statement.run(...bindable(values)));
  }
}

/** What fails because the file cannot be used says so. */
function marked<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw markUnusable(error);
  }
}
