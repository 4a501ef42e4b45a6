/** `outbound`: where a flow that calls out goes when no person has answered. Owns: the outcomes of a call we place. */
import { z } from 'zod';
import { stepName } from './parts';

/** What a call that we place comes to, other than a person. */
export const MISSES = ['machine', 'busy', 'no-answer', 'failed'] as const;
export type Miss = (typeof MISSES)[number];

const at = (what: string) => stepName.optional().meta({ description: `The step to go to when ${what}.` });

export const outbound = z
  .strictObject({
    machine: at('a machine has answered and its tone was heard: what is said then is on it'),
    busy: at('the line was busy, every time it was called'),
    'no-answer': at('nobody has answered, however often they were called'),
    failed: at('the carrier could not call the number'),
  })
  .meta({
    description:
      'Where a call that we place goes when no person answers; after all its tries. Start is for people.',
    examples: [{ machine: 'leave-word', busy: 'write', 'no-answer': 'write', failed: 'write' }],
  });
