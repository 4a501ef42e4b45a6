import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBots } from '../../src/bots/bots';
import type { BotInput } from '../../src/call/chat';
import { startExampleBot } from '../../src/cli/example-bot';

const secret = 'a-secret-of-the-example';
let server: Server;
let url: string;
beforeAll(async () => {
  server = await startExampleBot(secret, 0);
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const bots = createBots({ secrets: { good: secret, bad: 'another-secret-altogether' } });
afterAll(() => bots.close());

function turn(input: BotInput, language = 'en', name = 'good') {
  return bots.turn(
    {
      ...{ type: 'bot.turn', turn: 1, agent: 'solved', kind: 'webhook', input, language },
      options: { url, secret: name, timeoutSeconds: 5 },
      parameters: { agentName: 'Ana' },
    },
    { sessionId: 'WC1', idempotencyKey: 'k' },
  );
}

test('the example bot greets with the parameters and asks its question', async () => {
  expect(await turn({ kind: 'start' })).toMatchObject({
    messages: [{ text: 'Did Ana solve your problem today?', choices: [{ value: 'yes' }, { value: 'no' }] }],
  });
  expect(JSON.stringify(await turn({ kind: 'start' }, 'es-MX'))).toContain('¿Ha resuelto Ana');
});

test.each<[Partial<BotInput & { kind: 'message' }>, boolean]>([
  [{ text: 'yes please' }, true],
  [{ text: 'Yes, thank you', choice: 'yes' }, true],
  [{ text: 'sí' }, true],
  [{ text: 'No' }, false],
  [{ text: 'whatever', choice: 'no' }, false],
])('it understands %j and ends with what it learned', async (said, solved) => {
  expect(await turn({ kind: 'message', text: '', ...said })).toMatchObject({
    data: { solved },
    end: { status: 'finished' },
  });
});

test('it asks again when it does not understand, and answers nobody who cannot sign', async () => {
  const again = await turn({ kind: 'message', text: 'hm' });
  expect(again).toMatchObject({ messages: [{ choices: [{}, {}] }] });
  expect(again).not.toHaveProperty('end');
  expect(await turn({ kind: 'start' }, 'en', 'bad')).toEqual({ error: 'it answered 401' });
});
