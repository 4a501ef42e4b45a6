/**
 * Any course of a chat, with anything going wrong on the way: the pure core and the whole server tell it word for
 * word the same, and what must hold holds.
 */
import fc from 'fast-check';
import { CoreStage } from '../../src/rehearsal/core-stage';
import { HttpStage } from '../support/story/http-stage';
import { Narrator } from '../../src/rehearsal/narrator';
import { summarise, type Stage } from '../../src/rehearsal/stage';
import { parseStory, type Story } from '../../src/rehearsal/story';
import type { SessionSnapshot } from '../../src/session/snapshot';
import type { Decision } from '../../src/transfer/decide';
import { worldOf } from '../support/story/scene';

/** What the settings may want after the conversation. */
const settings = fc.constantFrom(
  'given chat post-session: {}',
  'given chat post-session: { optIn: { ask: false } }',
  'given chat post-session: { endedBy: [agent, end_user, timeout, dismissed], optIn: { ask: true, timeoutSeconds: 30 } }',
  'given chat post-session: { virtualAgent: shop-bot, optIn: { ask: false } }',
  'given queue chat post-session support: { mode: off }',
);
const SCENE = [
  'given chat: { answerWithinSeconds: 90, rate: { messages: 1000, seconds: 1 } }',
  'given queue support: { maxWaitSeconds: 90, chat: { acceptSeconds: 20, perAgent: 3 } }',
  "given virtual agent shop-bot: { kind: webhook, url: 'http://127.0.0.1:9/', secret: shop, channels: [chat], languages: [en, es], fallback: csat }",
  'given bot answers { messages: [{ text: "How was it?", choices: [{ value: "good", label: "Good" }] }] }',
  'given bot answers { messages: [{ text: "Why?" }], data: { mood: "good" } }',
  'given bot answers 500',
];
const arrival = fc.constantFrom(
  'the customer opens a web chat',
  'the customer opens a web chat',
  'the customer opens a web chat in es',
  'the customer opens a web chat with version 2.0.0',
  '+15550001 texts +15551000 "Hi"',
);
const act = fc.constantFrom(
  'the customer chooses Support',
  'the customer chooses Support',
  'the customer chooses Yes',
  'the customer chooses No',
  'the customer chooses Good',
  'the customer chooses 5',
  'the customer chooses 10',
  'the customer writes "1"',
  'the customer writes "9"',
  'the customer writes "support"',
  'the customer writes "Is anybody there?"',
  'the customer selects opt-in Yes',
  'the customer goes offline',
  'the customer comes back',
  'the customer ends the chat',
  'the customer leaves the chat',
  'agent-1 writes "Hello."',
  'agent-1 writes "Hello again."',
  'agent-2 accepts',
  'agent-2 writes "It is me."',
  'agent-3 writes "Sales here."',
  'agent-1 leaves the chat',
  'agent-2 leaves the chat',
  'agent-1 goes offline',
  'agent-1 comes back',
  'agent-1 transfers to agent-2',
  'agent-1 transfers to queue sales',
  'agent-1 consults agent-2',
  'agent-1 completes the transfer',
  'agent-1 cancels the transfer',
  'the agent ends the chat',
  'the conversation is closed by somebody else',
  '3s pass',
  '25s pass',
  '130s pass',
  'the server restarts',
);
/** Most courses would else never meet an agent, or never be over. */
const opening = fc.constantFrom(
  [],
  ['the customer writes "support"', 'agent-1 writes "Hello."'],
  ['the customer writes "support"', 'agent-1 writes "Hello."', 'the agent ends the chat'],
  [
    'the customer writes "support"',
    'agent-1 writes "Hello."',
    'agent-1 leaves the chat',
    'the customer writes "yes"',
  ],
);
const fault = fc.constantFrom(
  'the carrier repeats every callback',
  'the carrier refuses the next conversation',
  'the carrier refuses the next message',
  'the carrier loses its answer to the next message',
);
const course = fc
  .tuple(
    settings,
    fc.array(fault, { maxLength: 1 }),
    arrival,
    opening,
    fc.array(act, { minLength: 4, maxLength: 14, size: 'max' }),
  )
  // A phone's conversation is the carrier's to make, and the carrier takes what a phone says between our close
  // and its own, which may be late: whoever has a client of ours is told that the chat is over.
  .filter(([, faults, first]) => !first.includes('texts') || !faults.some((one) => one.includes('next')));

test('any chat: both stages tell the same; one decision, one handover at most, closed, nothing left as promised', async () => {
  await fc.assert(
    fc.asyncProperty(course, async ([setting, faults, first, talk, acts]) => {
      const last = ['3s pass', 'the conversation is closed by somebody else', '300s pass', '300s pass'];
      const inputs = [...faults, first, ...talk, ...acts, ...last].map((line) => `> ${line}`);
      const story = parseStory([...SCENE, setting, '', ...inputs, ''].join('\n'));
      const pure = await perform(story, (narrator) =>
        Promise.resolve(new CoreStage(story, narrator, worldOf(story), 'compared')),
      );
      const whole = await perform(story, (narrator) => HttpStage.open(story, narrator));
      expect(whole.told).toBe(pure.told);
      mustHold(whole.snapshot, whole.decisions);
    }),
    { numRuns: 25 },
  );
}, 120_000);

function mustHold({ state, postSession }: SessionSnapshot, decisions: Decision[]): void {
  expect(state).toBe('closed');
  expect(decisions).toHaveLength(1);
  if (decisions[0]?.transfer) expect(postSession.road).not.toBeNull();
  if (postSession.status === 'not-required') expect(postSession.agents).toEqual([]);
  const names = postSession.agents.map((agent) => agent.name);
  expect(new Set(names).size).toBe(names.length);
  expect(['ready', 'offered', 'in-progress']).not.toContain(postSession.status);
}

async function perform(story: Story, open: (narrator: Narrator) => Promise<Stage>) {
  const narrator = new Narrator();
  const stage = await open(narrator);
  try {
    for (const input of story.inputs) {
      narrator.input(input.line);
      try {
        await stage.perform(input);
      } catch (error) {
        tellImpossible(narrator, error);
      }
    }
    const { snapshot, decisions } = await stage.outcome();
    narrator.summary(summarise(snapshot, decisions));
    return { told: narrator.text(), snapshot, decisions };
  } finally {
    await stage.close();
  }
}

/** Who is in no conversation cannot write, and who has only a phone has no buttons: the same on both stages. */
function tellImpossible(narrator: Narrator, error: unknown): void {
  const known = /no quick reply|is in no such conversation|has no client of ours/.exec(String(error));
  if (!known) throw error;
  narrator.tell('this', `is not possible: ${known[0]}`);
}
