/** What the first turn of a Dialogflow agent needs is there before it, and is not the agent's time. */
import * as google from '@google-cloud/dialogflow-cx';
import { createBots } from '../../src/bots/bots';
import { createDialogflowBot } from '../../src/bots/dialogflow-bot';
import type { Library } from '../../src/bots/dialogflow-client';
import { prepareBots } from '../../src/bots/prepare-bots';
import { createLog } from '../../src/log';
import { startTestApp } from '../support/test-app';
import { says, turn } from './support/dialogflow-turn';
import { AGENT, DialogflowServer } from './support/dialogflow-server';

let server: DialogflowServer;
beforeAll(async () => (server = await DialogflowServer.start()));
afterAll(() => server.stop());

/** Google's library, and what was done with it. */
function watched() {
  const seen = { loads: 0, clients: 0 };
  class Client extends google.SessionsClient {
    constructor(...given: ConstructorParameters<typeof google.SessionsClient>) {
      super(...given);
      seen.clients += 1;
    }
  }
  const load = async (): Promise<Library> => {
    seen.loads += 1;
    return { ...google, SessionsClient: Client };
  };
  return { seen, load };
}

test('agents that settings name are ready before the first turn, which loads and makes nothing', async () => {
  const { seen, load } = watched();
  const bots = createBots({ secrets: {}, google: { load } });
  const cx = { kind: 'dialogflow-cx', agent: AGENT, endpoint: server.endpoint };
  const calls = { kind: 'dialogflow-cx', connectorName: 'for calls alone' };
  expect(await bots.prepare({ cx, calls, csat: { kind: 'flow' } })).toEqual([]);
  expect(seen).toEqual({ loads: 1, clients: 1 });
  server.will(says('Hi'));
  const bot = { turn: bots.turn.bind(bots), close: () => bots.close(), prepare: async () => null };
  expect(await turn(bot, server, { kind: 'start' })).toEqual({ messages: [{ text: 'Hi' }] });
  expect(await bots.prepare({ cx, calls })).toEqual([]);
  expect(seen).toEqual({ loads: 1, clients: 1 });
  await bots.close();
});

test('without such an agent nothing is loaded', async () => {
  const { seen, load } = watched();
  const bots = createBots({ secrets: {}, google: { load } });
  await bots.prepare({ csat: { kind: 'flow' }, calls: { kind: 'dialogflow-cx' } });
  expect(seen.loads).toBe(0);
  await bots.close();
});

test('an agent that a change of settings adds is made ready then', async () => {
  const { seen, load } = watched();
  const bots = createBots({ secrets: {}, google: { load } });
  const app = await startTestApp();
  await prepareBots(bots, app.settings, createLog('silent'));
  expect(seen).toEqual({ loads: 0, clients: 0 });
  const document = { kind: 'dialogflow-cx', channels: ['chat'], languages: ['en'], agent: AGENT };
  const change = { kind: 'virtual-agent', name: 'cx', author: 'test', note: '', at: 1 };
  await app.settings.save({ ...change, document: { ...document, endpoint: server.endpoint } });
  while (seen.clients === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(seen).toEqual({ loads: 1, clients: 1 });
  await app.remove();
  await bots.close();
});

test('why an agent cannot be made ready is said in plain words, and the turn tries again', async () => {
  let broken = true;
  const load = async (): Promise<Library> => {
    if (broken) throw Object.assign(new Error('/secret/path'), { code: 'MODULE_NOT_FOUND' });
    return google;
  };
  const bots = createBots({ secrets: {}, google: { load } });
  const cx = { kind: 'dialogflow-cx', agent: AGENT, endpoint: server.endpoint };
  expect(await bots.prepare({ cx })).toEqual([
    { name: 'cx', reason: 'Dialogflow was not reached (MODULE_NOT_FOUND)' },
  ]);
  broken = false;
  expect(await bots.prepare({ cx })).toEqual([]);
  await bots.close();
});

test('the time of a turn counts from its request, however long loading took', async () => {
  let loaded: (library: Library) => void = () => undefined;
  const bot = createDialogflowBot({ load: () => new Promise((resolve) => (loaded = resolve)) });
  server.will(says('Hi'));
  jest.useFakeTimers();
  const answer = turn(bot, server, { kind: 'start' }, { sessionId: 'WC-slow' });
  // Longer than a turn may take.
  jest.advanceTimersByTime(20_000);
  jest.useRealTimers();
  loaded(google);
  expect(await answer).toEqual({ messages: [{ text: 'Hi' }] });
  await bot.close();
});
