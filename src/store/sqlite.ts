/**
 * The store in one SQLite file. Owns: putting its parts together, opening and closing.
 * Must not know: what sessions, tasks or settings mean.
 */
import { closeSync, existsSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Clock, systemClock } from '../lib/clock';
import type { Store } from '../runtime/ports';
import { checkedDriver, type Driver } from './driver';
import { nativeSqlite } from './driver-node';
import { openWasmDriver } from './driver-wasm';
import { GroupCommit } from './group-commit';
import { GuardedFile, refuseHalfRescued, type Readers } from './guarded-file';
import { takeLock } from './lock';
import { migrate } from './migrate';
import type { Upgrading } from './migrations';
import { Order } from './order';
import { refuseWithoutRoom } from './room-to-upgrade';
import { storeOf } from './store-of';
import { type LogSync, walSync } from './wal-sync';
import { type RunWrite, writesHere } from './writes';

export interface SqliteOptions {
  /** a path, or `:memory:` for a database that ends with the store */
  file: string;
  /** dates the migrations; default: the system's */
  clock?: Clock;
  /** default: Node's own SQLite where it has one, else the package's, else WebAssembly */
  driver?: (file: string) => Promise<Driver>;
  /** how commits come on disk, given the path of the database; default: its log is synced on a thread of its own */
  sync?: (file: string) => LogSync;
  /** told of what went wrong and was borne */
  onTrouble?(what: string, error: unknown): void;
  onUpgrade?: Upgrading;
  /** who reads the file on other threads */
  readers?: Readers;
}

/** A store, and its writes by name. */
export interface SqliteStore extends Store {
  run: RunWrite;
}

/**
 * Opens the store and brings its tables up to date. The file belongs to this process until it is closed.
 * @throws if another process has the file, it cannot be opened, or its tables are not ours
 */
export async function openSqlite(options: SqliteOptions): Promise<SqliteStore> {
  const inMemory = options.file === ':memory:';
  const file = inMemory ? options.file : resolve(options.file);
  let lock = inMemory ? null : await takeLock(file);
  const release = (): void => lock?.release();
  const relock = async (): Promise<void> => {
    release();
    lock = await takeLock(file);
  };
  try {
    refuseHalfRescued(file);
    const db = checkedDriver(await openDatabase(file, options));
    if (inMemory) return sqliteStore(db, { release });
    const sync = (options.sync ?? walSync)(file);
    const open = (): Promise<Driver> => openDatabase(file, options);
    const tell = options.onTrouble ?? (() => undefined);
    return sqliteStore(db, {
      release,
      sync,
      guard: new GuardedFile({
        ...{ file, db, sync, open, lock: relock, tell },
        ...(options.readers ? { readers: options.readers } : {}),
      }),
    });
  } catch (error) {
    release();
    throw new Error(`cannot open the database ${file}: ${reason(error)}`, { cause: error });
  }
}

async function openDatabase(
  file: string,
  { clock = systemClock, driver, onUpgrade }: SqliteOptions,
): Promise<Driver> {
  const open = driver ?? nativeSqlite() ?? openWasmDriver;
  if (file !== ':memory:') forItsOwner(file);
  const db = await open(file);
  try {
    tune(db, file === ':memory:' ? 'memory' : 'wal');
    migrate(checkedDriver(db), join(__dirname, 'sql'), clock.now(), (names) => {
      onUpgrade?.(names);
      refuseWithoutRoom(file, names);
    });
    // From now on whoever waits for a lock waits beside everything else: see group-commit.ts.
    db.exec('PRAGMA busy_timeout = 0');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Phone numbers and transcripts are in it: a database that is made here is nobody else's to read, and its log is as it is
 * (SQLite docs: Write-Ahead Logging). Who may read one that is there is left as it was set.
 */
function forItsOwner(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
}

/**
 * NORMAL by itself was measured to lose turns at a power cut; group commit adds the sync that FULL would make. What is
 * deleted or replaced is overwritten (SQLite docs: PRAGMA secure_delete): who is forgotten is not left in the file. The log has some
 * 33 MB; what a migration or a long reader made of it is given back when it begins anew (PRAGMA journal_size_limit).
 */
function tune(db: Driver, journal: string): void {
  const mode = db.prepare<{ journal_mode: string }>(`PRAGMA journal_mode = ${journal}`).get()?.journal_mode;
  if (mode !== journal)
    throw new Error(`its journal mode is ${mode ?? 'unknown'} and cannot be made ${journal}`);
  db.exec(
    'PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 8000; ' +
      'PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 100000000',
  );
}

interface Opened {
  /** lets others have the file */
  release(): void;
  /** absent for a database in memory, as is `guard` */
  sync?: LogSync;
  guard?: GuardedFile;
}

function sqliteStore(db: Driver, { release, sync, guard }: Opened): SqliteStore {
  const group = new GroupCommit(db, {
    ...(sync ? { sync } : {}),
    ...(guard ? { usable: () => guard.check() } : {}),
  });
  const writes = writesHere(group);
  const order = new Order();
  let open = true;
  return {
    ...storeOf(db, writes, order),
    run: writes.run,
    async close() {
      if (!open) return;
      open = false;
      await order.close();
      group.close();
      db.close();
      release();
    },
  };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
