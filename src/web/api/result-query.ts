/** What is asked of results. Owns: the shape of those queries and their limits. */
import { z } from 'zod';
import { PublicError } from '../../errors';
import { RESULT_FIELDS, STAGES, type ResultFilter, type ResultSearch } from '../../runtime/result-rows';
import { checked } from './checked';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;
export const MOST_DAYS = 366;

const time = z.iso.datetime({ offset: true, error: 'must be a time like 2026-01-31T10:00:00Z' });
const field = z.string().max(200).exactOptional();
const fields = Object.fromEntries(RESULT_FIELDS.map((name) => [name, field])) as {
  [name in (typeof RESULT_FIELDS)[number]]: typeof field;
};
const filter = { from: time.exactOptional(), to: time.exactOptional(), ...fields };
const zone = z.string().refine(isZone, 'must be the name of a time zone like Europe/Madrid').default('UTC');

export const GROUPS = ['none', ...RESULT_FIELDS, 'day', 'hour'] as const;
/** Nobody asks for less than the server's own. */
const minimum = z.coerce.number().int().min(1).max(100_000).exactOptional();

export const resultsQuery = z.object({
  ...filter,
  groupBy: z.enum(GROUPS).default('none'),
  timezone: zone,
  minimum,
});
export const resultFileQuery = z.object({ ...filter, minimum });
export const resultSessionsQuery = z.object({
  ...filter,
  minimum,
  stage: z.enum(STAGES).default('ended'),
  rule: z.string().max(60).exactOptional(),
  /** `<flow>/<name>`: a question that was answered */
  question: z
    .string()
    .regex(/^[\w-]+\/\w+$/, 'must be <flow>/<name>')
    .exactOptional(),
  /** `<flow>:<step>`: where the customer hung up */
  leftAt: z.string().max(200).exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z
    .string()
    .regex(/^\d{1,15}\.[\w-]{1,64}$/, 'must be the "before" of a page of results')
    .exactOptional(),
});

interface Period {
  from?: string;
  to?: string;
}

/** @throws PublicError invalid when the period is too long */
export function filterOf(given: Period & ResultFilter['fields'], now: number): ResultFilter {
  const to = given.to === undefined ? now + 1 : Date.parse(given.to);
  const from = given.from === undefined ? to - DEFAULT_DAYS * DAY_MS : Date.parse(given.from);
  if (to - from > MOST_DAYS * DAY_MS) {
    const message = `must be at most ${MOST_DAYS} days before the end`;
    throw new PublicError('invalid', '', [{ path: 'from', message }]);
  }
  const named = RESULT_FIELDS.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]));
  return { from, to, fields: Object.fromEntries(named) as ResultFilter['fields'] };
}

/** @throws PublicError invalid */
export function searchOf(query: unknown, now: number): ResultSearch & { minimum?: number } {
  const {
    stage,
    rule,
    question,
    leftAt,
    limit,
    before,
    minimum: least,
    ...given
  } = checked(resultSessionsQuery, query);
  const [flow = '', name = ''] = question?.split('/') ?? [];
  const [endedAt = '', ...id] = before?.split('.') ?? [];
  return {
    ...filterOf(given, now),
    ...{ stage, limit },
    ...(rule === undefined ? {} : { rule }),
    ...(least === undefined ? {} : { minimum: least }),
    ...(leftAt === undefined ? {} : { leftAt }),
    ...(question === undefined ? {} : { question: { flow, name } }),
    ...(before === undefined ? {} : { before: { endedAt: Number(endedAt), sessionId: id.join('.') } }),
  };
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
