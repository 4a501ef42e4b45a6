/** No agent is held by a session that needs none: what follows a human conversation is not their work. */
import type { SessionSnapshot } from '../../../src/session/snapshot';
import type { TestApp } from '../test-app';

const MOST = 100;

/** @throws when an agent is in a chat whose human conversation is over */
export async function checkAgentsFree({ store, settings }: TestApp): Promise<void> {
  const over = (await store.sessions({ limit: MOST })).filter(({ snapshot, phase }) => {
    return (JSON.parse(snapshot) as Partial<SessionSnapshot>).chat && phase !== 'flow';
  });
  if (over.length === 0) return;
  const held = await Promise.all(agentIds(settings).map((id) => store.liveSessionsOfAgent(id)));
  expect(held.flat().filter((session) => over.some(({ id }) => id === session))).toEqual([]);
}

/** @throws when all sessions are closed and somebody is busy, in a chat, or reserved all the same */
export async function checkNobodyHeld({ store, settings }: TestApp): Promise<void> {
  const rows = await store.sessions({ limit: MOST });
  if (rows.some(({ phase }) => phase !== 'closed')) return;
  const held = (await store.agentActivity(agentIds(settings))).filter(
    ({ busyWith, chats }) => busyWith !== null || chats > 0,
  );
  expect(held).toEqual([]);
  expect(await store.reservations()).toEqual([]);
}

function agentIds(settings: TestApp['settings']): string[] {
  const queues = Object.values(settings.current().queues);
  return [...new Set(queues.flatMap(({ agents }) => agents.map(({ id }) => id)))];
}
