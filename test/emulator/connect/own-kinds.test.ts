/** The app's own kinds `stream` and `conversation-relay`, end to end: app, carrier and a bot over a real socket. */
import { ApiApp } from '../../web/api-app';
import { SocketBot, type BotMessage } from '../support/socket-bot';

const SOUND = Buffer.alloc(800, 0x55).toString('base64');

let app: ApiApp;
let bot: SocketBot;
beforeEach(async () => {
  app = await ApiApp.start();
  app.carrier.switches.connectSockets = 'open';
});
afterEach(async () => {
  await app.remove();
  await bot.stop();
});

/** Makes a bot the virtual agent of all calls, talks until the agent hangs up. @returns the caller */
async function handOver(kind: object, answer: (message: BotMessage, bot: SocketBot) => void) {
  bot = await new SocketBot(answer).start();
  app.carrier.redirects.set('https://bot.example.com', bot.url);
  await put('/virtual-agents/bot', { languages: ['en', 'es'], ...kind });
  const { body } = await app.api().get('/settings/call/post-session');
  await put('/settings/call/post-session', { ...(body as object), virtualAgent: 'bot' });
  const talk = await app.talk();
  talk.agent.hangUp();
  return talk;
}

async function put(path: string, document: object): Promise<void> {
  const { status, body } = await app.api().put(path).send(document);
  expect([status, body]).toEqual([expect.any(Number), expect.anything()]);
  expect(status).toBeLessThan(300);
}

/** What is over the socket comes in real time: looks again and again until it is there. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await app.settle();
}

/** The virtual agent of the session, as the API shows it. */
async function outcome(sessionId: string) {
  const { body } = await app.api().get(`/sessions/${sessionId}`);
  return (body as { postSession: { status: string; answers: object; agents: object[] } }).postSession;
}

const PARAMETERS = { agentName: 'Agent One', language: 'en' };

test('conversation-relay: the bot is given the parameters, asks, hears, and hands its answers back', async () => {
  const { caller, sessionId } = await handOver(
    { kind: 'conversation-relay', url: 'wss://bot.example.com/relay' },
    (message, self) => {
      if (message.type === 'setup') self.say({ type: 'text', token: 'One to five?', last: true });
      if (message.type === 'prompt') self.say({ type: 'end', handoffData: '{"csat":4}' });
    },
  );
  await until(() => caller.heard.includes('One to five?'));
  caller.say('It was a four');
  await until(() => caller.isOver);
  await app.settle();
  const [setup, prompt] = bot.received;
  expect(setup).toMatchObject({ type: 'setup', callSid: caller.sid, customParameters: PARAMETERS });
  expect(prompt).toMatchObject({ type: 'prompt', voicePrompt: 'It was a four' });
  expect(await outcome(sessionId)).toMatchObject({ status: 'finished', answers: { csat: 4 } });
  expect(app.carrier.errors).toEqual([]);
});

test('conversation-relay: a bot that breaks off has failed, and the customer is not left alone', async () => {
  const { caller, sessionId } = await handOver(
    { kind: 'conversation-relay', url: 'wss://bot.example.com/relay', fallback: 'csat' },
    (message, self) => message.type === 'setup' && self.terminate(),
  );
  await until(async () => (await outcome(sessionId)).agents.length === 2);
  expect((await outcome(sessionId)).agents).toMatchObject([
    { name: 'bot', status: 'failed' },
    { name: 'csat', status: expect.stringMatching(/ready|in-progress/) },
  ]);
  expect(caller.isOver).toBe(false);
});

test('stream: the bot is given the parameters, speaks, hears a key, and gives the leg back', async () => {
  const { caller, sessionId } = await handOver(
    { kind: 'stream', url: 'wss://bot.example.com/media' },
    ({ event, streamSid }, self) => {
      if (event === 'start') self.say({ event: 'media', streamSid, media: { payload: SOUND } });
      if (event === 'dtmf') self.hangUp();
    },
  );
  await until(() => caller.heard.includes('sound of the stream'));
  caller.press('4');
  await until(() => caller.isOver);
  await app.settle();
  expect(bot.received[1]).toMatchObject({ event: 'start', start: { customParameters: PARAMETERS } });
  expect(bot.received.find(({ event }) => event === 'dtmf')).toMatchObject({ dtmf: { digit: '4' } });
  expect(await outcome(sessionId)).toMatchObject({ status: 'finished' });
  expect(app.carrier.errors).toEqual([]);
});

test('stream: a bot that cannot be reached has failed', async () => {
  const { caller, sessionId } = await handOver(
    { kind: 'stream', url: 'wss://nobody.example.com/media' },
    () => undefined,
  );
  app.carrier.redirects.set('https://nobody.example.com', 'http://127.0.0.1:9');
  await until(() => caller.isOver);
  await app.settle();
  expect(await outcome(sessionId)).toMatchObject({ status: 'failed' });
  expect(app.carrier.errors).toMatchObject([{ code: 31920 }]);
});
