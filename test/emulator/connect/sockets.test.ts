/** Stream and ConversationRelay over a real WebSocket, with a bot of our own at its other end. */
import { validateRequest } from 'twilio';
import { openScene, CUSTOMER, NUMBER, type Scene } from '../support/scene';
import { SocketBot, type BotMessage } from '../support/socket-bot';

const PUBLIC = 'wss://bot.example.com';
/** A fifth of a second of μ-law. */
const SOUND = Buffer.alloc(1600, 0x55).toString('base64');

let scene: Scene;
let bot: SocketBot;
let arrived: () => void;
beforeEach(async () => {
  arrived = () => undefined;
  scene = await openScene({
    switches: { connectSockets: 'open' },
    timing: { frameMs: 100, characterMs: 100 },
    onEvent: () => arrived(),
  });
  scene.app.on('/after', (response) => response.hangup());
});
afterEach(async () => {
  await scene.close();
  await bot?.stop();
});

/** Resolves when the application was asked at a path: over the socket things come when they come. */
function asked(path: string): Promise<void> {
  return new Promise((resolve) => {
    arrived = () => scene.app.at(path).length > 0 && resolve();
    arrived();
  });
}

async function connected(document: string, answer?: (message: BotMessage, bot: SocketBot) => void) {
  bot = await new SocketBot(answer).start();
  scene.carrier.redirects.set('https://bot.example.com', bot.url);
  scene.app.on('/voice', { status: 200, body: `<Response>${document}</Response>` });
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  return call;
}

describe('a Media Stream', () => {
  const STREAM = `<Connect action="/after"><Stream url="${PUBLIC}/media" statusCallback="/told"><Parameter name="order" value="42"/></Stream></Connect>`;

  test('is told what it is connected to, over a signed upgrade', async () => {
    const call = await connected(STREAM);
    await bot.until(({ received }) => received.length >= 2);
    const [hello, start] = bot.received;
    expect(hello).toEqual({ event: 'connected', protocol: 'Call', version: '1.0.0' });
    expect(start).toMatchObject({
      event: 'start',
      sequenceNumber: '1',
      streamSid: start!.start.streamSid,
      start: {
        accountSid: scene.carrier.accountSid,
        callSid: call.sid,
        tracks: ['inbound'],
        mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8000, channels: 1 },
        customParameters: { order: '42' },
      },
    });
    const [{ signature, url, host }] = bot.upgrades as [(typeof bot.upgrades)[0]];
    expect([url, host]).toEqual(['/media', 'bot.example.com']);
    expect(validateRequest(scene.carrier.authToken, signature, `${PUBLIC}/media`, {})).toBe(true);
  });

  test('gets frames of silence and keys, and is stopped by a hang-up', async () => {
    const call = await connected(STREAM);
    await bot.until(({ received }) => received.length >= 2);
    await scene.pass(0.2);
    call.press('5');
    call.hangUp();
    await bot.until(({ closeCode }) => closeCode !== undefined);
    expect(bot.received.slice(2).map(({ event }) => event)).toEqual(['media', 'media', 'dtmf', 'stop']);
    const [media, , dtmf] = bot.received.slice(2);
    expect(media).toMatchObject({
      sequenceNumber: '2',
      media: { track: 'inbound', chunk: '1', timestamp: '100' },
    });
    expect(Buffer.from(media!.media.payload, 'base64')).toEqual(Buffer.alloc(800, 0xff));
    expect(dtmf).toMatchObject({ dtmf: { track: 'inbound_track', digit: '5' } });
    await asked('/told');
  });

  test('plays sound: a mark comes back when what was before it is heard, or at once when it is cleared', async () => {
    const call = await connected(STREAM, ({ event, streamSid }, self) => {
      if (event !== 'start') return;
      self.say({ event: 'media', streamSid, media: { payload: SOUND } });
      self.say({ event: 'mark', streamSid, mark: { name: 'said' } });
      self.say({ event: 'media', streamSid, media: { payload: SOUND } });
      self.say({ event: 'mark', streamSid, mark: { name: 'never heard' } });
    });
    await bot.until(({ received }) => received.length >= 2);
    await new Promise<void>((resolve) => {
      arrived = () => call.heard.length > 0 && resolve();
      arrived();
    });
    const marks = () => bot.received.flatMap(({ event, mark }) => (event === 'mark' ? [mark.name] : []));
    while (marks().length === 0) await scene.pass(0.1);
    expect(marks()).toEqual(['said']);
    bot.say({ event: 'clear', streamSid: bot.received[1]!.streamSid });
    await bot.until(() => marks().length === 2);
    expect(call.heard).toEqual(['sound of the stream']);
  });

  test('that closes the socket gives the call back to the document', async () => {
    await connected(STREAM, ({ event }, self) => event === 'start' && self.hangUp());
    await asked('/after');
    expect(scene.app.at('/after')).toMatchObject([{ CallStatus: 'in-progress' }]);
    expect(scene.app.at('/told').map(({ StreamEvent }) => StreamEvent)).toEqual([
      'stream-started',
      'stream-stopped',
    ]);
  });

  test('that cannot be reached is told of, and the document goes on', async () => {
    bot = new SocketBot();
    scene.carrier.redirects.set('https://bot.example.com', 'http://127.0.0.1:9');
    scene.app.on('/voice', { status: 200, body: `<Response>${STREAM}</Response>` });
    scene.carrier.dial(CUSTOMER, NUMBER);
    await scene.settle();
    expect(scene.app.at('/told')).toMatchObject([{ StreamEvent: 'stream-error' }]);
    expect(scene.app.at('/after')).toHaveLength(1);
    expect(scene.carrier.errors).toMatchObject([{ kind: 'error', code: 31920 }]);
  });

  test('is warned of what is no message of the protocol', async () => {
    await connected(STREAM, ({ event }, self) => event === 'start' && self.say('{"event":"media"}'));
    await new Promise<void>((resolve) => {
      arrived = () => scene.carrier.errors.length > 0 && resolve();
    });
    expect(scene.carrier.errors).toMatchObject([{ kind: 'warning', code: 31951 }]);
  });
});

