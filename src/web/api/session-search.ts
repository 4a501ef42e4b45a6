/** What sessions can be asked for. Owns: the keys of the list's address, and which values they take. */
import { z } from 'zod';
import type { SessionFilters } from '../../runtime/session-search';
import type { TransferStatus } from '../../session/snapshot';
import { RULES } from '../../transfer/rules';

const time = z.iso.datetime({ offset: true, error: 'must be a time like 2026-01-31T10:00:00Z' });
const name = z.string().min(1).max(200).exactOptional();
const yesNo = z.enum(['true', 'false']).exactOptional();
const LEAST_DIGITS = 3;

export const STATUSES = [
  ...['not-required', 'offered', 'declined', 'ready', 'in-progress', 'finished', 'partial', 'failed'],
] as const satisfies TransferStatus[];
export const RULE_NAMES = RULES.map((rule) => rule.name) as [string, ...string[]];

/** As people write it: with spaces, brackets and a plus that the address made a space of. */
const number = z
  .string()
  .max(40)
  .transform((text) => text.replace(/[\s+().-]/g, ''))
  .refine((digits) => /^\d{3,15}$/.test(digits), `must be a number, or its last ${LEAST_DIGITS} digits at least`)
  .exactOptional();

export const sessionSearch = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.string().exactOptional(),
  from: time.exactOptional(),
  to: time.exactOptional(),
  live: yesNo,
  /** part of a number, or of the name of a queue, an agent, a flow or a virtual agent, or a session's id */
  q: z.string().max(100).exactOptional(),
  channel: z.enum(['voice', 'chat']).exactOptional(),
  language: name,
  queue: name,
  agent: name,
  virtualAgent: name,
  status: z.enum(STATUSES).exactOptional(),
  rule: z.enum(RULE_NAMES).exactOptional(),
  flow: name,
  answered: yesNo,
  talked: yesNo,
  number,
});

export type SessionSearch = z.infer<typeof sessionSearch>;

/** Without what says which part of the list is wanted. */
export function filtersOf(search: SessionSearch): SessionFilters {
  const { limit: _limit, before: _before, from: _from, to: _to, live: _live, q: _q, ...rest } = search;
  const { answered, talked, ...filters } = rest;
  return {
    ...filters,
    ...(answered === undefined ? {} : { answered: answered === 'true' }),
    ...(talked === undefined ? {} : { talked: talked === 'true' }),
  };
}
