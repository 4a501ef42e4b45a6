/** What other settings would have done. Owns: how a proposal is written, and the answer. */
import { json, Router } from 'express';
import { z } from 'zod';
import type { DocumentChange } from '../../runtime/plan-settings';
import { askWhatIf } from '../../runtime/ask-what-if';
import type { WhatIfReport } from '../../runtime/what-if';
import { CALL_POST_SESSION_NAME } from '../../settings/call-post-session';
import { CHAT_POST_SESSION_NAME } from '../../settings/chat-post-session';
import type { AppDeps } from '../app-deps';
import { checked } from './checked';
import { isoTime } from './iso-time';
import { answerOrJob } from './job-routes';

const PERIOD_MS = 30 * 86_400_000;
const time = z.iso.datetime({ offset: true, error: 'must be a time like 2026-01-31T10:00:00Z' });

const documentsSchema = z.strictObject({
  documents: z
    .array(z.strictObject({ kind: z.string(), name: z.string(), document: z.unknown() }))
    .min(1)
    .max(1000),
});
/** Which setting a plain proposal is for: the one of calls or that of chats. */
const KINDS = {
  voice: { all: 'call-post-session', queue: 'queue-call-post-session', name: CALL_POST_SESSION_NAME },
  chat: { all: 'chat-post-session', queue: 'queue-chat-post-session', name: CHAT_POST_SESSION_NAME },
} as const;

const ofQueueSchema = z.strictObject({ queue: z.string(), document: z.unknown() });

export const whatIfBody = z.strictObject({
  /** whose setting a single document is: calls (default) or chats */
  channel: z.enum(['voice', 'chat']).exactOptional(),
  /** the setting for all of the channel; or one queue's; or any documents */
  document: z.record(z.string(), z.unknown()),
  /** ends of sessions; default: the last 30 days */
  from: time.exactOptional(),
  to: time.exactOptional(),
});

export function whatIfRoutes(deps: AppDeps): Router {
  const router = Router();
  router.post('/settings/what-if', json({ limit: '1mb' }), async (request, response) => {
    const body = checked(whatIfBody, request.body);
    const to = body.to === undefined ? deps.clock.now() : Date.parse(body.to);
    const from = body.from === undefined ? to - PERIOD_MS : Date.parse(body.from);
    const proposed = await deps.settings.preview(changesOf(body.document, KINDS[body.channel ?? 'voice']));
    const flows = new Set(deps.releases.newest().flows.keys());
    const question = { now: deps.settings.current(), proposed, from, to };
    await answerOrJob(deps, { request, response, kind: 'what-if' }, async (long) =>
      told(await askWhatIf({ ...deps, flows }, question, long), from, to),
    );
  });
  return router;
}

function told({ differences, truncated, ...counts }: WhatIfReport, from: number, to: number): object {
  return {
    period: { from: isoTime(from), to: isoTime(to) },
    ...counts,
    differences: differences.map((one) => ({ ...one, endedAt: isoTime(one.endedAt) })),
    ...(truncated.sessions || truncated.differences ? { truncated } : {}),
  };
}

function changesOf(
  proposal: { [key: string]: unknown },
  kinds: (typeof KINDS)['voice' | 'chat'],
): DocumentChange[] {
  if (Object.hasOwn(proposal, 'documents')) return checked(documentsSchema, proposal).documents;
  if (Object.hasOwn(proposal, 'queue')) {
    const { queue, document } = checked(ofQueueSchema, proposal);
    return [{ kind: kinds.queue, name: queue, document }];
  }
  return [{ kind: kinds.all, name: kinds.name, document: proposal }];
}
