/** The state of a conversation and its timers. */
import { NUMBER } from '../support/scene';
import { openChatScene, PHONE, TOLD, type ChatScene } from '../support/chat-scene';

let scene: ChatScene;
beforeEach(async () => {
  scene = await openChatScene();
});
afterEach(() => scene.close());

const stateOf = async (sid: string) => (await scene.chats.conversations(sid).fetch()).state;

test('a message wakes an inactive conversation, and webhooks are told why', async () => {
  await scene.subscribe();
  const { sid } = await scene.conversation();
  await scene.chats.conversations(sid).update({ state: 'inactive' });
  await scene.carrier.chatter(PHONE).write('Still there?');
  await scene.settle();
  expect(await stateOf(sid)).toBe('active');
  expect(scene.events()).toEqual(['onMessageAdded', 'onConversationStateUpdated']);
  expect(scene.app.at('/post')[1]).toMatchObject({
    StateFrom: 'inactive',
    StateTo: 'active',
    Reason: 'EVENT',
  });
});

test.each([
  ['both', ['State', 'FriendlyName', 'DateUpdated'], ['StateFrom', 'StateTo', 'StateUpdated', 'Reason']],
  ['documented', [], ['StateFrom', 'StateTo', 'StateUpdated', 'Reason']],
  ['observed', ['State', 'FriendlyName', 'DateUpdated'], []],
] as const)('the fields of a new state go by the switch: %s', async (choice, observed, documented) => {
  scene.carrier.switches.chatStateFields = choice;
  await scene.subscribe(['onConversationStateUpdated']);
  const { sid } = await scene.chats.conversations.create({ friendlyName: 'A chat' });
  await scene.chats.conversations(sid).update({ state: 'closed', ...TOLD });
  await scene.settle();
  const [told] = scene.app.at('/post');
  const names = ['State', 'FriendlyName', 'DateUpdated', 'StateFrom', 'StateTo', 'StateUpdated', 'Reason'];
  expect(names.filter((name) => name in told!)).toEqual([...observed, ...documented]);
  if (choice !== 'documented') expect(told).toMatchObject({ State: 'closed' });
  if (choice !== 'observed')
    expect(told).toMatchObject({ StateFrom: 'active', StateTo: 'closed', Reason: 'API' });
});

test('closed is final: nothing about the conversation can be changed any more', async () => {
  const { sid } = await scene.conversation();
  const conversation = scene.chats.conversations(sid);
  const { sid: message } = await conversation.messages.create({ body: 'Hello' });
  await conversation.update({ state: 'closed' });
  const refused = [
    conversation.update({ state: 'active' }),
    conversation.update({ attributes: '{}' }),
    conversation.messages.create({ body: 'One more thing' }),
    conversation.messages(message).update({ body: 'x' }),
    conversation.messages(message).remove(),
    conversation.participants.create({ identity: 'bot' }),
    conversation.participants('agent').update({ attributes: '{}' }),
    conversation.participants('agent').remove(),
  ];
  for (const one of refused) await expect(one).rejects.toMatchObject({ status: 400, code: 50377 });
  await expect(scene.carrier.chatter('agent').write('Bye', { to: sid })).rejects.toMatchObject({
    code: 50377,
  });
  expect(await stateOf(sid)).toBe('closed');
  expect(await conversation.messages.list()).toHaveLength(1);
  expect(scene.carrier.chatter('agent').conversations).toEqual([]);
  expect(scene.judge.problems).toEqual([]);
});

test('a conversation that was closed while a webhook was asked takes no message', async () => {
  await scene.subscribe(['onMessageAdd', 'onMessageAdded']);
  const { sid } = await scene.conversation();
  const asked = scene.carrier.faults.webhooks.hold({ kind: 'chat' });
  const writing = scene.carrier.chatter(PHONE).write('Hello');
  await scene.chats.conversations(sid).update({ state: 'closed' });
  asked.release();
  expect(await writing).toBeUndefined();
  expect(scene.events()).toEqual([]);
});

