/** Stories of mistakes: what is written, and what is said about it. UPDATE_STORIES=1 rewrites them. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURES, MISTAKES, printed, readStory, writeStory } from './flow-files';

const stories = readdirSync(FIXTURES).filter((file) => file.endsWith('.story'));

test.each(stories)('the problems of %s are those written in it', (file) => {
  const path = join(FIXTURES, file);
  const story = readStory(readFileSync(path, 'utf8'));
  const now = printed(story);
  if (process.env['UPDATE_STORIES'] === '1') writeFileSync(path, writeStory(story, now));
  else expect(now).toBe(story.problems);
});

test('every rule has a story named like it', () => {
  const rules = readFileSync(join(__dirname, '../../src/flow/check/rules.ts'), 'utf8').matchAll(
    /from '\.\/(.*)'/g,
  );
  const files = [...rules].map(([, file]) => file ?? '').filter((file) => file !== 'rule');
  const all = [...stories, ...readdirSync(MISTAKES)];
  expect(files.length).toBeGreaterThan(15);
  expect(files.filter((file) => !all.some((story) => story.startsWith(file)))).toEqual([]);
});
