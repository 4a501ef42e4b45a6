/** Every REST route about chats through the official client, judged by Twilio's own OpenAPI document. */
import { NUMBER } from '../support/scene';
import { chatExamples, judgeChat as judge } from '../support/chat-contract';
import { openChatScene, PHONE, type ChatScene } from '../support/chat-scene';

const sid = (prefix: string): string => prefix + 'a'.repeat(32);

describe('the judge of chats', () => {
  test.each([
    ['post', '/v1/Conversations'],
    ['get', '/v1/Conversations'],
    ['get', '/v1/Conversations/{Sid}'],
    ['post', '/v1/Conversations/{ConversationSid}/Participants'],
    ['get', '/v1/Conversations/{ConversationSid}/Participants'],
    ['post', '/v1/Conversations/{ConversationSid}/Messages'],
    ['get', '/v1/Services/{ChatServiceSid}/Conversations/{ConversationSid}/Messages/{Sid}'],
    ['get', '/v1/Services/{ChatServiceSid}/Configuration/Webhooks'],
    ['get', '/v1/Configuration'],
    ['get', '/v1/Configuration/Webhooks'],
  ])("agrees with Twilio's own examples of chats: %s %s", (method, template) => {
    const examples = chatExamples(template, method);
    expect(examples.length).toBeGreaterThan(0);
    const path = template.replace(/\{\w+\}/g, sid('CH'));
    expect(
      examples.flatMap(({ status, body }) =>
        judge({ method: method.toUpperCase(), path, form: {}, status, body }),
      ),
    ).toEqual([]);
  });

  const [good] = chatExamples('/v1/Conversations', 'post');
  const exchange = { method: 'POST', path: '/v1/Conversations', form: { State: 'active' }, ...good! };

  test.each([
    ['an operation', { method: 'PATCH' }, 'no such operation'],
    ['a parameter', { form: { Colour: 'red' } }, 'additional properties Colour'],
    ['a value', { form: { State: 'open' } }, '/State must be equal to one of the allowed values'],
    ['a status', { status: 200 }, 'status 200 is not one of this operation'],
    ['a missing field', { body: {} }, "must have required property 'sid'"],
    ['a field', { body: { ...(good!.body as object), size: 1 } }, 'additional properties size'],
    [
      'a date',
      { body: { ...(good!.body as object), date_created: '1 May' } },
      '/date_created must match format',
    ],
    ['an error body', { status: 404, body: { code: 1 } }, 'response: '],
  ])('finds %s Twilio does not have', (_, change, problem) => {
    expect(judge(exchange)).toEqual([]);
    expect(judge({ ...exchange, ...change }).join('\n')).toContain(problem);
  });
});

