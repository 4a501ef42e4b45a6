/** Text messages: sent over REST, read on phones, told of, and answered by a number's application. */
import { watchRest } from '../support/openapi-contract';
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
let watch: ReturnType<typeof watchRest>;
beforeEach(async () => {
  watch = watchRest();
  scene = await openScene({ onEvent: watch.onEvent });
});
afterEach(async () => {
  await scene.close();
  expect(watch.problems).toEqual([]);
});

const xml = (body: string) => ({ status: 200, body: `<Response>${body}</Response>` });

/** The number's application answers messages at /sms. */
async function takesTexts(more: object = {}): Promise<void> {
  const [number] = await scene.client.incomingPhoneNumbers.list();
  await scene.client.incomingPhoneNumbers(number!.sid).update({ smsUrl: `${scene.app.url}/sms`, ...more });
}

test('a message is queued, sent and delivered, and each state is told', async () => {
  const { client, app } = scene;
  const statusCallback = `${app.url}/told`;
  const message = await client.messages.create({ from: NUMBER, to: CUSTOMER, body: 'Hello', statusCallback });
  expect(message).toMatchObject({
    status: 'queued',
    direction: 'outbound-api',
    numSegments: '1',
    dateSent: null,
  });
  await scene.pass(2);
  expect(scene.carrier.chatter(CUSTOMER).seen).toMatchObject([{ author: NUMBER, body: 'Hello' }]);
  expect(app.at('/told').map(({ MessageStatus }) => MessageStatus)).toEqual(['queued', 'sent', 'delivered']);
  expect(app.at('/told')[2]).toEqual({
    AccountSid: scene.carrier.accountSid,
    MessageSid: message.sid,
    SmsSid: message.sid,
    MessageStatus: 'delivered',
    SmsStatus: 'delivered',
    From: NUMBER,
    To: CUSTOMER,
    ApiVersion: '2010-04-01',
  });
  expect(app.received.every(({ isSigned }) => isSigned)).toBe(true);
  expect(await client.messages(message.sid).fetch()).toMatchObject({ status: 'delivered', errorCode: null });
});

test('a phone that cannot be reached gets no message', async () => {
  scene.carrier.phone(CUSTOMER).fails();
  const { sid } = await scene.client.messages.create({ from: NUMBER, to: CUSTOMER, body: 'Hello' });
  await scene.pass(2);
  expect(await scene.client.messages(sid).fetch()).toMatchObject({ status: 'undelivered', errorCode: 30003 });
  expect(scene.carrier.chatter(CUSTOMER).seen).toEqual([]);
});

test('messages are listed by number and day, emptied and removed', async () => {
  const { messages } = scene.client;
  const { sid } = await messages.create({ from: NUMBER, to: CUSTOMER, body: 'one' });
  await messages.create({ from: NUMBER, to: AGENT, body: 'two' });
  await scene.pass(2);
  expect((await messages.list()).map(({ body }) => body)).toEqual(['two', 'one']);
  expect((await messages.list({ to: CUSTOMER })).map(({ body }) => body)).toEqual(['one']);
  expect(await messages.list({ dateSentAfter: new Date(scene.clock.now() + 86_400_000) })).toEqual([]);
  expect(await messages.list({ dateSent: new Date(scene.clock.now()) })).toHaveLength(2);
  expect((await messages(sid).update({ body: '' })).body).toBe('');
  await messages(sid).remove();
  await expect(messages(sid).fetch()).rejects.toMatchObject({ code: 20404 });
});

test.each([
  [{ body: 'a', from: NUMBER, to: '' }, 21604],
  [{ body: 'a', from: NUMBER, to: 'nobody' }, 21211],
  [{ body: 'a', from: CUSTOMER, to: AGENT }, 21606],
  [{ body: '', from: NUMBER, to: AGENT }, 21602],
  [{ body: 'a'.repeat(1601), from: NUMBER, to: AGENT }, 21617],
  [{ body: 'a', from: NUMBER, to: AGENT, mediaUrl: ['https://a.example/b.png'] }, 20001],
])('%j is refused with %i', async (given, code) => {
  await expect(scene.client.messages.create(given)).rejects.toMatchObject({ code, status: 400 });
});

test('what a parameter would do here is said in the error', async () => {
  const wanted = { body: 'a', from: NUMBER, to: AGENT, sendAt: new Date() };
  await expect(scene.client.messages.create(wanted)).rejects.toThrow(
    'Twilio has the parameter SendAt; this carrier does not',
  );
});

