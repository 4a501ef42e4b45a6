/** Start and Stop of a Media Stream, and the sound in its frames, over a real WebSocket. */
import { wav } from '../../../src/emulator/engine/wav';
import { controlClient } from '../support/control-client';
import { openScene, CUSTOMER, NUMBER, type Scene } from '../support/scene';
import { SocketBot, type BotMessage } from '../support/socket-bot';

const PUBLIC = 'wss://bot.example.com/media';
const FRAME_MS = 100;

let scene: Scene;
let bot: SocketBot;
beforeEach(async () => {
  scene = await openScene({ switches: { connectSockets: 'open' }, timing: { frameMs: FRAME_MS } });
  bot = await new SocketBot().start();
  scene.carrier.redirects.set('https://bot.example.com', bot.url);
});
afterEach(async () => {
  await scene.close();
  await bot.stop();
});

/** A call whose document starts a stream and goes on. */
async function streams(attributes = '', more = '<Pause length="60"/>') {
  const stream = `<Start><Stream url="${PUBLIC}" name="ear" statusCallback="/told" ${attributes}><Parameter name="order" value="42"/></Stream></Start>`;
  scene.app.on('/voice', { status: 200, body: `<Response>${stream}<Say>Go on</Say>${more}</Response>` });
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  return call;
}

const media = (track = 'inbound'): Buffer[] =>
  bot.received
    .filter((message: BotMessage) => message.event === 'media' && message.media.track === track)
    .map((message) => Buffer.from(message.media.payload as string, 'base64'));

/** Lets so many frames go out, and waits until they came. */
async function frames(count: number, track?: string): Promise<Buffer[]> {
  const wanted = media(track).length + count;
  await scene.pass((count * FRAME_MS) / 1000);
  await bot.until(() => media(track).length >= wanted);
  return media(track).slice(-count);
}

const isSilent = (frame: Buffer): boolean => frame.every((byte) => byte === 0xff);

test('a started stream runs beside the document, until the call is over', async () => {
  const call = await streams();
  expect(call.heard).toEqual(['Go on']);
  await bot.until(({ received }) => received.length >= 2);
  expect(bot.received[1]).toMatchObject({
    event: 'start',
    start: { callSid: call.sid, tracks: ['inbound'], customParameters: { order: '42' } },
  });
  call.hangUp();
  await bot.until(({ closeCode }) => closeCode !== undefined);
  await scene.settle();
  expect(bot.received.at(-1)).toMatchObject({ event: 'stop' });
  expect(scene.app.at('/told').map(({ StreamEvent, StreamName }) => [StreamEvent, StreamName])).toEqual([
    ['stream-started', 'ear'],
    ['stream-stopped', 'ear'],
  ]);
});

test('both tracks have frames of their own', async () => {
  await streams('track="both_tracks"');
  await bot.until(({ received }) => received.length >= 2);
  expect(bot.received[1]).toMatchObject({ start: { tracks: ['inbound', 'outbound'] } });
  await frames(2, 'outbound');
  expect(media('inbound')).toHaveLength(2);
});

test('Stop ends it by name, and the call goes on', async () => {
  scene.app.on('/next', {
    status: 200,
    body: '<Response><Stop><Stream name="ear"/></Stop><Say>Stopped</Say><Pause length="60"/></Response>',
  });
  const call = await streams();
  await bot.until(({ received }) => received.length >= 2);
  await scene.client.calls(call.sid).update({ url: `${scene.app.url}/next` });
  await bot.until(({ closeCode }) => closeCode !== undefined);
  await scene.settle();
  expect([call.heard, call.isOver]).toEqual([['Go on', 'Stopped'], false]);
});

test('a key is heard as its two tones, and after it silence', async () => {
  const call = await streams();
  await bot.until(({ received }) => received.length >= 2);
  expect((await frames(1)).every(isSilent)).toBe(true);
  call.press('5');
  const [first, second, third] = await frames(3);
  expect([isSilent(first!), isSilent(second!), isSilent(third!)]).toEqual([false, false, true]);
  expect(strength(first!, 770)).toBeGreaterThan(10 * strength(first!, 697));
  expect(strength(first!, 1336)).toBeGreaterThan(10 * strength(first!, 1209));
  // A stream that was started is told of no keys (Twilio docs: Media Streams, dtmf).
  expect(bot.received.map(({ event }) => event)).not.toContain('dtmf');
});

test('a sound file is heard as the phone plays it', async () => {
  const call = await streams();
  await bot.until(({ received }) => received.length >= 2);
  const { ask } = controlClient(scene);
  const file = wav(0.3, 1).toString('base64');
  expect(await ask('POST', `calls/${call.sid}/play`, { wav: file })).toMatchObject({ status: 200 });
  const [first, , third] = await frames(3);
  expect(strength(first!, 440)).toBeGreaterThan(10 * strength(first!, 770));
  expect(isSilent(third!)).toBe(true);
  const stereo = wav(0.3, 2).toString('base64');
  const refused = await ask('POST', `calls/${call.sid}/play`, { wav: stereo });
  expect(refused).toMatchObject({ status: 400, body: { message: expect.stringContaining('2 channels') } });
});

test('a carrier that is closed leaves no socket open', async () => {
  await streams();
  await bot.until(({ received }) => received.length >= 2);
  await scene.carrier.close();
  await bot.until(({ closeCode }) => closeCode !== undefined);
});

test.each([
  ['<Start/>', 12200, '<Start> without a noun'],
  ['<Start><Siprec/></Start>', 0, 'Twilio has <Siprec> in <Start>; this carrier does not'],
  ['<Start><Stream url="ws://bot.example.com"/></Start>', 12200, 'must begin with wss://'],
  ['<Stop><Stream/></Stop>', 12200, 'needs the name'],
  ['<Stop><Stream name="none"/></Stop>', 12200, 'no stream of this name runs'],
  [`<Connect><Stream url="${PUBLIC}" track="both_tracks"/></Connect>`, 31941, 'only inbound_track'],
])('%s is complained of with %i', async (document, code, message) => {
  scene.app.on('/voice', { status: 200, body: `<Response>${document}</Response>` });
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.carrier.errors).toMatchObject([{ code, message: expect.stringContaining(message) }]);
});

test('one that cannot be opened is told of, and the document goes on', async () => {
  scene.carrier.redirects.set('https://bot.example.com', 'http://127.0.0.1:9');
  const call = await streams();
  expect(call.heard).toEqual(['Go on']);
  expect(scene.app.at('/told')).toMatchObject([{ StreamEvent: 'stream-error' }]);
  expect(scene.carrier.errors).toMatchObject([{ code: 31920 }]);
});

/** How strong a tone is in a frame of μ-law (Goertzel). */
function strength(frame: Buffer, hertz: number): number {
  const factor = 2 * Math.cos((2 * Math.PI * hertz) / 8000);
  let [one, two] = [0, 0];
  for (const byte of frame) [one, two] = [linear(byte) + factor * one - two, one];
  return one * one + two * two - factor * one * two;
}

/** G.711, the other way round than the carrier's code. */
function linear(byte: number): number {
  const bits = ~byte & 0xff;
  const magnitude = (((bits & 0x0f) << 3) + 0x84) << ((bits >> 4) & 7);
  return bits & 0x80 ? 0x84 - magnitude : magnitude - 0x84;
}