describe('the local carrier with chats', () => {
  let scene: ChatScene;
  beforeEach(async () => {
    scene = await openChatScene();
  });
  afterEach(() => scene.close());

  async function exercise({ conversations }: Pick<ChatScene['chats'], 'conversations'>) {
    const { sid: id } = await conversations.create({
      friendlyName: 'A chat',
      uniqueName: 'chat-1',
      attributes: '{"topic":"order"}',
      state: 'active',
      'timers.inactive': 'PT5M',
      'timers.closed': 'PT1H',
    });
    await conversations.list({ state: 'active' });
    await conversations('chat-1').fetch();
    await conversations(id).update({ attributes: '{}', 'timers.closed': 'PT0S' });
    const { participants, messages, webhooks } = conversations(id);
    const address = { 'messagingBinding.address': PHONE, 'messagingBinding.proxyAddress': NUMBER };
    const { sid: phone } = await participants.create({ ...address, attributes: '{"role":"customer"}' });
    await participants.create({ identity: 'agent' });
    await participants.list();
    await conversations(id).participants(phone).fetch();
    await conversations(id).participants('agent').update({ lastReadMessageIndex: 0, attributes: '{"a":1}' });
    const { sid: text } = await messages.create({ author: 'agent', body: 'Hello', attributes: '{"b":2}' });
    await messages.list({ order: 'desc' });
    await conversations(id).messages(text).fetch();
    await conversations(id).messages(text).update({ body: 'Hello!' });
    const { sid: hook } = await webhooks.create({
      target: 'webhook',
      'configuration.url': `${scene.app.url}/scoped`,
      'configuration.method': 'post',
      'configuration.filters': ['onMessageAdded'],
    });
    await webhooks.list();
    await conversations(id).webhooks(hook).fetch();
    await conversations(id)
      .webhooks(hook)
      .update({ 'configuration.filters': ['onParticipantAdded'] });
    await conversations(id).webhooks(hook).remove();
    await conversations(id).messages(text).remove();
    await conversations(id).participants(phone).remove();
    await conversations(id).update({ state: 'closed' });
    await conversations(id).remove();
  }

  test('keeps the contract with the default service', async () => {
    const { chats, judge: watch } = scene;
    await exercise(chats);
    await chats.configuration().fetch();
    await chats.configuration.webhooks().update({ filters: ['onMessageAdded'], method: 'POST' });
    await chats.configuration.webhooks().fetch();
    expect(watch.problems).toEqual([]);
    expect(watch.operations.size).toBe(23);
    expect(scene.carrier.errors).toEqual([]);
  });

  test('keeps the contract with a service in the path', async () => {
    const { chats, judge: watch } = scene;
    const { defaultChatServiceSid } = await chats.configuration().fetch();
    await exercise(chats.services(defaultChatServiceSid) as unknown as ChatScene['chats']);
    const webhooks = chats.services(defaultChatServiceSid).configuration.webhooks();
    await webhooks.update({ filters: ['onMessageAdded'], method: 'POST' });
    await webhooks.fetch();
    expect(watch.problems).toEqual([]);
    expect(watch.operations.size).toBe(23);
    await expect(chats.services(sid('IS')).conversations.list()).rejects.toMatchObject({ code: 20404 });
  });

  test('pages through lists as the official client does', async () => {
    const { chats, judge: watch } = scene;
    for (const friendlyName of ['a', 'b', 'c']) await chats.conversations.create({ friendlyName });
    const all = await chats.conversations.list({ pageSize: 2 });
    expect(all.map(({ friendlyName }) => friendlyName)).toEqual(['c', 'b', 'a']);
    const { sid: id } = all[0]!;
    for (const body of ['1', '2', '3']) await chats.conversations(id).messages.create({ body });
    const messages = await chats.conversations(id).messages.list({ pageSize: 2, order: 'desc' });
    expect(messages.map(({ index, body, author }) => `${index} ${body} ${author}`)).toEqual([
      '2 3 system',
      '1 2 system',
      '0 1 system',
    ]);
    expect(watch.problems).toEqual([]);
  });

  test('lists by the days conversations were made', async () => {
    const { chats, clock, judge: watch } = scene;
    const names = async (query: object) =>
      (await chats.conversations.list(query)).map(({ friendlyName }) => friendlyName);
    for (const friendlyName of ['a', 'b', 'c']) {
      await chats.conversations.create({ friendlyName });
      clock.advance(86_400_000);
    }
    expect(await names({ startDate: '2026-01-06T00:00:00Z' })).toEqual(['c', 'b']);
    expect(await names({ startDate: '2026-01-06T00:00:00Z', endDate: '2026-01-06T23:59:59Z' })).toEqual([
      'b',
    ]);
    await expect(names({ endDate: 'soon' })).rejects.toMatchObject({ code: 20001 });
    expect(watch.problems).toEqual([]);
  });

  test('has no such resource for what is not there', async () => {
    const { chats, judge: watch } = scene;
    const { sid: id } = await chats.conversations.create();
    const missing = [
      chats.conversations(sid('CH')).fetch(),
      chats.conversations(sid('CH')).messages.create({ body: 'x' }),
      chats.conversations(id).messages(sid('IM')).fetch(),
      chats.conversations(id).participants(sid('MB')).remove(),
      chats.conversations(id).webhooks(sid('WH')).fetch(),
    ];
    for (const one of missing) await expect(one).rejects.toMatchObject({ status: 404, code: 20404 });
    expect(watch.problems).toEqual([]);
  });

  test('answers a wrong password about chats with 401 and 20003', async () => {
    const headers = { authorization: `Basic ${btoa('x:y')}` };
    const response = await fetch(`${scene.carrier.url}/v1/Conversations`, { headers });
    expect(await response.json()).toMatchObject({ code: 20003, status: 401 });
  });
});
