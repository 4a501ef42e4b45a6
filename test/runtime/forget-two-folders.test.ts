/** Two processes share one PostgreSQL and have a folder each: who is forgotten at one is forgotten at the other, too. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithPostgres } from '../support/postgres/use-postgres';
import { ApiApp } from '../web/api-app';

const ANA = '+15550777';
const BEA = '+15550888';

describeWithPostgres('two folders', (database) => {
  let one: ApiApp;
  let other: ApiApp;
  beforeAll(async () => {
    one = await ApiApp.start({ databaseUrl: database.url() });
    other = await ApiApp.start({ databaseUrl: database.url() });
  }, 60_000);
  afterAll(async () => {
    await one.remove();
    await other.remove();
  });

  /** A call at the first of them. @returns its file, below the metadata folder */
  async function callOf(number: string): Promise<string> {
    const id = await one.endedCall(number);
    await one.pass(60_000);
    return `${(await one.snapshot(id)).folder}/${id}.json`;
  }
  const isThere = (file: string): boolean => existsSync(join(one.folder, 'metadata', file));
  const gone = async (file: string): Promise<void> => {
    while (isThere(file)) await new Promise((resolve) => setImmediate(resolve));
  };
  const forget = async (person: string): Promise<object> =>
    (await other.api().post('/people/forget').send({ person }).expect(200)).body as object;

  test('its file goes when the process that has it comes back, and is told of as left until then', async () => {
    const file = await callOf(ANA);
    await one.app.stop();
    expect(await forget(ANA)).toMatchObject({ sessions: 1, files: 0, elsewhere: [file] });
    expect(await forget(ANA)).toMatchObject({ sessions: 0, files: 0, elsewhere: [file] });
    expect(isThere(file)).toBe(true);
    await one.restart();
    await gone(file);
    while ((await other.app.store.notedFiles()).length > 0)
      await new Promise((resolve) => setImmediate(resolve));
    expect(await forget(ANA)).toMatchObject({ sessions: 0, files: 0, elsewhere: [], left: 0 });
  }, 60_000);

  test('a process that runs is told, also of files whose session nobody knows', async () => {
    const [known, unknown] = [await callOf(BEA), await callOf(BEA)];
    await other.app.store.forgetSession(unknown.replace(/^.*\/(.*)\.json$/, '$1'), { asks: true });
    await forget(BEA);
    await gone(known);
    await gone(unknown);
  }, 60_000);
});