test('a closed conversation frees the addresses of its participants', async () => {
  const first = await scene.conversation();
  const second = await scene.chats.conversations.create();
  const address = { 'messagingBinding.address': PHONE, 'messagingBinding.proxyAddress': NUMBER };
  const { participants } = scene.chats.conversations(second.sid);
  await expect(participants.create(address)).rejects.toMatchObject({ status: 409, code: 50416 });
  await scene.chats.conversations(first.sid).update({ state: 'closed' });
  await participants.create(address);
  await scene.carrier.chatter(PHONE).write('Hello again');
  expect(await scene.chats.conversations(second.sid).messages.list()).toHaveLength(1);
});

describe('timers', () => {
  async function timed(options: { 'timers.inactive'?: string; 'timers.closed'?: string }) {
    const { sid } = await scene.chats.conversations.create({ state: 'active', ...options } as object);
    await scene.chats.conversations(sid).participants.create({ identity: 'agent' });
    return sid;
  }

  test('make a conversation inactive and then closed, and say so', async () => {
    await scene.subscribe(['onConversationStateUpdated']);
    const sid = await timed({ 'timers.inactive': 'PT1M', 'timers.closed': 'PT10M' });
    await scene.pass(59);
    expect(await stateOf(sid)).toBe('active');
    await scene.pass(1);
    expect(await stateOf(sid)).toBe('inactive');
    await scene.pass(9 * 60);
    expect(await stateOf(sid)).toBe('closed');
    expect(scene.app.at('/post')).toMatchObject([
      { StateFrom: 'active', StateTo: 'inactive', Reason: 'TIMER', StateUpdated: '2026-01-05T10:01:00.000Z' },
      { StateFrom: 'inactive', StateTo: 'closed', Reason: 'TIMER' },
    ]);
    expect(scene.clock.nextAt()).toBeUndefined();
  });

  test('count from the newest message and are shown as dates', async () => {
    const sid = await timed({ 'timers.inactive': 'PT1M', 'timers.closed': 'P1DT1H' });
    await scene.pass(50);
    await scene.carrier.chatter('agent').write('Hello');
    const { timers } = await scene.chats.conversations(sid).fetch();
    expect(timers).toEqual({ date_inactive: '2026-01-05T10:01:50Z', date_closed: '2026-01-06T11:00:50Z' });
    await scene.pass(50);
    expect(await stateOf(sid)).toBe('active');
    await scene.pass(10);
    expect(await stateOf(sid)).toBe('inactive');
  });

  test('of no length are none', async () => {
    const sid = await timed({ 'timers.inactive': 'PT1M' });
    const { timers } = await scene.chats.conversations(sid).update({ 'timers.inactive': 'PT0S' });
    expect(timers).toEqual({});
    await scene.pass(3600);
    expect(await stateOf(sid)).toBe('active');
  });

  test('of a removed conversation do nothing', async () => {
    const sid = await timed({ 'timers.closed': 'PT10M' });
    await scene.chats.conversations(sid).remove();
    expect(scene.clock.nextAt()).toBeUndefined();
  });

  test.each([
    [{ 'timers.inactive': 'PT59S', state: 'active' }, 50375],
    [{ 'timers.closed': 'PT9M', state: 'active' }, 50376],
    [{ 'timers.inactive': '5 minutes', state: 'active' }, 50379],
    [{ 'timers.inactive': 'P', state: 'active' }, 50379],
    [{ 'timers.inactive': 'PT', state: 'active' }, 50379],
    [{ 'timers.closed': 'P1M', state: 'active' }, 50380],
    [{ 'timers.closed': 'PT10M' }, 50382],
    [{ state: 'closed' }, 50384],
    [{ state: 'open' }, 20001],
  ])('a conversation cannot begin with %j', async (options, code) => {
    const created = scene.chats.conversations.create(options as object);
    await expect(created).rejects.toMatchObject({ status: 400, code });
  });
});
