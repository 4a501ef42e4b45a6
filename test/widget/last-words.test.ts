import type { RefusedMessage } from '../../src/widget/client-types';
import { Headless, next } from './headless';
import { describeWindow } from './window-suite';

describe('a chat ends while messages are on their way: the client without a face', () => {
  let headless: Headless;
  beforeAll(async () => {
    headless = await Headless.start();
  });
  afterEach(() => headless.forget());
  afterAll(() => headless.stop());

  test('gives each back, in order, and says why', async () => {
    const noPosts: typeof fetch = (input, init) =>
      init?.method === 'POST' && String(input).endsWith('/messages')
        ? Promise.reject(new TypeError('no network'))
        : fetch(input, init);
    const chat = await headless.open(noPosts);
    await next(chat, 'ready');
    const told: RefusedMessage[] = [];
    chat.on('chat.refused', (one) => told.push(one));
    const sent = ['one', 'two'].map((text) => chat.sendMessage(text));
    await headless.app.client(chat.toStored().token).post(`/chats/${chat.chat.id}/leave`);
    const results = await Promise.allSettled(sent);
    expect(results).toMatchObject(['one', 'two'].map(() => ({ reason: { code: 'chat-ended' } })));
    expect(told.map(({ message }) => message.text)).toEqual(['one', 'two']);
    expect(chat.pending).toEqual([]);
    await expect(chat.sendMessage('three')).rejects.toMatchObject({ code: 'chat-ended' });
    expect(told.at(-1)!.message.text).toBe('three');
  });
});

describeWindow('a chat ends while words are on their way', (suite) => {
  const box = () => suite.it.dialog.getByRole('textbox');
  const ends = async ({ id, token }: { id: string; token: string }): Promise<void> => {
    await suite.app.client(token).post(`/chats/${id}/leave`).expect(200);
    await suite.it.button('Start a new conversation').waitFor();
  };

  test('they stay in sight, in order, before what was begun, and wait for the next conversation', async () => {
    const { it } = suite;
    const chat = await it.talk();
    await it.page.route('**/messages', (route) => route.abort());
    await it.write('the first');
    await it.write('the second');
    await box().fill('begun');
    await ends(chat);
    expect(await it.dialog.getByRole('alert').textContent()).toMatch(/not sent: The chat has ended/);
    expect(await box().inputValue()).toBe('the first\nthe second\nbegun');
    expect(await it.seen(box())).toBe(1);
    expect(await box().isEditable()).toBe(false);
    await it.dialog.getByText('kept for a new conversation').waitFor();
    await it.page.unroute('**/messages');
    await it.page.reload();
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
    expect(await box().inputValue()).toBe('the first\nthe second\nbegun');
    expect(await box().isEditable()).toBe(true);
  });

  test('an answer that was tapped is told of', async () => {
    const { it } = suite;
    await it.start();
    await it.page.route('**/messages', (route) => route.abort());
    await it.settled();
    await it.button('Support').click();
    await ends(await it.current());
    expect(await it.dialog.getByRole('alert').textContent()).toBe(
      '“Support” was not sent: The chat has ended',
    );
  });

  test('over while the page was away, the words come back with the page', async () => {
    const { it, app } = suite;
    const { id, token } = await it.talk();
    await it.page.route('**/messages', (route) => route.abort());
    await it.write('the first');
    await it.write('the second');
    await it.page.goto('about:blank');
    await app.client(token).post(`/chats/${id}/leave`).expect(200);
    await it.page.unroute('**/messages');
    await it.page.goto(`${app.url}/chat/?lang=en`);
    await it.dialog.getByRole('alert').getByText('not sent').waitFor();
    expect(await box().inputValue()).toBe('the first\nthe second');
    await it.button('Start a new conversation').click();
    await it.button('Support').waitFor();
    expect(await box().inputValue()).toBe('the first\nthe second');
    expect(await box().isEditable()).toBe(true);
  });
});
