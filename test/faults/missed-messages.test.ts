/** The only webhook of a message gets lost: the carrier is asked for it, when another message shows that it is missing, or in time. */
import { Narrator } from '../../src/rehearsal/narrator';
import { parseStory } from '../../src/rehearsal/story';
import { HttpStage } from '../support/story/http-stage';

const TALK = `
> the customer opens a web chat
> the customer chooses Support
> agent-1 writes "Hello, how can I help?"`;

/** Tells a chat; the carrier loses the webhook of each line that ends with (lost). @returns what the customer read */
async function tell(text: string): Promise<string> {
  const story = parseStory(text.replaceAll(' (lost)', ''));
  const lost = text.split('\n').filter((line) => line.startsWith('>'));
  const narrator = new Narrator();
  const stage = await HttpStage.open(story, narrator);
  try {
    for (const [n, input] of story.inputs.entries()) {
      const { webhooks } = stage.world.carrier.faults;
      if (lost[n]?.endsWith('(lost)')) webhooks.drop({ kind: 'chat', form: { EventType: 'onMessageAdded' } });
      narrator.input(input.line);
      await stage.perform(input);
    }
    return narrator.text();
  } finally {
    await stage.close();
  }
}

test('the message after it shows that it is missing', async () => {
  const told = await tell(`${TALK}
> agent-1 writes "One moment." (lost)
> agent-1 writes "I have it."
> 10s pass`);
  expect(told.split('> 10s pass')[1]).toBe('\ncustomer reads: Agent One: One moment.');
});

test('what the customer writes after it shows that it is missing', async () => {
  const told = await tell(`${TALK}
> agent-1 writes "One moment." (lost)
> the customer writes "I am waiting."
> 10s pass`);
  expect(told.split('> 10s pass')[1]).toBe('\ncustomer reads: Agent One: One moment.');
});

test('nothing follows it: it is asked for in time', async () => {
  const told = await tell(`${TALK}
> agent-1 writes "One moment." (lost)
> 5s pass
> 300s pass`);
  expect(told.split('> 300s pass')[1]).toContain('customer reads: Agent One: One moment.');
});

test('what was written before a question is no answer to it, and is kept', async () => {
  const told = await tell(`given chat post-session: { optIn: { ask: true, timeoutSeconds: 600 } }

> +15550001 texts +15551000 "support"
> agent-1 writes "Hello, how can I help?"
> the customer writes "yes" (lost)
> the agent ends the chat
> the customer writes "what?"
> 10s pass`);
  expect(told).not.toContain('how happy are you');
});
