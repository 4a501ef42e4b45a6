/** The connection to the CRM as the portal shows it: where, how it does, trying it. Owns: these routes; the secret is never told. */
import { Router } from 'express';
import { z } from 'zod';
import { PublicError } from '../../errors';
import type { AppDeps } from '../app-deps';
import { isoTime } from './iso-time';

const count = z.number().int();

export const crmShown = z.object({
  configured: z.boolean(),
  /** where ended sessions are sent, without credentials and query; null: nowhere */
  address: z.string().nullable(),
  /** settings documents that want data parameters written into CRM records */
  recordsFor: z.array(z.object({ kind: z.string(), name: z.string() })),
  /** sessions that wait to be sent, or to be sent again, and those that were given up */
  ...{ waiting: count, givenUp: count },
  /** sessions it took since this process started, and when it last took one */
  ...{ taken: count, lastTakenAt: z.string().nullable() },
  /** why it last did not take one; null: it always did */
  lastTrouble: z.object({ at: z.string(), reason: z.string() }).nullable(),
});

export const crmTest = z.object({
  outcome: z.enum(['done', 'again', 'refused']),
  /** why it did not take it; null: it did */
  reason: z.string().nullable(),
  milliseconds: count,
});

const KINDS = [
  'call-post-session',
  'chat-post-session',
  'queue-call-post-session',
  'queue-chat-post-session',
] as const;
const NEVER = { taken: 0, lastTakenAt: null, lastTrouble: null };

export function crmRoutes(deps: AppDeps): Router {
  const { crmUrl, store, records, clock } = deps;
  const router = Router();
  router.get('/crm', async (_request, response) => {
    const { taken, lastTakenAt, lastTrouble } = records.crmSeen() ?? NEVER;
    response.json({
      ...{ configured: crmUrl !== undefined, address: crmUrl ? plain(crmUrl) : null },
      recordsFor: await wantedBy(deps),
      ...(await store.effectCounts({ name: 'crm.send' })),
      ...{ taken, lastTakenAt: isoTime(lastTakenAt) },
      lastTrouble: lastTrouble && { at: isoTime(lastTrouble.at), reason: lastTrouble.reason },
    });
  });
  router.post('/crm/test', async (_request, response) => {
    const from = performance.now();
    const answer = await records.testCrm(clock.now());
    if (!answer) throw new PublicError('no-crm');
    const reason = answer.outcome === 'done' ? null : answer.reason;
    response.json({ outcome: answer.outcome, reason, milliseconds: Math.round(performance.now() - from) });
  });
  return router;
}

async function wantedBy({ settings }: AppDeps): Promise<{ kind: string; name: string }[]> {
  const rows = (await Promise.all(KINDS.map((kind) => settings.rows(kind)))).flat();
  return rows.flatMap(({ kind, name, document }) => {
    const { dataRecords } = JSON.parse(document ?? '{}') as { dataRecords?: { crm?: boolean } };
    return dataRecords?.crm === true ? [{ kind, name }] : [];
  });
}

function plain(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
