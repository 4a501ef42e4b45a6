/**
 * The whole app beside a carrier that outlives it, for tests of what is missed while the app is down. Owns:
 * taking the app down, so that nothing reaches it, and up again.
 */
import { createLog } from '../../src/log';
import { startApp } from '../../src/main';
import type { SessionRow } from '../../src/runtime/rows';
import type { Decision } from '../../src/transfer/decide';
import type { ApiApp } from '../web/api-app';

/** Nobody lives any longer than this after a restart when their legs are gone. */
export const WITHIN_MS = 60_000;

export async function down({ app }: ApiApp): Promise<void> {
  await app.stop();
}

/** On the same files and port, as after a crash. */
export async function up(scene: ApiApp): Promise<void> {
  const port = Number(new URL(scene.app.url).port);
  scene.app = await startApp({ ...scene.config, port }, { clock: scene.clock, log: createLog('silent') });
}

/** Lets the carrier come to rest while nobody answers it. */
export async function meanwhile(scene: ApiApp, ms: number): Promise<void> {
  const { carrier, clock } = scene;
  const end = clock.now() + ms;
  await carrier.idle();
  while ((clock.nextAt() ?? Infinity) <= end && clock.runNext()) await carrier.idle();
  clock.advance(end - clock.now());
}

/** What is left of all sessions: who lives, who is busy, and how those that are closed were decided. */
export async function whatIsLeft({ app: { store } }: ApiApp) {
  const rows: SessionRow[] = await store.sessions({ limit: 1000 });
  const closed = rows.filter((row) => row.phase === 'closed');
  const decisions = await Promise.all(closed.map((row) => store.decision(row.id)));
  const agents = await store.agentActivity(['agent-1', 'agent-2', 'agent-3']);
  return {
    live: rows.filter((row) => row.phase !== 'closed').map((row) => row.phase),
    undecided: decisions.filter((decision) => decision === null).length,
    busy: agents.filter((one) => one.busyWith !== null || one.chats > 0).map((one) => one.agentId),
  };
}

export async function decisionOf({ app }: ApiApp, sessionId: string): Promise<Decision> {
  return JSON.parse((await app.store.decision(sessionId)) ?? 'null') as Decision;
}