describe('ConversationRelay', () => {
  const relay = (more = ''): string =>
    `<Connect action="/after"><ConversationRelay url="${PUBLIC}/relay" ${more}><Parameter name="order" value="42"/></ConversationRelay></Connect>`;

  test('greets, hears what is said, answers in tokens, and hands over', async () => {
    const answer = (message: BotMessage, self: SocketBot): void => {
      if (message.type !== 'prompt') return;
      self.say({ type: 'text', token: 'You said ' });
      self.say({ type: 'text', token: message.voicePrompt, last: true });
      self.say({ type: 'end', handoffData: '{"reason":"done"}' });
    };
    const call = await connected(relay('welcomeGreeting="Hello" language="es-ES"'), answer);
    await bot.until(({ received }) => received.length === 1);
    expect(bot.received[0]).toMatchObject({
      type: 'setup',
      callSid: call.sid,
      from: CUSTOMER,
      to: NUMBER,
      direction: 'inbound',
      callType: 'PSTN',
      customParameters: { order: '42' },
    });
    await scene.pass(1);
    call.say('hola');
    await asked('/after');
    expect(bot.received[1]).toEqual({ type: 'prompt', voicePrompt: 'hola', lang: 'es-ES', last: true });
    expect(call.heard).toEqual(['Hello', 'You said hola']);
    expect(scene.app.at('/after')).toMatchObject([
      { SessionStatus: 'ended', HandoffData: '{"reason":"done"}' },
    ]);
    expect(scene.carrier.errors).toEqual([]);
  });

  test('tokens without a last one are spoken when no more come', async () => {
    const call = await connected(relay(), (_, self) => self.say({ type: 'text', token: 'One moment' }));
    await bot.until(({ received }) => received.length === 1);
    while (call.heard.length === 0) await scene.pass(0.5);
    expect(call.heard).toEqual(['One moment']);
  });

  test('is told of keys and of being interrupted', async () => {
    const call = await connected(relay('welcomeGreeting="0123456789" dtmfDetection="true"'));
    await bot.until(({ received }) => received.length === 1);
    await scene.pass(0.4);
    call.press('7');
    await bot.until(({ received }) => received.length === 3);
    expect(bot.received.slice(1)).toEqual([
      { type: 'interrupt', utteranceUntilInterrupt: '0123', durationUntilInterruptMs: 400 },
      { type: 'dtmf', digit: '7' },
    ]);
  });

  test('a connection that breaks is a failure, which the action is told of', async () => {
    await connected(relay(), (_, self) => self.terminate());
    await asked('/after');
    expect(scene.app.at('/after')).toMatchObject([{ SessionStatus: 'failed', CallStatus: 'in-progress' }]);
  });

  test('a socket that cannot be opened is 64102 and SessionStatus failed', async () => {
    bot = new SocketBot();
    scene.carrier.redirects.set('https://bot.example.com', 'http://127.0.0.1:9');
    scene.app.on('/voice', { status: 200, body: `<Response>${relay()}</Response>` });
    scene.carrier.dial(CUSTOMER, NUMBER);
    await scene.settle();
    expect(scene.app.at('/after')).toMatchObject([{ SessionStatus: 'failed', ErrorCode: '39001' }]);
    expect(scene.carrier.errors).toMatchObject([{ kind: 'error', code: 64102 }]);
  });

  test('one bad message is answered with an error, ten close the session', async () => {
    await connected(relay(), ({ type }, self) => {
      if (type === 'setup') for (let count = 0; count < 200; count += 1) self.say('{"type":"shout"}');
    });
    await asked('/after');
    expect(bot.received.filter(({ type }) => type === 'error')).toHaveLength(10);
    expect(scene.carrier.errors.map(({ code }) => code)).toEqual([...Array<number>(9).fill(64107), 64105]);
    expect(scene.app.at('/after')).toMatchObject([{ SessionStatus: 'failed' }]);
    expect(bot.closeCode).toBe(1007);
  });
});
