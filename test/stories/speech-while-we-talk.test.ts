/** A mailbox that speaks while we do: on a carrier where words take time, as they do. */
import { HttpStage } from '../support/story/http-stage';
import { Narrator } from '../../src/rehearsal/narrator';
import { parseStory } from '../../src/rehearsal/story';

const STORY = parseStory(`A mailbox that speaks in pieces.
given post-session: { whenCustomerHangsUp: { action: call-back, delaySeconds: 60, attempts: 2, pauseSeconds: 300 } }

> caller dials +15551000
> caller presses 1
> agent-1 answers
> 60s pass
> caller hangs up
> 60s pass`);

/** Calls, is called back, and says each of these, a second after the one before. */
async function calledBack(...pieces: string[]) {
  const stage = await HttpStage.open(STORY, new Narrator());
  const { world } = stage;
  try {
    for (const input of STORY.inputs) await stage.perform(input);
    world.carrier.timing.characterMs = 60;
    const phone = world.carrier.phone('+15550001').call;
    const pass = async (seconds: number) => {
      for (let left = seconds; left > 0; left--) await stage.perform({ line: '', do: 'pass', seconds: 1 });
    };
    phone.answer();
    for (const piece of pieces) {
      await pass(1);
      if (piece !== '') phone.say(piece, 500);
    }
    await pass(30);
    const { snapshot } = await stage.outcome();
    return {
      isOver: phone.isOver,
      optIn: snapshot.postSession.optIn,
      outcome: snapshot.customerCalls[0]?.outcome,
    };
  } finally {
    await stage.close();
  }
}

test('pieces that would be consent one by one are a machine together', async () => {
  const pieces = ['Hello.', 'You have reached Bob.', 'I cannot talk.', 'Yes.', 'Sure.', 'Leave a message.'];
  expect(await calledBack(...pieces)).toEqual({ isOver: true, optIn: null, outcome: 'silence' });
});

test('what a telephone is picked up with, before there is a question, is no answer to it', async () => {
  expect(await calledBack('Yes?')).toEqual({ isOver: true, optIn: null, outcome: 'silence' });
});

test('a person who says yes before we have finished is heard', async () => {
  expect(await calledBack('Yes?', 'Hello?', '', '', '', 'Yes, please.')).toMatchObject({
    isOver: false,
    optIn: 'yes',
  });
});
