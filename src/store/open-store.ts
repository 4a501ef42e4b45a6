/**
 * From DATABASE_URL to a store. Owns: which kinds of URL there are, and the folder a file goes to.
 * Must not know: any engine's insides.
 */
import { accessSync, constants, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { databaseUrlProblem, isPostgres } from '../lib/database-url';
import { makeFolder } from '../lib/make-folder';
import type { Store } from '../runtime/ports';
import { openPostgres, type PostgresOptions } from './postgres/open-postgres';
import { nativeSqlite } from './driver-node';
import { openSqlite } from './sqlite';
import { openThreaded, writeThread } from './writing/open-threaded';

export interface StoreOptions extends Pick<PostgresOptions, 'onTrouble' | 'onUpgrade'> {
  /** the module that the thread which writes a file runs; null: this thread writes. Default: a thread where this is compiled */
  entry?: string | null;
}

/**
 * Opens the store a URL names: `file:./data/aftercall.db` (from the working directory), `file:/var/…`,
 * `file:///var/…`, or `file::memory:` for one that ends with the process; or `postgres://user:password@host/database`.
 * @throws for another kind of URL, for a folder that cannot be made or written, and as `openSqlite` and `openPostgres` do
 */
export async function openStore(
  databaseUrl: string,
  { entry = writeThread(), ...told }: StoreOptions = {},
): Promise<Store> {
  if (isPostgres(databaseUrl)) return openPostgres({ url: checkedUrl(databaseUrl), ...told });
  const file = databaseFile(databaseUrl);
  if (file === ':memory:') return openSqlite({ file });
  const path = resolve(file);
  prepareFolder(path);
  const driver = nativeSqlite();
  // The WebAssembly engine cannot read a file beside another that writes it.
  return driver && entry
    ? openThreaded({ file: path, entry, driver, ...told })
    : openSqlite({ file: path, ...told });
}

/** @returns absolute path of the database that another thread can read beside whoever writes it; null: there is none */
export function readableFile(databaseUrl: string): string | null {
  if (isPostgres(databaseUrl) || !nativeSqlite()) return null;
  const file = databaseFile(databaseUrl);
  return file === ':memory:' ? null : resolve(file);
}

/** @returns the path a `file:` URL names, or `:memory:` @throws for another kind of URL */
export function databaseFile(databaseUrl: string): string {
  const problem = databaseUrlProblem(databaseUrl);
  if (problem !== null) throw new Error(`DATABASE_URL: ${problem}`);
  const rest = databaseUrl.slice('file:'.length);
  const file = rest.startsWith('//') ? fileURLToPath(databaseUrl) : rest;
  if (file === '' || file.endsWith('/')) throw new Error(`DATABASE_URL: ${databaseUrl} names no file`);
  return file;
}

function checkedUrl(databaseUrl: string): string {
  if (URL.canParse(databaseUrl)) return databaseUrl;
  // A password with one of / ? # @ in it, most often.
  throw new Error('DATABASE_URL: is no URL: special characters of the password have to be percent-encoded');
}

/** A folder that is made here is for its owner alone: the database holds phone numbers and transcripts. */
function prepareFolder(path: string): void {
  const folder = dirname(path);
  try {
    makeFolder(folder, 0o700);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(
      `DATABASE_URL, or DATA_DIR where that is empty: cannot make or write the folder ${folder} (${codeOf(error)})`,
      {
        cause: error,
      },
    );
  }
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`DATABASE_URL: ${path} is a folder, not a file`);
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
