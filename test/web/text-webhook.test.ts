/** STOP and START that people write to our numbers: nothing is sent to whoever wants nothing on that channel. */
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { CoreStage } from '../../src/rehearsal/core-stage';
import { Narrator } from '../../src/rehearsal/narrator';
import { parseStory } from '../../src/rehearsal/story';
import { channelKey, personKey } from '../../src/transfer/person';
import { worldOf } from '../support/story/scene';
import { ApiApp } from './api-app';

const FROM = '+15550001';
let app: ApiApp;
beforeAll(async () => (app = await ApiApp.start()));
afterAll(() => app.remove());

async function text(form: { [name: string]: string }, token = app.carrier.authToken): Promise<number> {
  const url = `${app.app.publicUrl}/twilio/messages`;
  const all = { MessageSid: `SM${'a'.repeat(32)}`, From: FROM, To: '+15551000', ...form };
  const headers = { 'x-twilio-signature': getExpectedTwilioSignature(token, url, all) };
  return (await fetch(url, { method: 'POST', headers, body: new URLSearchParams(all) })).status;
}

const optedOut = async (): Promise<string[]> =>
  (await app.app.store.optOuts()).map(({ person }) => person).sort();
const keys = (...channels: ('sms' | 'whatsapp')[]): (string | null)[] =>
  channels.map((channel) => channelKey(FROM, channel)).sort();

test('the wish lasts for the channel it was written on, until the opposite is written', async () => {
  expect(await text({ Body: ' Stop ' })).toBe(200);
  expect(await text({ Body: 'stop calling me about stopping' })).toBe(200);
  expect(await optedOut()).toEqual(keys('sms'));
  expect(await text({ From: `whatsapp:${FROM}`, Body: 'nada mas', OptOutType: 'STOP' })).toBe(200);
  expect(await optedOut()).toEqual(keys('sms', 'whatsapp'));
  expect(await text({ Body: 'START' })).toBe(200);
  expect(await optedOut()).toEqual(keys('whatsapp'));
  // By an operator, on all channels.
  await app.api().post('/people/opt-in').send({ person: FROM }).expect(200);
  expect(await optedOut()).toEqual([]);
});

test.each(['BAJA', 'arrêt', 'Stop.', 'STOP ALL', 'Opt-out'])(
  'what is a lasting no in a chat is one here: %s',
  async (Body) => {
    expect(await text({ Body })).toBe(200);
    expect(await optedOut()).toEqual(keys('sms'));
    expect(await text({ Body: 'HELP' })).toBe(200);
    expect(await optedOut()).toEqual(keys('sms'));
    expect(await text({ Body: 'Start' })).toBe(200);
    expect(await optedOut()).toEqual([]);
  },
);

test('a message that nobody signed changes nothing', async () => {
  expect(await text({ Body: 'STOP' }, 'another token')).toBe(403);
  expect(await optedOut()).toEqual([]);
});

async function heard(wanted: string | null): Promise<string> {
  const story = parseStory(`> caller dials +15557600 from ${FROM}\n> 2s pass\n`);
  const narrator = new Narrator();
  const world = { ...worldOf(story), optedOut: new Set([wanted ?? '']) };
  const stage = new CoreStage(story, narrator, world);
  for (const input of story.inputs) await stage.perform(input);
  return narrator.text();
}

test('a flow sends nothing there, and may still call', async () => {
  expect(await heard(channelKey(FROM, 'sms'))).toContain('We could not send you a message.');
  expect(await heard(personKey(FROM))).toContain('We could not send you a message.');
  expect(await heard(channelKey(FROM, 'whatsapp'))).toContain('We have sent you a message.');
});
