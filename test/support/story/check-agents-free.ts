/** No agent is held by a chat whose human conversation is over: what follows is not their work. */
import type { SessionSnapshot } from '../../../src/session/snapshot';
import type { TestApp } from '../test-app';
import { phaseOf } from '../../../src/session/state';

/** @throws when somebody is */
export async function checkAgentsFree({ store, settings }: TestApp): Promise<void> {
  const [row] = await store.sessions({ limit: 1 });
  const snapshot = row && (JSON.parse(row.snapshot) as SessionSnapshot);
  if (!snapshot?.chat || phaseOf(snapshot) === 'flow') return;
  const queues = Object.values(settings.current().queues);
  const ids = [...new Set(queues.flatMap(({ agents }) => agents.map(({ id }) => id)))];
  const held = (await store.agentActivity(ids)).filter(
    ({ busyWith, chats }) => busyWith !== null || chats > 0,
  );
  expect(held).toEqual([]);
}
