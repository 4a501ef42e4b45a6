/** What a story needs around the app: its agents' addresses, its past, its order service. */
import { createServer, type Server } from 'node:http';
import type { TurnCommit } from '../../../src/runtime/ports';
import { personKey } from '../../../src/transfer/person';
import type { TestApp } from '../test-app';
import { earlierAsks, httpAnswer, type Document } from './scene';
import type { Story } from './story';

/** agent id -> address, from the queues of the scene. */
export function agentAddresses(all: Document[]): Map<string, string> {
  const queues = all
    .filter((one) => one.kind === 'queue')
    .map((one) => one.document as { agents?: { id: string; endpoint: string }[] });
  return new Map([
    ...queues
      .flatMap((queue) => queue.agents ?? [])
      .map((agent): [string, string] => [agent.id, agent.endpoint]),
  ]);
}

/** Who was asked before, as earlier sessions left it in the store. */
export async function rememberAsks(app: TestApp, story: Story, now: number): Promise<void> {
  for (const [n, { address, ago }] of earlierAsks(story).entries()) {
    const sessionId = `earlier-${n}`;
    const commit = earlierSession(sessionId, now - ago, personKey(address));
    await app.store.turn({ sessionId, key: 'earlier', at: now - ago }, () => ({ reply: null, commit }));
  }
}

function earlierSession(id: string, at: number, person: string | null): TurnCommit {
  return {
    session: {
      ...{ id, version: 1, release: '', flow: '', channel: 'voice', phase: 'closed' },
      ...{ startedAt: at, endedAt: at, snapshot: '{}' },
    },
    ...{ event: '{}', settings: 0, at, legs: [], timersSet: [], timersCancelled: [], effects: [] },
    ...{ timeline: [], decision: null, agents: [], ask: { as: 'asked', person, queue: null } },
  };
}

/** The order service of the story: a real server on loopback. */
export function orderService(story: Story): Promise<Server> {
  const server = createServer((request, response) => {
    const { status, body } = httpAnswer(story, request.url ?? '/');
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
