/**
 * The mistakes people make, one a story, with what is said of it word for word: what, where and what instead, once.
 * UPDATE_STORIES=1 rewrites them.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFlows } from '../../src/flow/catalog';
import { MISTAKES, printed, readStory, writeStory } from './flow-files';

const stories = readdirSync(MISTAKES).filter((file) => file.endsWith('.story'));

test('there are more than sixty', () => expect(stories.length).toBeGreaterThan(60));

test('marks of an editor are no mistakes: a byte order mark, lines that end in CRLF', () => {
  const story = readStory(readFileSync(join(MISTAKES, 'unknown-step.story'), 'utf8'));
  const marked = Object.entries(story.files).map(([path, text]) => [
    path,
    `\uFEFF${text.replace('goodby', 'bye').replaceAll('\n', '\r\n')}`,
  ]);
  expect(checkFlows(Object.fromEntries(marked) as typeof story.files).problems).toEqual([]);
});

test.each(stories)('%s', (file) => {
  const path = join(MISTAKES, file);
  const story = readStory(readFileSync(path, 'utf8'));
  const now = printed(story);
  if (process.env['UPDATE_STORIES'] === '1') writeFileSync(path, writeStory(story, now));
  else expect(now).toBe(story.problems);
  const { problems } = checkFlows(story.files, story.known);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.hint).toBeTruthy();
});
