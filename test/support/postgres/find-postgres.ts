/** A PostgreSQL to test with: the one TEST_DATABASE_URL names, else the binaries of this machine. Owns: finding it. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian and its kin put every version. */
const VERSIONS = '/usr/lib/postgresql';

export type FoundPostgres = { url: string } | { bin: string };

/** @returns null when there is none; the newest where there are several */
export function findPostgres(): FoundPostgres | null {
  const url = process.env['TEST_DATABASE_URL'];
  if (url) return { url };
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS) : [];
  const bins = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(VERSIONS, version, 'bin'))
    .filter((bin) => existsSync(join(bin, 'initdb')));
  return bins[0] === undefined ? null : { bin: bins[0] };
}
