/**
 * Every place a session can come to, with every event of a small alphabet, and every end from there. What is printed:
 * how many places, states and transitions there are, and which transitions no story takes.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CoreStage } from '../../src/rehearsal/core-stage';
import { parseStory } from '../../src/rehearsal/story';
import { tell } from '../../src/rehearsal/tell';
import { finish } from './walk/finish';
import { scenes } from './walk/scenes';
import { states, told as hear, transitions, watch, type Seen } from './walk/transitions';
import { walk } from './walk/walk';
import { NEVER, NEVER_IN } from './walk/never';
import { worldOf } from '../support/story/scene';
import type * as places from '../../src/session/xstate-place';

type Places = typeof places;

jest.mock('../../src/session/xstate-place', () => {
  const real = jest.requireActual<Places>('../../src/session/xstate-place');
  const stepFrom: Places['stepFrom'] = (place, transitions) => {
    const step = real.stepFrom(place, transitions);
    hear(transitions, step.next);
    return step;
  };
  return { ...real, stepFrom };
});

const STORIES = resolve(__dirname, '../stories');
const walked: Seen = { states: new Set(), transitions: new Set() };
const told: Seen = { states: new Set(), transitions: new Set() };
const total = { places: 0, steps: 0 };

test.each(scenes)(
  '$name: it closes with one decision, nobody is kept, unheard, or rung for nothing',
  async (scene) => {
    await watch(walked, () => {
      const { places, steps, problems } = walk(scene);
      const ends = places.slice(1).flatMap((place) => finish(scene.world, place));
      total.places += places.length;
      total.steps += steps;
      expect([...problems, ...ends]).toEqual([]);
    });
  },
  120_000,
);

test('every story, told by the core', async () => {
  await watch(told, async () => {
    for (const file of readdirSync(STORIES).filter((name) => name.endsWith('.call'))) {
      const story = parseStory(readFileSync(join(STORIES, file), 'utf8'));
      await tell(story, (narrator) =>
        Promise.resolve(new CoreStage(story, narrator, worldOf(story), 'compared')),
      );
    }
  });
  expect(told.transitions.size).toBeGreaterThan(100);
}, 120_000);

test('no state is unreachable, and no transition is dead', () => {
  const reached = new Set([...walked.states, ...told.states]);
  const taken = new Set([...walked.transitions, ...told.transitions]);
  const untold = transitions.filter((one) => !told.transitions.has(one));
  process.stdout.write(
    [
      `${total.places} places, ${total.steps} steps between them`,
      `${states.length} states, ${walked.states.size} walked into`,
      `${transitions.length} transitions, ${walked.transitions.size} taken by the walk, ${told.transitions.size} by stories`,
      `no story takes these ${untold.length}:`,
      ...untold.map((one) => `  ${one}${walked.transitions.has(one) ? '' : ' (nor does the walk)'}`),
      '',
    ].join('\n'),
  );
  expect(states.filter((one) => !reached.has(one))).toEqual(NEVER_IN);
  expect(transitions.filter((one) => !taken.has(one))).toEqual(Object.keys(NEVER));
});
