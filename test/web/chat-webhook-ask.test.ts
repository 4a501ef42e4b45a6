/** What the carrier asks before it is done: what is refused, and that the rest is let be done. */
import { FloodGate } from '../../src/web/chat-webhook-flood';
import { BY, openDoor, PHONE, SMS, type ChatDoor, type Form } from './chat-webhook-scene';

let door: ChatDoor;
let chat: string;
beforeEach(async () => {
  door = await openDoor();
  const document = { maxMessageLength: 20, rate: { messages: 3, seconds: 10 } };
  await door.settings.save({ kind: 'chat', name: 'global', document, ...BY });
  await writes('Hello');
  chat = door.newest();
});
afterEach(() => door.remove());

async function writes(text: string): Promise<unknown> {
  const message = await door.carrier.chatter(PHONE).write(text, { to: SMS });
  await door.settle();
  return message;
}

const LETS = { status: 200, type: 'application/json; charset=utf-8', body: {} };
const refuses = (code: string) => ({
  status: 403,
  type: 'application/json; charset=utf-8',
  body: { code, reason: expect.stringMatching(/\.$/) as unknown },
});
const asks = (EventType: string, more: Form) => {
  const { accountSid: AccountSid } = door.carrier;
  return door.send('pre', { AccountSid, EventType, ConversationSid: chat, Source: 'SDK', ...more });
};
const writing = (Body: string, more: Form = {}) => asks('onMessageAdd', { Author: PHONE, Body, ...more });
const joining = (ClientIdentity: string, more: Form) => asks('onParticipantAdd', { ClientIdentity, ...more });

test('a message with nothing in it is refused, one with media is not', async () => {
  expect(await writing('')).toEqual(refuses('empty'));
  expect(await writing(' \n\u0000\u0007')).toEqual(refuses('empty'));
  expect(await writing('', { Media: '[{"Sid":"ME1"}]' })).toEqual(LETS);
});

test('a message that is too long is refused and never gets into the chat', async () => {
  expect(await writes('x'.repeat(20))).toBeDefined();
  expect(await writes('x'.repeat(21))).toBeUndefined();
  expect(await writing('x'.repeat(21))).toEqual(refuses('too-long'));
  const transcript = await door.transcript(chat);
  expect(transcript).toContain(`customer: ${'x'.repeat(20)}`);
  expect(transcript).not.toContain(`customer: ${'x'.repeat(21)}`);
});

test('what an agent writes to a phone is refused where it is too long for a text message', async () => {
  await door.settings.save({ kind: 'chat', name: 'global', document: { maxMessageLength: 4000 }, ...BY });
  expect(await writing('x'.repeat(1600), { Author: 'agent-1' })).toEqual(LETS);
  expect(await writing('x'.repeat(1601), { Author: 'agent-1' })).toEqual(refuses('too-long'));
  expect(await writing('x'.repeat(4000))).toEqual(LETS);
});

test('a flood is refused for as long as it lasts; others in the chat may write', async () => {
  // What was written so far does not count any more.
  door.clock.advance(10_000);
  for (const text of ['1', 'two', 'three']) expect(await writing(text)).toEqual(LETS);
  expect(await writing('four')).toEqual(refuses('too-many'));
  expect(await writing('mine', { Author: 'agent-1' })).toEqual(LETS);
  door.clock.advance(10_000);
  expect(await writing('five')).toEqual(LETS);
});

test('a message into a chat that is over is refused', async () => {
  const { conversations } = door.rest.conversations.v1;
  await conversations(chat).update({ state: 'closed', xTwilioWebhookEnabled: 'true' });
  await door.settle();
  expect((await door.session(chat))!.state).toBe('closed');
  expect(await writing('Anybody?')).toEqual(refuses('chat-over'));
});

test('what we write ourselves, and conversations of others, are let be', async () => {
  const long = 'x'.repeat(100);
  for (const Author of ['system', 'virtual-agent:csat', 'customer:4f2a'])
    expect(await writing(long, { Author })).toEqual(LETS);
  expect(await writing(long, { ConversationSid: `CH${'0'.repeat(31)}f` })).toEqual(LETS);
  expect(await joining('stranger', { Identity: 'x', ConversationSid: `CH${'0'.repeat(31)}f` })).toEqual(LETS);
});

test('only agents may bring others in, and only agents', async () => {
  expect(await joining('agent-1', { Identity: 'agent-2' })).toEqual(LETS);
  expect(await joining('stranger', { Identity: 'stranger' })).toEqual(refuses('stranger'));
  expect(await joining('stranger', { Identity: 'agent-1' })).toEqual(refuses('stranger'));
  expect(await joining('agent-1', { Identity: 'stranger' })).toEqual(refuses('stranger'));
  expect(await joining('agent-1', { 'MessagingBinding.Address': '+15550009' })).toEqual(refuses('stranger'));
  expect(await joining('', { Identity: 'stranger', Source: 'API' })).toEqual(LETS);
});

test('a question that cannot be understood, or not be judged, is let be done', async () => {
  expect(await asks('onConversationUpdate', {})).toEqual(LETS);
  expect(await door.send('pre', { EventType: 'onMessageAdd' })).toEqual(LETS);
  await door.runtime.stop();
  await door.store.close();
  expect(await writing('')).toEqual(LETS);
  expect(await joining('stranger', { Identity: 'stranger' })).toEqual(LETS);
});

describe('the flood gate', () => {
  const rate = { messages: 2, seconds: 10 };

  test('slides: it admits as soon as the oldest message is long enough ago', () => {
    const gate = new FloodGate();
    const at = (...times: number[]) => times.map((time) => gate.admits('a', rate, time));
    expect(at(0, 4000, 9999, 10_000, 13_999, 14_000)).toEqual([true, true, false, true, false, true]);
  });

  test('counts everybody alone, and forgets whoever has been silent', () => {
    const gate = new FloodGate();
    for (let n = 0; n < 1000; n += 1) expect(gate.admits(`${n}`, rate, n)).toBe(true);
    expect(gate.size).toBe(1000);
    gate.admits('late', rate, 30_000);
    expect(gate.size).toBe(1);
  });
});
