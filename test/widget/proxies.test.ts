import { contents, Headless, next, timers } from './headless';

let headless: Headless;
beforeAll(async () => {
  headless = await Headless.start();
});
afterEach(() => headless.forget());
afterAll(() => headless.stop());

const IMPATIENT = 6;

test.each([200, 403, 404, 408, 502])(
  'a page (%i) in the place of the server is no connection, and no end of the chat',
  async (status) => {
    let isInTheWay = false;
    let asked = 0;
    let enough = (): void => undefined;
    const askedOften = new Promise<void>((resolve) => (enough = resolve));
    const chat = await headless.open((input, init) => {
      if (!isInTheWay) return fetch(input, init);
      asked += 1;
      if (asked === IMPATIENT) enough();
      const headers = { 'content-type': 'text/html; charset=utf-8' };
      return Promise.resolve(new Response('<h1>Sign in</h1>', { status, headers }));
    }, timers);
    await next(chat, 'ready');
    const told: string[] = [];
    const gone = next(chat, 'chat.disconnected');
    isInTheWay = true;
    headless.app.cutConnections();
    await gone;
    for (const name of ['chat.connected', 'chat.destroyed'] as const) chat.on(name, () => told.push(name));
    await askedOften;
    expect(told).toEqual([]);
    const back = next(chat, 'chat.connected');
    isInTheWay = false;
    await back;
    await chat.sendMessage('support');
    await headless.app.settle();
    const agent = next(chat, 'chat.message', ({ content }) => content === 'Hello');
    await headless.app.agentWrites(chat.chat, 'Hello');
    await agent;
    expect(contents(chat.messages)).toEqual(await headless.transcript(chat));
  },
);

test('a page in the place of the server takes no chat away from who comes back to it', async () => {
  const { id, token } = await headless.app.open();
  let asked = 0;
  const client = headless.client((input, init) => {
    asked += 1;
    return asked < 3 ? Promise.resolve(new Response('<h1>Moved</h1>', { status: 404 })) : fetch(input, init);
  });
  const chat = await client.resume({ id, token });
  expect(chat?.chat.id).toBe(id);
  chat?.destroy();
  expect(await client.resume({ id: 'WC0000000000000000000000000000000000', token })).toBeNull();
});

test('what a proxy held back and lets go late takes nothing back of what is known by then', async () => {
  let letGo = (): void => undefined;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  const late = () =>
    new TransformStream<Uint8Array, Uint8Array>({
      async transform(chunk, stream) {
        await free;
        stream.enqueue(chunk);
      },
    });
  const chat = await headless.open(async (input, init) => {
    const response = await fetch(input, init);
    if (!String(input).includes('/events') || !response.body) return response;
    return new Response(response.body.pipeThrough(late()), response);
  }, timers);
  await next(chat, 'ready');
  await chat.sendMessage('support');
  await headless.app.settle();
  const connected = next(chat, 'chat.updated', ({ status }) => status === 'connected');
  await headless.app.agentWrites(chat.chat, 'Hello');
  await connected;
  const told: string[] = [];
  chat.on('chat.updated', ({ status }) => told.push(status));
  chat.on('chat.memberLeft', ({ name }) => told.push(`${name} left`));
  const typing = next(chat, 'chat.typingStarted');
  const agent = { agent: 'agent-1', typing: true };
  await headless.app.desk().post(`/sessions/${chat.chat.id}/typing`).send(agent).expect(204);
  letGo();
  // Only the stream tells of it, after everything it held back.
  await typing;
  expect(new Set(told)).toEqual(new Set(['connected']));
  expect(contents(chat.messages)).toEqual(await headless.transcript(chat));
});
