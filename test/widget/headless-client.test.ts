import type { Chat } from '../../src/widget/client-types';
import { contents, Headless, next } from './headless';
import { isLive } from '../../src/session/state';

let headless: Headless;
beforeAll(async () => {
  headless = await Headless.start();
});
afterEach(() => headless.forget());
afterAll(() => headless.stop());

test('a whole chat: agent, end, opt-in, survey, with the events an application expects', async () => {
  const chat = await headless.open();
  const names: string[] = [];
  for (const name of [
    'ready',
    'chat.connected',
    'chat.memberJoined',
    'chat.memberLeft',
    'chat.ended',
  ] as const)
    chat.on(name, (value) => names.push(name, ...(value && 'type' in value ? [value.name] : [])));
  const menu = await next(chat, 'chat.message', ({ choices }) => choices !== undefined);
  expect(menu).toMatchObject({ type: 'quick_replies', $userType: 'system', $index: 2 });
  const queued = next(chat, 'chat.updated', ({ status }) => status === 'queued');
  await chat.sendMessage(menu.choices![0]!);
  await queued;
  await headless.app.settle();
  const connected = next(chat, 'chat.updated', ({ status }) => status === 'connected');
  await headless.app.agentWrites(chat.chat, 'Hello Ana');
  expect((await connected).agent).toEqual({ name: 'Agent One' });
  const offered = next(chat, 'chat.updated', ({ postSessionOptInRequired }) => postSessionOptInRequired);
  await chat.endChat();
  expect(await offered).toMatchObject({ postSessionRequired: true, postSessionTransferStatus: 'offered' });
  expect(chat.messages.at(-1)).toMatchObject({ event: 'post_session_opt_in' });
  await chat.readyPostSession();
  const survey = next(chat, 'chat.updated', ({ virtualAgent }) => virtualAgent !== null);
  await chat.updatePostSession({ optInSelection: 'Yes' });
  expect((await survey).postSessionTransferStatus).toBe('in-progress');
  const ended = next(chat, 'chat.ended');
  const nps = next(chat, 'chat.message', ({ content }) => content.includes('recommend us'));
  await chat.sendMessage('5');
  await nps;
  await chat.sendMessage('10');
  expect(await ended).toMatchObject({ status: 'ended', endedBy: 'end_user' } satisfies Partial<Chat>);
  expect(names).toEqual([
    ...['chat.connected', 'ready', 'chat.memberJoined', 'Agent One', 'chat.memberLeft', 'Agent One'],
    ...['chat.memberJoined', 'Survey', 'chat.memberLeft', 'Survey', 'chat.ended'],
  ]);
  expect(contents(chat.messages)).toEqual(await headless.transcript(chat));
  expect(chat.messages[2]).toMatchObject({
    $userType: 'end_user',
    content: 'Support',
    $timestamp: expect.any(Date),
  });
});

test('a chat that is not there, or belongs to somebody else, is not resumed', async () => {
  const chat = await headless.open();
  const { id } = chat.toStored();
  expect(await headless.client().resume({ id, token: 'of-somebody-else' })).toBeNull();
  expect(await headless.client().resume({ id: `WC${'0'.repeat(32)}`, token: 'x' })).toBeNull();
});

test('what the server refuses is told with its code and is not tried again', async () => {
  const chat = await headless.open();
  await expect(chat.sendMessage('x'.repeat(5000))).rejects.toBeInstanceOf(headless.module.ClientProblem);
  await expect(chat.sendMessage(' ')).rejects.toMatchObject({ code: 'invalid', status: 422 });
  expect(chat.unsent).toEqual([]);
  await expect(headless.client().start({ address: 'nowhere' })).rejects.toMatchObject({ code: 'invalid' });
  await expect(chat.startPostSession()).rejects.toMatchObject({ code: 'no-post-session' });
});

test('an agent who types is told of, and so is the end of it', async () => {
  const chat = await headless.open();
  await chat.sendMessage('support');
  await headless.app.settle();
  const joined = next(chat, 'chat.memberJoined');
  await headless.app.agentWrites(chat.chat, 'Hello');
  await joined;
  const started = next(chat, 'chat.typingStarted');
  const type = (typing: boolean) =>
    headless.app
      .desk()
      .post(`/sessions/${chat.chat.id}/typing`)
      .send({ agent: 'agent-1', typing })
      .expect(204);
  await type(true);
  expect(await started).toEqual({ name: 'Agent One' });
  const over = next(chat, 'chat.typingEnded');
  await type(false);
  expect(await over).toEqual({ name: 'Agent One' });
});

test('a customer who does not write is dismissed, and the application is told', async () => {
  const chat = await headless.open();
  await next(chat, 'ready');
  const dismissed = next(chat, 'chat.dismissed');
  await headless.app.pass(121_000);
  await headless.app.pass(181_000);
  expect(await dismissed).toMatchObject({ endedBy: 'dismissed', status: 'ended' });
  expect(contents(chat.messages)).toEqual(await headless.transcript(chat));
  await expect(chat.sendMessage('wait')).rejects.toMatchObject({ code: 'chat-ended' });
});

test('whoever leaves hears nothing more', async () => {
  const chat = await headless.open();
  await next(chat, 'ready');
  const destroyed = next(chat, 'chat.destroyed');
  await chat.leave();
  await destroyed;
  expect(isLive(await headless.app.snapshot(chat.chat.id))).toBe(false);
});
