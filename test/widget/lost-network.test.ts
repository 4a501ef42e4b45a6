import { contents, Headless, next } from './headless';

let headless: Headless;
beforeAll(async () => {
  headless = await Headless.start();
});
afterEach(() => headless.forget());
afterAll(() => headless.stop());

test('connections that break lose no message and double none', async () => {
  const chat = await headless.open();
  await next(chat, 'ready');
  await chat.sendMessage('support');
  await headless.app.settle();
  for (let n = 1; n <= 5; n += 1) {
    const back = next(chat, 'chat.connected');
    headless.app.cutConnections();
    await headless.app.agentWrites(chat.chat, `while away ${n}`);
    await back;
  }
  const last = next(chat, 'chat.message', ({ content }) => content === 'the last');
  await headless.app.agentWrites(chat.chat, 'the last');
  await last;
  expect(chat.messages.map(({ $index }) => $index)).toEqual(chat.messages.map((_, index) => index + 1));
  expect(contents(chat.messages)).toEqual(await headless.transcript(chat));
});

test('a message whose answer is lost is sent again under its name, and is one message', async () => {
  let lost = 0;
  const losing: typeof fetch = async (input, init) => {
    // What the stream shows would need no answer.
    if (String(input).includes('/events') && lost < 4) throw new TypeError('no stream');
    const response = await fetch(input, init);
    if (!String(input).endsWith('/messages') || (++lost !== 1 && lost !== 3)) return response;
    throw new TypeError('the answer was lost');
  };
  const chat = await headless.open(losing);
  await chat.sendMessage('one');
  await chat.sendMessage('two');
  await headless.app.settle();
  expect(lost).toBe(4);
  expect(await headless.written(chat)).toEqual(['one', 'two']);
  expect(chat.unsent).toEqual([]);
});

test('messages written without a network wait, in order, and are sent when it is back', async () => {
  let offline = false;
  const flaky: typeof fetch = (input, init) =>
    offline ? Promise.reject(new TypeError('offline')) : fetch(input, init);
  const chat = await headless.open(flaky);
  await next(chat, 'ready');
  offline = true;
  const gone = next(chat, 'chat.disconnected');
  headless.app.cutConnections();
  await gone;
  // The first is an answer: after it nothing more is asked.
  const sent = ['support', 'second', 'third'].map((text) => chat.sendMessage(text));
  expect(chat.unsent.map(({ text }) => text)).toEqual(['support', 'second', 'third']);
  offline = false;
  await Promise.all(sent);
  expect(await headless.written(chat)).toEqual(['support', 'second', 'third']);
});

test('a server that tells everything again after a break doubles nothing', async () => {
  const forgetful: typeof fetch = (input, init) => fetch(String(input).replace(/after=\d+/, 'after=0'), init);
  const chat = await headless.open(forgetful);
  const told: number[] = [];
  chat.on('chat.message', ({ $index }) => told.push($index));
  await next(chat, 'ready');
  const back = next(chat, 'chat.connected');
  headless.app.cutConnections();
  await back;
  const last = next(chat, 'chat.message', ({ content }) => content === 'sales');
  await chat.sendMessage('sales');
  await last;
  expect(told).toEqual(told.map((_, index) => index + 1));
  expect(chat.messages.map(({ $index }) => $index)).toEqual(chat.messages.map((_, index) => index + 1));
});

test('a message that is seen in the chat needs no answer', async () => {
  const mute: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    return String(input).endsWith('/messages') ? new Promise<Response>(() => undefined) : response;
  };
  const chat = await headless.open(mute);
  await chat.sendMessage('support');
  expect(chat.unsent).toEqual([]);
});

test('the chat is never ahead of its messages, not even when all come at once', async () => {
  const { id, token } = await headless.app.talk();
  const chat = await headless.resume({ id, token });
  const ahead: number[] = [];
  chat.on('chat.updated', ({ lastMessage }) => ahead.push(lastMessage - chat.messages.length));
  await next(chat, 'ready');
  expect(chat.messages.length).toBe((await headless.transcript(chat)).length);
  const more = next(chat, 'chat.updated', ({ lastMessage }) => lastMessage > 4);
  await headless.app.agentWrites(chat.chat, 'more');
  await more;
  expect(ahead.length).toBeGreaterThan(1);
  expect(new Set(ahead)).toEqual(new Set([0]));
});

test('what was stored is enough to go on, with what was said and what was not sent', async () => {
  const before = await headless.open();
  await next(before, 'ready');
  await before.sendMessage('support');
  const stored = { ...before.toStored(), unsent: [{ id: 'left-1', text: 'are you there?' }] };
  before.destroy();
  const after = await headless.resume(JSON.parse(JSON.stringify(stored)));
  const events: string[] = [];
  for (const name of ['ready', 'chat.ongoing', 'chat.unsent'] as const)
    after.on(name, () => events.push(name));
  await next(after, 'chat.message', ({ content }) => content === 'are you there?');
  expect(contents(after.messages)).toEqual(await headless.transcript(after));
  expect(events.slice(0, 2)).toEqual(['ready', 'chat.ongoing']);
  expect(after.unsent).toEqual([]);
});
