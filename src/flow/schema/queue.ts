/** `queue`: the customer waits for an agent. What follows the agent is a setting of the queue. */
import { z } from 'zod';
import { NAME, duration, name, next, note, promptKey, stepName, text, values } from './parts';
import { stepSpec } from './step-spec';

/** A name, or an expression whose value is one of `among`. */
const chosen = z
  .string()
  .refine((written) => NAME.test(written) || /^=./.test(written), {
    error: 'must be the name of a queue, or an expression that begins with =',
  })
  .meta({
    description: 'Name of a queue of this platform; or =vars.team, whose value is one of those under among.',
    examples: ['support', '=vars.team'],
  });

/** How a key is called as an outcome: no machine has to know what `*` and `#` are. */
export function keyOutcome(key: string): string {
  return `key${key === '*' ? 'Star' : key === '#' ? 'Pound' : key}`;
}

const hold = z
  .strictObject({
    music: text.optional().meta({
      description: 'Address of what is played over and over; music of the queue or the carrier if left out.',
      examples: ['https://cdn.example.com/hold.mp3'],
    }),
    every: duration(10, 3600)
      .optional()
      .meta({ description: 'How often the customer is told their place, such as 45s.', examples: ['45s'] }),
    say: promptKey.optional().meta({
      description:
        'Key of the prompt that tells it, which may read wait.position and wait.minutes; words of the session if left out.',
      examples: ['support.place'],
    }),
    keys: z
      .record(z.string().regex(/^[0-9*#]$/, 'a key is one of 0-9, "*" and "#"'), stepName)
      .optional()
      .meta({
        description: 'Keys that lead out of the queue, each to a step; "#" and "*" in quotes.',
        examples: [{ '1': 'call-me', '#': 'voicemail' }],
      }),
  })
  .refine(({ say, every }) => say === undefined || every !== undefined, {
    error: 'nobody says it: write every: with how often',
    path: ['say'],
  })
  .meta({ title: 'while', description: 'What the customer hears and may press while they wait.' });

export const attributes = values.meta({
  description:
    "What the agent should know, by name: attributes of a chat's conversation, and of the session in the API.",
  examples: [{ reason: '=vars.reason', language: '=session.language' }],
});

export const priority = z.union([z.int().min(0).max(100), z.string().regex(/^=./)], {
  error: 'must be a number from 0 to 100, or an expression that begins with =',
});

export const queue = stepSpec({
  kind: 'queue',
  schema: z
    .strictObject({
      queue: chosen,
      among: z
        .array(name)
        .min(1, 'needs at least one queue')
        .optional()
        .meta({ description: 'The queues it may be, where an expression chooses it.' }),
      attributes: attributes.optional(),
      priority: priority.optional().meta({
        description: 'Whoever has more of it comes first, 0 to 100; 0 if left out.',
        examples: [10, "=vars.level == 'gold' ? 10 : 0"],
      }),
      while: hold.optional(),
      whisper: promptKey.optional().meta({
        description:
          'Key of the prompt that the agent hears in a call before they are connected; left out: as the queue says.',
        examples: ['support.whisper'],
      }),
      maxWait: duration(1, 86_400).optional().meta({ description: 'Longest wait, such as 10m.' }),
      next,
      note,
    })
    .refine(({ queue: to, among }) => to.startsWith('=') === (among !== undefined), {
      error: 'an expression chooses one of those under among, and only an expression needs them',
      path: ['among'],
    })
    .meta({ title: 'queue', description: 'Waits for an agent. Outcomes: completed, timeout, failed.' }),
  outcomes: () => ['completed', 'timeout', 'failed'],
  waits: true,
  whenGone: 'failed',
});

/** The queues a step may lead to. */
export function queuesOf({ queue: to, among }: { queue: string; among?: string[] | undefined }): string[] {
  return among ?? [to];
}
