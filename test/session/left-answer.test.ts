/** Keys that were pressed before the hang-up, and are told of seconds later than the carrier's news of it. */
import type { SessionEvent } from '../../src/call/event';
import { CoreStage } from '../../src/rehearsal/core-stage';
import { Narrator } from '../../src/rehearsal/narrator';
import { parseStory } from '../../src/rehearsal/story';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { step } from '../../src/session/step';
import { worldOf } from '../support/story/scene';

async function leftWith(digits: string): Promise<{ answers: object; ignored: number; files: number }> {
  const story = parseStory('> caller dials +15554000\n> caller hangs up\n> 2s pass\n');
  const world = worldOf(story);
  const stage = new CoreStage(story, new Narrator(), world);
  for (const input of story.inputs) await stage.perform(input);
  const snapshot = (await stage.outcome()).snapshot as SessionSnapshot;
  expect(snapshot.state).toBe('closed');
  const { document, lead } = snapshot;
  const event: SessionEvent = {
    ...{ type: 'document.requested', at: stage.clock.now(), sid: lead.sid, document, gone: true },
    answer: { kind: 'input', digits, speech: '' },
  };
  const after = step(world, snapshot, event);
  const files = after.effects.filter(({ type }) => type === 'metadata.write').length;
  return { answers: after.snapshot.answers, ignored: after.snapshot.ignored - snapshot.ignored, files };
}

test('they are an answer all the same, and the file of the session is written again', async () => {
  expect(await leftWith('40217')).toEqual({ answers: { order: '40217' }, ignored: 0, files: 1 });
});

test('what is none, or nothing, changes nothing', async () => {
  expect(await leftWith('77')).toEqual({ answers: {}, ignored: 0, files: 0 });
  expect(await leftWith('')).toEqual({ answers: {}, ignored: 1, files: 0 });
});
