/** Some stories on PostgreSQL; all of them with STORE=postgres. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithPostgres } from '../support/postgres/use-postgres';
import { HttpStage } from '../support/story/http-stage';
import { parseStory } from '../../src/rehearsal/story';
import { tell } from '../../src/rehearsal/tell';

/** Every so many-th of the list. */
const SAMPLE = 12;

const all = readdirSync(__dirname).filter((file) => file.endsWith('.call'));
const files = process.env['STORE'] === 'postgres' ? all : all.filter((_, n) => n % SAMPLE === 0);

describeWithPostgres('on PostgreSQL', (database) => {
  test.each(files)('%s is told so by the whole server over HTTP', async (file) => {
    await database.empty();
    const story = parseStory(readFileSync(join(__dirname, file), 'utf8'));
    const told = await tell(story, (narrator) =>
      HttpStage.open(story, narrator, { databaseUrl: database.url() }),
    );
    expect(told).toBe(story.told);
  });
});
