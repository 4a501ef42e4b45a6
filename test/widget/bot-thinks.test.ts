import type { BotReply } from '../../src/call/chat';
import { CHAT_POST_SESSION_NAME } from '../../src/settings/chat-post-session';
import { describeWindow } from './window-suite';

describeWindow('a virtual agent outside takes its time', (suite) => {
  test('a sign says that it is at work, from the question to the answer, also after a reload', async () => {
    const { it, app } = suite;
    let answer: (reply: BotReply) => void = () => undefined;
    app.bot = () => new Promise((resolve) => (answer = resolve));
    const bot = { kind: 'webhook', url: 'http://127.0.0.1:9/', secret: 'shop', channels: ['chat'] };
    await app.save('virtual-agent', 'shop-bot', { ...bot, languages: ['en'], title: 'Shop assistant' });
    await app.change('chat-post-session', CHAT_POST_SESSION_NAME, {
      virtualAgent: 'shop-bot',
      optIn: { ask: false },
    });
    await it.talk();
    await it.button('End').click();
    await it.button('Yes').click();
    const sign = it.dialog.locator('.typing');
    await sign.getByText('Shop assistant is typing').waitFor();
    expect(await it.seen(sign)).toBe(1);
    answer({ messages: [{ text: 'How may I help?' }] });
    await it.log.getByText('How may I help?').waitFor();
    await sign.waitFor({ state: 'hidden' });
    await it.write('Where is my order?');
    await sign.waitFor();
    expect(await it.dialog.getByRole('status').textContent()).toBe('You are talking to Shop assistant');
    await it.page.reload();
    await sign.getByText('Shop assistant is typing').waitFor();
    answer({ messages: [{ text: 'On its way.' }], end: { status: 'finished', reason: '' } });
    await it.log.getByText('On its way.').waitFor();
    await sign.waitFor({ state: 'hidden' });
  });
});
