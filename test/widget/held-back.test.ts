import { contents, Headless, next, timers } from './headless';

let headless: Headless;
beforeAll(async () => {
  headless = await Headless.start();
});
afterEach(() => headless.forget());
afterAll(() => headless.stop());

/** A proxy that takes requests for streams and never lets a byte of the answer through. */
const holdingBack: typeof fetch = (input, init) =>
  String(input).includes('/events')
    ? new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new TypeError('aborted'))),
      )
    : fetch(input, init);

test('where a proxy holds the stream back, everything is there all the same', async () => {
  const chat = await headless.open(holdingBack, timers);
  await next(chat, 'chat.connected');
  await chat.sendMessage('support');
  await headless.app.settle();
  const joined = next(chat, 'chat.memberJoined');
  await headless.app.agentWrites(chat.chat, 'Hello');
  expect((await joined).name).toBe('Agent One');
  expect(contents(chat.messages)).toEqual(await headless.transcript(chat));
  expect(chat.online).toBe(true);
});

test('a message that was sent is pending until the transcript has it, and is never nowhere', async () => {
  const chat = await headless.open(holdingBack, timers);
  await next(chat, 'ready');
  let seen = 0;
  let nowhere = 0;
  const check = (): void => {
    const text = 'where am I?';
    seen += 1;
    const waits = chat.pending.some((one) => one.text === text);
    if (!waits && !contents(chat.messages).includes(text)) nowhere += 1;
  };
  chat.on('chat.pending', check);
  const shown = next(chat, 'chat.message', ({ content }) => content === 'where am I?');
  await chat.sendMessage('where am I?');
  check();
  await shown;
  expect(seen).toBeGreaterThan(1);
  expect(nowhere).toBe(0);
  expect(chat.pending).toEqual([]);
});

test('what the server has and the transcript does not show yet survives a reload, once', async () => {
  const mute: typeof fetch = (input, init) =>
    /messages\?|events/.test(String(input)) ? new Promise(() => undefined) : fetch(input, init);
  const before = await headless.open(mute, timers);
  // Nothing is heard, but a reload has sent what was left.
  const stored = { ...before.toStored(), unsent: [{ id: 'left', text: 'sales' }] };
  before.destroy();
  const after = await headless.resume(stored);
  await next(after, 'chat.message', ({ content }) => content === 'sales');
  expect((await headless.written(after)).filter((text) => text === 'sales')).toHaveLength(1);
  expect(after.pending).toEqual([]);
});

test('a network that is back but brings nothing is told from one that works', async () => {
  let dead = false;
  const dying: typeof fetch = (input, init) =>
    dead ? Promise.reject(new TypeError('no network')) : holdingBack(input, init);
  const chat = await headless.open(dying, timers);
  await next(chat, 'chat.connected');
  const gone = next(chat, 'chat.disconnected');
  dead = true;
  await gone;
  expect(chat.online).toBe(false);
  const back = next(chat, 'chat.connected');
  dead = false;
  await back;
});
