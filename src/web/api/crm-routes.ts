/** The connection to the CRM as the portal shows it. Owns: this route; the secret is never told. */
import { Router } from 'express';
import { z } from 'zod';
import type { AppDeps } from '../app-deps';

export const crmShown = z.object({
  configured: z.boolean(),
  /** where ended sessions are sent, without credentials and query; null: nowhere */
  address: z.string().nullable(),
  /** settings documents that want data parameters written into CRM records */
  recordsFor: z.array(z.object({ kind: z.string(), name: z.string() })),
});

const KINDS = [
  'call-post-session',
  'chat-post-session',
  'queue-call-post-session',
  'queue-chat-post-session',
] as const;

export function crmRoutes({ crmUrl, settings }: AppDeps): Router {
  const router = Router();
  router.get('/crm', async (_request, response) => {
    const rows = (await Promise.all(KINDS.map((kind) => settings.rows(kind)))).flat();
    const recordsFor = rows.flatMap(({ kind, name, document }) => {
      const { dataRecords } = JSON.parse(document ?? '{}') as { dataRecords?: { crm?: boolean } };
      return dataRecords?.crm === true ? [{ kind, name }] : [];
    });
    response.json({ configured: crmUrl !== undefined, address: crmUrl ? plain(crmUrl) : null, recordsFor });
  });
  return router;
}

function plain(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
