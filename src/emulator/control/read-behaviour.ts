/** How a phone behaves, as the control API and a seed write it. Owns: judging it. */
import { z } from 'zod';
import type { Behaviour } from '../phones/behaviour';
import { body, count, flag, oneOf, readBody, text } from './read-body';

/** Who can be rung. */
export const PHONE_ADDRESS = /^(\+\d{3,15}|client:.{1,256}|sips?:\S{1,256})$/;

const LONGEST_RING_MS = 600_000;
const BEHAVIOURS = ['answer', 'ring-on', 'busy', 'reject', 'fail'] as const;
const afterMs = count(0, LONGEST_RING_MS);
const does = z.looseObject({ does: oneOf(BEHAVIOURS) }, 'must be a JSON object');

/** One thing somebody does. */
const ACT = z.union(
  [
    body({ afterMs, press: text('1 to 64 keys: 0 to 9, * and #', /^[0-9*#]{1,64}$/) }),
    body({ afterMs, say: text('what is said, up to 5000 characters') }),
    body({ afterMs, hangUp: z.literal(true) }),
  ],
  'must have afterMs and one of press, say and hangUp: true',
);

const SHAPES: { [K in Behaviour['does']]: z.ZodType<Extract<Behaviour, { does: K }>> } = {
  answer: body({
    does: z.literal('answer'),
    afterMs,
    isMachine: flag().default(false),
    soundsLike: oneOf(['fax', 'unknown']).exactOptional(),
    then: z.array(ACT, 'must be a list').max(1000, 'must have at most 1000 entries').exactOptional(),
  }),
  'ring-on': body({ does: z.literal('ring-on') }),
  busy: body({ does: z.literal('busy') }),
  reject: body({ does: z.literal('reject'), afterMs }),
  fail: body({ does: z.literal('fail') }),
};

/** @throws ControlProblem 400 */
export function readBehaviour(given: unknown): Behaviour {
  const shape: z.ZodType<Behaviour> = SHAPES[readBody(does, given).does];
  return readBody(shape, given);
}
