/** What happened in conversations reaches its session, in whatever order, once. */
import type { Json } from '../../src/lib/json';
import { sessionIdOf } from '../../src/twilio/session-id';
import { BY, openDoor, PHONE, SMS, WHATSAPP, type ChatDoor, type Form } from './chat-webhook-scene';
import { isLive } from '../../src/session/state';

let door: ChatDoor;
/** what the carrier complains of, at the end of a test */
let expected: unknown[] = [];
beforeEach(async () => {
  door = await openDoor();
});
afterEach(async () => {
  const errors = door.carrier.errors.map(({ message }) => message);
  await door.remove();
  expect(errors).toEqual(expected);
  expected = [];
});

const OPENED = ['onConversationAdded', 'onParticipantAdded'];

const writes = async (
  text: string,
  from = PHONE,
  to = from.startsWith('w') ? WHATSAPP : SMS,
): Promise<void> => {
  await door.carrier.chatter(from).write(text, { to });
  await door.settle();
};
/** The form of a webhook the carrier has sent. */
const toldOf = (event: string): Form => {
  const sent = door.carrier.requests().filter(({ kind }) => kind === 'chat');
  return sent.map(({ form }) => form as Form).findLast((form) => form.EventType === event)!;
};
const inboxKeys = async (chat: string): Promise<string[]> => {
  const { id } = (await door.session(chat))!;
  return (await door.store.inbox(id)).map(({ key }) => key);
};
const sessions = async (): Promise<number> => await door.store.total();
/** Loses webhooks, as a network may. */
const lose = (events: string[]): void => {
  for (const EventType of events) door.carrier.faults.webhooks.drop({ kind: 'chat', form: { EventType } });
};
/** With an agent in the chat, who has taken it. */
const withAgent = async (): Promise<string> => {
  await writes('Hello');
  await writes('1');
  await door.carrier.chatter('agent-1').write('Hi, I am Agent One');
  await door.settle();
  return door.newest();
};

test('a first text message opens a chat and is its first message', async () => {
  await writes('Hello');
  const chat = door.newest();
  const session = (await door.session(chat))!;
  expect(session).toMatchObject({ channel: 'chat', type: 'sms' });
  expect(session.customer).toMatchObject({ from: PHONE, to: SMS, sid: chat });
  expect(session.id).toBe(sessionIdOf(door.carrier.accountSid, chat));
  expect(await door.transcript(chat)).toContain('customer: Hello');
  expect(await sessions()).toBe(1);
});

test('a WhatsApp message does too, with the prefix on both sides', async () => {
  await writes('Hola', `whatsapp:${PHONE}`);
  const { type, customer } = (await door.session(door.newest()))!;
  expect({ type, ...customer }).toMatchObject({ type: 'whatsapp', from: `whatsapp:${PHONE}`, to: WHATSAPP });
});

test('what the session says is in the conversation and does not come back as news', async () => {
  await writes('Hello');
  const chat = door.newest();
  const seen = door.carrier.chatter(PHONE).seen.map(({ body }) => body);
  expect(seen[0]).toContain('thank you');
  expect(seen.join('\n')).toMatch(/^1 = /m);
  const transcript = await door.transcript(chat);
  expect(transcript.filter((line) => line.startsWith('customer: '))).toEqual(['customer: Hello']);
  expect(transcript).toHaveLength(seen.length + 1);
  expect((await door.session(chat))!.ignored).toBe(0);
});

test.each([
  ['onParticipantAdded', ['onConversationAdded']],
  ['onConversationAdded', ['onParticipantAdded']],
  ['the message alone', OPENED],
])('a chat is opened by %s where the rest is lost', async (_, lost) => {
  lose(lost);
  await writes('Hello');
  const chat = door.newest();
  expect(await door.transcript(chat)).toContain('customer: Hello');
  expect((await door.session(chat))!.customer).toMatchObject({ from: PHONE, to: SMS });
  expect((await inboxKeys(chat)).filter((key) => key === 'arrive')).toHaveLength(1);
});

test('a message that overtakes the news of its customer opens the chat, and the late news changes nothing', async () => {
  const held = door.carrier.faults.webhooks.hold({ kind: 'chat', url: '/post' });
  await door.carrier.chatter(PHONE).write('Hello', { to: SMS });
  held.release([2, 1, 0]);
  await door.settle();
  const chat = door.newest();
  const transcript = await door.transcript(chat);
  expect(transcript.filter((line) => line === 'customer: Hello')).toHaveLength(1);
  expect(await sessions()).toBe(1);
  expect((await door.session(chat))!.ignored).toBe(0);
});

test('when the participants cannot be read, the message is answered with a failure and nothing is half done', async () => {
  lose(OPENED);
  door.carrier.faults.rest.refuse({ path: '/Participants' }, { status: 503, code: 20503, message: 'down' });
  await door.carrier.chatter(PHONE).write('Hello', { to: SMS });
  await door.settle();
  expect(await sessions()).toBe(0);
  expected = [expect.stringContaining('HTTP 500')];
  expect(await door.send('post', toldOf('onMessageAdded'))).toMatchObject({ status: 200 });
  expect(await door.transcript(door.newest())).toContain('customer: Hello');
});