test.each([
  ['a', 1],
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  ['€'.repeat(81), 2],
  ['ж'.repeat(71), 2],
])('%.5s… travels in %i parts', async (body, parts) => {
  const { numSegments } = await scene.client.messages.create({ from: NUMBER, to: AGENT, body });
  expect(numSegments).toBe(String(parts));
});

describe('a message to a number', () => {
  test('is answered by its application, with cookies', async () => {
    await takesTexts();
    scene.app.on(
      '/sms',
      xml('<Message statusCallback="/told">Thanks</Message><Message><Body>Bye</Body></Message>'),
    );
    await scene.carrier.chatter(CUSTOMER).write('Help', { to: NUMBER });
    await scene.pass(2);
    const [asked] = scene.app.at('/sms');
    expect(asked).toMatchObject({
      From: CUSTOMER,
      To: NUMBER,
      Body: 'Help',
      NumMedia: '0',
      SmsStatus: 'received',
    });
    expect(scene.carrier.chatter(CUSTOMER).seen.map(({ body }) => body)).toEqual(['Thanks', 'Bye']);
    expect(scene.app.at('/told')).toHaveLength(3);
    const kept = await scene.client.messages.list();
    expect(kept.map(({ direction }) => direction)).toEqual(['outbound-reply', 'outbound-reply', 'inbound']);
    // Who was written to is known from what came.
    await scene.carrier.chatter(CUSTOMER).write('Thanks, too');
    expect(scene.app.at('/sms')).toHaveLength(2);
  });

  test('may be answered in plain text, or by another document', async () => {
    await takesTexts();
    scene.app
      .on('/sms', xml('<Redirect method="GET">/other?x=1</Redirect>'))
      .on('/other', { status: 200, type: 'text/plain', body: 'plain words' });
    await scene.carrier.chatter(CUSTOMER).write('Help', { to: NUMBER });
    await scene.pass(2);
    expect(scene.carrier.chatter(CUSTOMER).seen.map(({ body }) => body)).toEqual(['plain words']);
  });

  test('goes to the fallback when the application fails, which learns why', async () => {
    await takesTexts({ smsFallbackUrl: `${scene.app.url}/fallback` });
    scene.app.on('/sms', { status: 500 }).on('/fallback', xml('<Message>Sorry</Message>'));
    await scene.carrier.chatter(CUSTOMER).write('Help', { to: NUMBER });
    await scene.pass(2);
    expect(scene.app.at('/fallback')).toMatchObject([
      { ErrorCode: '11200', ErrorUrl: `${scene.app.url}/sms` },
    ]);
    expect(scene.carrier.chatter(CUSTOMER).seen).toHaveLength(1);
  });

  test.each([
    ['<Message><Media>https://a.example/b.png</Media></Message>', 0, 'Twilio has <Media> in <Message>'],
    ['<Say>Hello</Say>', 12200, 'is no verb for messages'],
    ['<Message/>', 14103, 'without a text'],
    [`<Message>${'a'.repeat(1601)}</Message>`, 14103, '<Message> has 1601 characters'],
    ['<Message colour="red">a</Message>', 12200, 'has no attribute colour'],
  ])('answered by %s is complained of with %i', async (document, code, message) => {
    await takesTexts();
    scene.app.on('/sms', xml(document));
    await scene.carrier.chatter(CUSTOMER).write('Help', { to: NUMBER });
    expect(scene.carrier.errors).toMatchObject([{ code, message: expect.stringContaining(message) }]);
  });

  test('is what the person who wrote it is shown', async () => {
    await takesTexts();
    scene.app.on('/sms', xml(''));
    const written = await scene.carrier.chatter(CUSTOMER).write('Help', { to: NUMBER });
    expect(written).toMatchObject({ from: CUSTOMER, to: NUMBER, body: 'Help', status: 'received' });
    expect(written?.sid).toBe(scene.app.at('/sms')[0]?.MessageSid);
  });

  test('is taken by the application the number names', async () => {
    const { sid } = await scene.client.applications.create({ smsUrl: `${scene.app.url}/app-sms` });
    await takesTexts({ smsApplicationSid: sid });
    await scene.carrier.chatter(CUSTOMER).write('Help', { to: NUMBER });
    expect(scene.app.paths).toEqual(['/app-sms']);
  });

  test('of the account itself comes in there', async () => {
    await takesTexts();
    scene.carrier.addNumber({ phoneNumber: '+15551111' });
    await scene.client.messages.create({ from: '+15551111', to: NUMBER, body: 'from next door' });
    await scene.pass(2);
    expect(scene.app.at('/sms')).toMatchObject([{ From: '+15551111', Body: 'from next door' }]);
  });
});
