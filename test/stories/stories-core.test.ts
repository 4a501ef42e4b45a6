import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CoreStage } from '../../src/rehearsal/core-stage';
import { parseStory } from '../../src/rehearsal/story';
import { tell } from '../../src/rehearsal/tell';
import { worldOf } from '../support/story/scene';

const files = readdirSync(__dirname).filter((file) => file.endsWith('.call'));

test.each(files)('%s is told so by the pure core', async (file) => {
  const path = join(__dirname, file);
  const story = parseStory(readFileSync(path, 'utf8'));
  const told = await tell(story, (narrator) =>
    Promise.resolve(new CoreStage(story, narrator, worldOf(story), 'compared')),
  );
  if (process.env['UPDATE_STORIES']) writeFileSync(path, `${[...story.head, told].join('\n')}\n`);
  else expect(told).toBe(story.told);
});