test('webhooks that come twice make no second step and get the same answer', async () => {
  const chat = await withAgent();
  const before = { transcript: await door.transcript(chat), keys: await inboxKeys(chat) };
  for (const event of [...OPENED, 'onMessageAdded', 'onMessageAdded']) {
    const answer = await door.send('post', toldOf(event));
    expect(answer).toEqual({ status: 200, type: 'application/json; charset=utf-8', body: {} });
  }
  expect({ transcript: await door.transcript(chat), keys: await inboxKeys(chat) }).toEqual(before);
  const text = await door.metrics.registry.getSingleMetricAsString('aftercall_webhooks_total');
  expect(text).toMatch(/route="chat-post",outcome="repeated"/);
});

test('an agent takes the chat by writing, and leaves it', async () => {
  const chat = await withAgent();
  expect(await door.transcript(chat)).toContain('agent: Hi, I am Agent One');
  await door.carrier.chatter('agent-1').leave();
  await door.settle();
  expect((await inboxKeys(chat)).filter((key) => key.startsWith('left:MB'))).toHaveLength(1);
  expect((await door.session(chat))!.conversation).not.toMatchObject({ state: 'talking' });
});

test.each(['documented', 'observed', 'both'] as const)(
  'a conversation closed by somebody else ends the chat, told in the %s spelling',
  async (fields) => {
    door.carrier.switches.chatStateFields = fields;
    const chat = await withAgent();
    const { conversations } = door.rest.conversations.v1;
    await conversations(chat).update({ state: 'closed', xTwilioWebhookEnabled: 'true' });
    await door.settle();
    expect(await inboxKeys(chat)).toContain(`state:${chat}:closed`);
    expect(isLive((await door.session(chat))!)).toBe(false);
  },
);

test('an agent whose client goes offline is told to every chat of theirs, and to no other', async () => {
  const first = await withAgent();
  await writes('Hello', '+15550002');
  const other = door.newest();
  const agent = door.carrier.chatter('agent-1');
  agent.goesOffline();
  await door.settle();
  agent.goesOnline();
  await door.settle();
  const presence = async (chat: string) =>
    (await inboxKeys(chat)).filter((key) => key.startsWith('presence:'));
  expect(await presence(first)).toEqual([
    expect.stringContaining(':false:'),
    expect.stringContaining(':true:'),
  ]);
  expect(await presence(other)).toEqual([]);
});

test('conversations that are none of ours are left alone', async () => {
  const { conversations } = door.rest.conversations.v1;
  const { sid } = await conversations.create({});
  await conversations(sid).participants.create({ identity: 'stranger' });
  await conversations(sid).participants.create({ identity: 'other' });
  await door.carrier.chatter('stranger').write('Hi', { to: sid });
  await door.carrier.chatter('other').leave(sid);
  await door.settings.remove({ kind: 'chat-address', name: WHATSAPP, ...BY });
  await writes('Hola', `whatsapp:${PHONE}`);
  expect(await sessions()).toBe(0);
  const reads = door.carrier.requests().filter(({ kind, ...one }) => {
    const { method, path } = one as { method?: string; path?: string };
    return kind === 'rest' && method === 'GET' && path?.includes(sid);
  });
  expect(reads).toEqual([]);
});

test('forged and unsigned webhooks are refused and leave nothing behind', async () => {
  await writes('Hello');
  const chat = door.newest();
  const before = await inboxKeys(chat);
  const form = { ...toldOf('onMessageAdded'), MessageSid: `IM${'e'.repeat(32)}`, Body: 'forged' };
  for (const signature of ['', 'bm90IGEgc2lnbmF0dXJl']) {
    for (const to of ['pre', 'post'] as const) {
      const sent = await door.send(to, form, { 'x-twilio-signature': signature });
      expect(sent).toMatchObject({ status: 403, body: { code: 'not-signed' } });
    }
  }
  expect(await inboxKeys(chat)).toEqual(before);
  expect(await door.transcript(chat)).not.toContain('customer: forged');
});

test('bodies that are too large, of another type, or lack what every webhook has: each a clear 4xx', async () => {
  await writes('Hello');
  const form = toldOf('onMessageAdded');
  expect(await door.send('post', { ...form, Junk: 'x'.repeat(300_000) })).toMatchObject({ status: 413 });
  const json = { 'content-type': 'application/json' };
  expect(await door.send('post', form, json)).toMatchObject({ status: 415 });
  const { MessageSid: _, ...without } = form;
  expect(await door.send('post', { ...without, Body: 'secret' })).toEqual({
    status: 400,
    type: 'application/problem+json; charset=utf-8',
    body: expect.objectContaining({ code: 'bad-form', detail: 'MessageSid is missing' }) as Json,
  });
  const large = { ...form, MessageSid: `IM${'f'.repeat(32)}`, Body: 'é'.repeat(16_000) };
  expect(await door.send('post', large)).toMatchObject({ status: 200 });
  expect(await door.transcript(door.newest())).toContain(`customer: ${large.Body}`);
});
