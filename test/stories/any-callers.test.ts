/**
 * Any course of several callers who compete for agents, on both stages: nobody rings for or talks to two callers at
 * once. What happens at one moment happens in any order: that both tell the same is for stories to show.
 */
import fc from 'fast-check';
import { CoreStage } from '../../src/rehearsal/core-stage';
import { HttpStage } from '../support/story/http-stage';
import { Narrator } from '../../src/rehearsal/narrator';
import type { Stage } from '../../src/rehearsal/stage';
import { parseStory, type Story } from '../../src/rehearsal/story';
import { worldOf } from '../support/story/scene';

const CALLERS = ['caller', 'caller-2', 'caller-3'];
const strategy = fc.constantFrom('in-order', 'all-at-once', 'round-robin', 'longest-idle', 'by-load');
const act = fc.constantFrom(
  ...['agent-1 answers', 'agent-1 answers', 'agent-2 answers', 'agent-2 answers'],
  ...['agent-1 is busy', 'agent-2 is busy'],
  ...['agent-1 hangs up', 'agent-2 hangs up'],
  ...CALLERS.map((name) => `${name} hangs up`),
  ...CALLERS.flatMap((name) => [
    `agent-1 consults agent-2 for ${name}`,
    `agent-1 cancels the transfer for ${name}`,
  ]),
  ...['1s pass', '6s pass', '11s pass', '25s pass', 'the app restarts'],
);
const course = fc.tuple(strategy, fc.array(act, { minLength: 4, maxLength: 14, size: 'max' }));

test('any callers: no agent rings for two or talks to two (pure core)', async () => {
  await fc.assert(
    fc.asyncProperty(course, async (made) => {
      const story = storyOf(made);
      nobodyTwice(
        await perform(story, (narrator) =>
          Promise.resolve(new CoreStage(story, narrator, worldOf(story), 'compared')),
        ),
      );
    }),
    { numRuns: 60 },
  );
});

test('any callers: no agent rings for two or talks to two, and everybody is free at the end (HTTP)', async () => {
  await fc.assert(
    fc.asyncProperty(course, async (made) => {
      const story = storyOf(made);
      nobodyTwice(await perform(story, (narrator) => HttpStage.open(story, narrator)));
    }),
    { numRuns: 5 },
  );
}, 120_000);

function storyOf([kind, acts]: [string, string[]]): Story {
  const scene = [
    `given queue support: { strategy: ${kind}, retrySeconds: 10, ringSeconds: 20 }`,
    'given post-session: { enabled: false }',
  ];
  const arrivals = CALLERS.flatMap((name) => [`${name} dials +15551000`, `${name} presses 1`, '1s pass']);
  const last = [...CALLERS.map((name) => `${name} hangs up`), '60s pass'];
  const lines = [...arrivals, ...acts, ...last].map((line) => `> ${line}`);
  return parseStory([...scene, '', ...lines, ''].join('\n'));
}

/** An agent who rings or talks does neither for anybody else before they are gone. */
function nobodyTwice(told: string): void {
  const taken = new Set<string>();
  for (const line of told.split('\n')) {
    const [, agent = '', what = ''] = /^(agent-\d) (rings for|is gone)/.exec(line) ?? [];
    if (what === 'rings for') {
      expect(taken).not.toContain(agent);
      taken.add(agent);
    } else if (what === 'is gone') taken.delete(agent);
  }
}

async function perform(story: Story, open: (narrator: Narrator) => Promise<Stage>): Promise<string> {
  const narrator = new Narrator();
  const stage = await open(narrator);
  try {
    for (const input of story.inputs) {
      narrator.input(input.line);
      try {
        await stage.perform(input);
      } catch (error) {
        ignoreImpossible(error);
      }
    }
    for (const name of CALLERS) {
      const { snapshot, decisions } = await stage.outcome(name);
      expect(snapshot.state).toBe('closed');
      expect(decisions).toHaveLength(1);
    }
    return narrator.text();
  } finally {
    await stage.close();
  }
}

/** A phone that does not ring cannot be answered, and who has no call cannot hang up: nothing happens then. */
function ignoreImpossible(error: unknown): void {
  if (!/is not ringing|never rung|has no call|it has to be said whose/.test(String(error))) throw error;
}
