import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HttpStage } from '../support/story/http-stage';
import { parseStory } from '../../src/rehearsal/story';
import { tell } from '../../src/rehearsal/tell';

const files = readdirSync(__dirname).filter((file) => file.endsWith('.call'));

test.each(files)('%s is told so by the whole server over HTTP', async (file) => {
  const story = parseStory(readFileSync(join(__dirname, file), 'utf8'));
  const told = await tell(story, (narrator) => HttpStage.open(story, narrator));
  expect(told).toBe(story.told);
});
