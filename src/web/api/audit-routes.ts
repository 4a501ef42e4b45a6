/** The audit log, for administrators. Owns: this route, its filters and pages. */
import { Router } from 'express';
import { z } from 'zod';
import { PublicError } from '../../errors';
import { AUDIT_OUTCOMES, AUDIT_SORTS, type AuditEntry } from '../../runtime/audit';
import type { AppDeps } from '../app-deps';
import { AUDIT_AREAS } from './audit-entry';
import { checked } from './checked';
import { isoTime } from './iso-time';

const time = z.iso
  .datetime({ offset: true, error: 'must be a time like 2026-01-31T10:00:00Z' })
  .transform((text) => Date.parse(text));
const auditQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** the `before` of the page before */
  before: z.string().exactOptional(),
  from: time.exactOptional(),
  to: time.exactOptional(),
  who: z.string().min(1).max(200).exactOptional(),
  area: z.enum(AUDIT_AREAS as [string, ...string[]]).exactOptional(),
  outcome: z.enum(AUDIT_OUTCOMES).exactOptional(),
});

const text = z.string();
export const auditPage = z.object({
  items: z.array(
    z.object({
      ...{ id: z.number().int(), at: text, sort: z.enum(AUDIT_SORTS), who: text.nullable() },
      ...{ area: text, action: text, target: text, ip: text },
      ...{ outcome: z.enum(AUDIT_OUTCOMES), status: z.number().int() },
    }),
  ),
  before: text.nullable(),
});

export function auditRoutes({ store, clock }: AppDeps): Router {
  const router = Router();
  router.get('/audit', async (request, response) => {
    const { limit, before, from = 0, to = clock.now(), ...filter } = checked(auditQuery, request.query);
    const found = await store.auditEntries({
      ...{ from, to, ...placeOf(before), limit: limit + 1 },
      ...filter,
    });
    const page = found.slice(0, limit);
    const last = page.at(-1);
    response.json({
      items: page.map((entry) => ({ ...entry, at: isoTime(entry.at) })),
      before: last && found.length > limit ? placeAfter(last) : null,
    });
  });
  return router;
}

function placeAfter({ at, id }: AuditEntry): string {
  return `${at}-${id}`;
}

/** @throws PublicError invalid */
function placeOf(before: string | undefined): { to: number; before: number } | object {
  if (before === undefined) return {};
  const [, to, id] = /^(\d{1,15})-(\d{1,15})$/.exec(before) ?? [];
  if (to === undefined || id === undefined)
    throw new PublicError('invalid', '', [{ path: 'before', message: 'is not the "before" of a page' }]);
  return { to: Number(to), before: Number(id) };
}
