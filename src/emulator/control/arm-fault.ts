/**
 * Faults as the control API takes them. Owns: their names and fields. Must not know: how faults strike.
 */
import { z } from 'zod';
import type { Exchange } from '../engine/exchange';
import type { RestMatch } from '../faults/rest-faults';
import type { Held, WebhookMatch } from '../faults/webhook-faults';
import { badField } from './control-problem';
import { body, count, oneOf, readBody, text } from './read-body';

const LONGEST_DELAY_MS = 600_000;
const MOST_SKIPPED = 10_000;

const fault = z.string();
/** Which webhooks. JSON has no undefined: what is absent here is absent in the match. */
const match = body({
  kind: oneOf(['document', 'callback', 'chat']),
  url: text('a part of a URL'),
  call: text('the SID of a call'),
  form: z.record(z.string(), z.string('must be a text'), 'must be an object of parameters'),
  skip: count(0, MOST_SKIPPED),
})
  .partial()
  .transform((given) => given as WebhookMatch)
  .prefault({});
/** Which REST requests. */
const restMatch = body({
  method: oneOf(['GET', 'POST', 'DELETE']),
  path: text('a part of a path'),
  skip: count(0, MOST_SKIPPED),
})
  .partial()
  .transform((given) => given as RestMatch)
  .prefault({});
const TIMES = 'must be a whole number from 1, or "always"';
const times = z
  .union([z.int().min(1, TIMES), z.literal('always')], TIMES)
  .transform((given) => (given === 'always' ? Infinity : given))
  .prefault(1);
const refusal = {
  status: count(400, 599),
  code: count(10_000, 99_999),
  message: text('what the error body says').prefault('refused by a fault'),
};
const call = text('the SID of a call');

type Arm = (exchange: Exchange, given: unknown) => Held | undefined;

function arm<T>(schema: z.ZodType<T>, strike: (exchange: Exchange, given: T) => void): Arm {
  return (exchange, given) => {
    strike(exchange, readBody(schema, given));
    return undefined;
  };
}

const WEBHOOK_FAULTS = {
  duplicate: arm(body({ fault, match, times }), ({ faults }, given) =>
    faults.webhooks.duplicate(given.match, given.times),
  ),
  delay: arm(body({ fault, match, times, ms: count(1, LONGEST_DELAY_MS) }), ({ faults }, given) =>
    faults.webhooks.delay(given.match, given.ms, given.times),
  ),
  drop: arm(body({ fault, match, times }), ({ faults }, given) =>
    faults.webhooks.drop(given.match, given.times),
  ),
  'answer-late': arm(body({ fault, match, times, ms: count(1, LONGEST_DELAY_MS) }), ({ faults }, given) =>
    faults.webhooks.answerLate(given.match, given.ms, given.times),
  ),
  hold: ((exchange, given) => {
    const wanted = readBody(body({ fault, match }), given);
    return exchange.faults.webhooks.hold(wanted.match);
  }) satisfies Arm,
};

const REST_FAULTS = {
  refuse: arm(body({ fault, match: restMatch, times, ...refusal }), ({ faults }, given) =>
    faults.rest.refuse(given.match, given, given.times),
  ),
  'lose-answer': arm(body({ fault, match: restMatch, times }), ({ faults }, given) =>
    faults.rest.loseAnswer(given.match, given.times),
  ),
  'hang-up-before': arm(body({ fault, match: restMatch, call }), (exchange, given) =>
    exchange.faults.rest.before(given.match, hangUp(exchange, given.call)),
  ),
  'hang-up-after': arm(body({ fault, match: restMatch, call }), (exchange, given) =>
    exchange.faults.rest.after(given.match, hangUp(exchange, given.call)),
  ),
};

const FAULTS = { ...WEBHOOK_FAULTS, ...REST_FAULTS };
const NAME = z.looseObject(
  { fault: oneOf(Object.keys(FAULTS) as (keyof typeof FAULTS)[]) },
  'must be a JSON object',
);

/** @returns the webhooks it holds back, if it does so @throws ControlProblem 400 */
export function armFault(exchange: Exchange, given: unknown): Held | undefined {
  return FAULTS[readBody(NAME, given).fault](exchange, given);
}

function hangUp(exchange: Exchange, sid: string): () => void {
  const leg = exchange.legs.get(sid);
  if (!leg) throw badField('call', 'must be the SID of a call; GET /carrier/calls lists them');
  return () => leg.party.hangUp();
}
