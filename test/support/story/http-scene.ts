/** What a story needs around the app: its agents' addresses, its past, its tokens, its order service. */
import { isPhoneNumber } from '../../../src/call/endpoint';
import { createServer, type Server } from 'node:http';
import { sign } from 'jsonwebtoken';
import type { LocalCarrier } from '../../../src/emulator/start-carrier';
import type { TurnCommit } from '../../../src/runtime/ports';
import { personKey } from '../../../src/transfer/person';
import type { TestApp } from '../test-app';
import { VIRTUAL_AGENT } from '../../../src/rehearsal/given-parameters';
import { earlierAsks, httpAnswer, type Document } from '../../../src/rehearsal/givens';
import type { Story } from '../../../src/rehearsal/story';
import type { SignedData } from '../../../src/rehearsal/story-words';

/** agent id -> address, from the queues of the scene; and of a virtual agent that is rung. */
export function agentAddresses(all: Document[]): Map<string, string> {
  const of = <T>(kind: string): T[] => all.filter((one) => one.kind === kind).map((one) => one.document as T);
  const agents = of<{ agents?: { id: string; endpoint?: string }[] }>('queue').flatMap(
    (queue) => queue.agents ?? [],
  );
  const rung = of<{ uri?: string }>('virtual-agent').flatMap(({ uri }) => (uri === undefined ? [] : [uri]));
  return new Map([
    ...agents.flatMap(({ id, endpoint }): [string, string][] =>
      endpoint === undefined ? [] : [[id, endpoint]],
    ),
    ...rung.map((uri): [string, string] => [VIRTUAL_AGENT, uri]),
  ]);
}

/** A number nobody has set up, and those of the settings, lead to the app. */
export function connectNumbers(carrier: LocalCarrier, app: string, all: Document[]): void {
  const voice = {
    voiceUrl: `${app}/twilio/voice`,
    voiceFallbackUrl: `${app}/twilio/voice/fallback`,
    statusCallback: `${app}/twilio/voice/status`,
  };
  const numbers = all.filter((one) => one.kind === 'number').map((one) => one.name);
  for (const phoneNumber of [...numbers, '+15559999'].filter(isPhoneNumber))
    carrier.addNumber({ phoneNumber, ...voice });
  carrier.addSipDomain({ domainName: 'acme.sip.twilio.com', ...voice });
}

/** The key that signs custom data in stories, by the name settings know it by. */
export const CUSTOM_DATA_KEYS = { web: 'a-secret-of-the-web-shop' };

/** A token as a customer's client brings it along. @param now ms since the epoch */
export function tokenOf({ how, values }: SignedData, now: number): string {
  const exp = Math.floor(now / 1000) + (how === 'expired' ? -60 : 600);
  return sign({ ...values, exp }, how === 'forged' ? 'a-secret-of-somebody' : CUSTOM_DATA_KEYS.web, {
    noTimestamp: true,
  });
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
    ...{
      timeline: [],
      decision: null,
      agents: [],
      waits: [],
      messages: [],
      ask: { as: 'asked', person, queue: null },
    },
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
