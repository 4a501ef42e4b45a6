/**
 * Tests with a PostgreSQL: a database of their own for each file. Owns: that a run without one says so, and fails where
 * CI runs it.
 */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { findPostgres } from './find-postgres';
import { type Cluster, startCluster } from './start-cluster';

export interface TestDatabase {
  url(): string;
  /** Takes away all that is stored, and leaves the tables. */
  empty(): Promise<void>;
  /** Runs a statement as somebody else would. */
  run(sql: string): Promise<unknown[]>;
}

const MISSING =
  'NO POSTGRESQL: its tests are skipped. Install it (Debian: apt-get install postgresql) or set TEST_DATABASE_URL.';

/** A `describe` whose tests have a database. */
export function describeWithPostgres(name: string, tests: (database: TestDatabase) => void): void {
  const found = findPostgres();
  if (found) return void describe(name, () => tests(useDatabase(found)));
  if (process.env['CI'] || process.env['AFTERCALL_POSTGRES'] === 'required') {
    test(`${name}: there is a PostgreSQL`, () => {
      throw new Error(MISSING);
    });
    return;
  }
  process.stderr.write(`${MISSING}\n`);
  describe.skip(name, () => tests(useDatabase({ url: '' })));
}

function useDatabase(found: NonNullable<ReturnType<typeof findPostgres>>): TestDatabase {
  const name = `aftercall_test_${randomBytes(6).toString('hex')}`;
  let cluster: Cluster | null = null;
  let server = '';
  let own: Client | null = null;
  beforeAll(async () => {
    cluster = 'bin' in found ? await startCluster(found.bin) : null;
    server = cluster?.url ?? ('url' in found ? found.url : '');
    await onServer(`CREATE DATABASE ${name}`);
    own = new Client({ connectionString: urlOf() });
    await own.connect();
  }, 60_000);
  afterAll(async () => {
    await own?.end();
    if (cluster) await cluster.stop();
    else await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  });
  const onServer = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const urlOf = (): string => Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const run = async (sql: string): Promise<unknown[]> => {
    if (!own) throw new Error('the database is not there yet');
    return (await own.query<object>(sql)).rows;
  };
  return {
    url: urlOf,
    run,
    async empty() {
      const tables = (await run(
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'",
      )) as { name: string }[];
      // Far faster than TRUNCATE, which makes new files.
      await run(tables.map(({ name }) => `DELETE FROM ${name}`).join('; '));
    },
  };
}
