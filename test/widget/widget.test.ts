import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext } from 'playwright-core';
import { systemClock } from '../../src/lib/clock';
import { ChatApp } from '../web/chat/chat-app';
import { describeInBrowser, launchBrowser } from './browser';
import { ChatPage } from './chat-page';
import { compileWidget } from './compiled-widget';
import { courseOf } from '../../src/session/state';

describeInBrowser('the chat window in a browser', () => {
  let app: ChatApp;
  let browser: Browser;
  let context: BrowserContext;
  let it: ChatPage;
  const widget = compileWidget('browser');

  beforeAll(async () => {
    browser = await launchBrowser();
    app = await ChatApp.start({ clock: systemClock, widget });
  });
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'en-US' });
    context.setDefaultTimeout(40_000);
    it = await ChatPage.open(context, app);
  });
  afterEach(async () => {
    await context.close();
    expect(it.mistakes).toEqual([]);
  });
  afterAll(async () => {
    // Where there is no browser, that is what is to be told.
    await (browser as Browser | undefined)?.close();
    await (app as ChatApp | undefined)?.stop();
    rmSync(widget, { recursive: true });
  });

  async function stored(id: string): Promise<string[]> {
    return (await app.transcript(id)).map(({ text }) => text);
  }

  test('English: an agent, the end, yes to the opt-in, the survey by buttons, a new conversation', async () => {
    const chat = await it.talk();
    await it.dialog.getByText('You are talking to Agent One').waitFor();
    await it.button('End').click();
    await it.button('No').click();
    expect(courseOf(await app.snapshot(chat.id))).toBe('talking');
    await it.button('End').click();
    await it.dialog
      .getByRole('group', { name: 'End this chat?' })
      .getByRole('button', { name: 'Yes' })
      .click();
    await it.optIn().getByRole('button', { name: 'No' }).waitFor();
    await it.optIn().getByRole('button', { name: 'Yes' }).click();
    await it.button('5').click();
    await it.log.getByText('recommend us').waitFor();
    await it.button('9').click();
    await it.button('Start a new conversation').waitFor();
    const { postSession, end } = await app.snapshot(chat.id);
    expect(postSession).toMatchObject({ optIn: 'yes', status: 'finished', answers: { csat: 5, nps: 9 } });
    expect(end?.by).toBe('end_user');
    expect(await it.said()).toEqual(await stored(chat.id));
    await it.button('Start a new conversation').click();
    await it.button('Support').waitFor();
    expect((await it.current()).id).not.toBe(chat.id);
  });

  test('Spanish: the agent ends, the customer says no in Spanish, and the chat is over', async () => {
    const chat = await it.talk('es');
    expect(await it.page.locator('aftercall-chat >> div').first().getAttribute('lang')).toBe('es');
    await app.agentEnds(chat);
    await it.button('Sí').waitFor();
    await it.button('No').click();
    await it.button('Empezar una nueva conversación').waitFor();
    expect((await app.snapshot(chat.id)).postSession).toMatchObject({ status: 'declined', optIn: 'no' });
    await it.dialog.getByText('El chat ha terminado').waitFor();
    await it.log.getByText('Hola, gracias por escribirnos.').waitFor();
  });

  test('a reload in the middle of the survey goes on where it was, with every message once', async () => {
    const chat = await it.talk();
    await app.agentEnds(chat);
    await it.button('Yes').click();
    await it.button('4').click();
    await it.button('10').waitFor();
    await it.page.reload();
    await it.button('10').click();
    await it.button('Start a new conversation').waitFor();
    expect(await it.said()).toEqual(await stored(chat.id));
    expect((await app.snapshot(chat.id)).postSession.answers).toMatchObject({ csat: 4, nps: 10 });
  });

  test('without a network the customer is told, and what both wrote is there when it is back', async () => {
    const chat = await it.talk();
    await context.setOffline(true);
    await it.dialog.getByText('No connection.').waitFor();
    await it.write('written offline');
    await it.dialog.getByText('Sending…').waitFor();
    await app.agentWrites(chat, 'written meanwhile');
    await context.setOffline(false);
    await it.log.getByText('written meanwhile').waitFor();
    await it.log.getByText('written offline').waitFor();
    await it.dialog.getByText('You are talking to Agent One').waitFor();
    expect(await it.said()).toEqual(await stored(chat.id));
    expect((await stored(chat.id)).filter((text) => text === 'written offline')).toHaveLength(1);
  });

  test('a message that was not sent survives a reload', async () => {
    const chat = await it.talk();
    await it.page.route('**/messages', (route) => route.abort());
    await it.write('do not lose me');
    await it.dialog.getByText('Sending…').waitFor();
    await it.page.reload();
    await it.page.unroute('**/messages');
    await it.log.getByText('do not lose me').waitFor();
    expect((await stored(chat.id)).filter((text) => text === 'do not lose me')).toHaveLength(1);
  });

  test('markup and scripts in messages are text', async () => {
    const chat = await it.talk();
    const markup = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><b>bold</b>';
    await app.agentWrites(chat, markup);
    await it.write(`${markup} https://evil.example`);
    await it.log.getByText('https://evil.example').waitFor();
    expect(await it.said()).toEqual(await stored(chat.id));
    expect(await it.log.locator('img, script, b').count()).toBe(0);
    expect(await it.page.evaluate('"hacked" in window')).toBe(false);
  });

  test('the keyboard is enough for a whole chat', async () => {
    const press = (key: string): Promise<void> => it.page.keyboard.press(key);
    await it.page.goto(`${app.url}/chat/`);
    await it.launcher.waitFor();
    await it.walkTo(it.launcher, 'Tab');
    await press('Enter');
    await it.button('Support').waitFor();
    await press('Escape');
    expect(await it.hasFocus(it.launcher)).toBe(true);
    await press('Enter');
    await it.page.keyboard.type('support');
    await press('Enter');
    const chat = await it.answered();
    await it.walkTo(it.button('End'), 'Shift+Tab');
    await press('Enter');
    await it.settled();
    await it.walkTo(it.button('Yes'), 'Shift+Tab');
    await press('Enter');
    await it.optIn().waitFor();
    await it.settled();
    await it.walkTo(it.button('Yes'), 'Shift+Tab');
    await press('Enter');
    for (const answer of ['4', '9']) {
      await it.button(answer).waitFor();
      await it.page.keyboard.type(answer);
      await press('Enter');
    }
    await it.button('Start a new conversation').waitFor();
    expect((await app.snapshot(chat.id)).postSession.answers).toMatchObject({ csat: 4, nps: 9 });
    expect(await it.hasFocus(it.button('Start a new conversation'))).toBe(true);
  });

  test('axe finds nothing serious: closed, talking, asking, ended, on narrow screens', async () => {
    await it.page.setViewportSize({ width: 360, height: 640 });
    await it.page.goto(`${app.url}/chat/`);
    await it.launcher.waitFor();
    expect(await it.violations()).toEqual([]);
    const chat = await it.talk();
    await app.agentWrites(chat, 'A long line. '.repeat(60));
    await it.write('an answer');
    await it.button('End').click();
    expect(await it.violations()).toEqual([]);
    await it.button('No').click();
    await app.agentEnds(chat);
    await it.optIn().waitFor();
    expect(await it.violations()).toEqual([]);
    await it.button('No').click();
    await it.button('Start a new conversation').waitFor();
    expect(await it.violations()).toEqual([]);
    expect(await it.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });

  test('forced colours and reduced motion are respected', async () => {
    await it.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await it.start();
    await expect(styleOf('animationName')).resolves.toBe('none');
    await expect(styleOf('borderTopStyle')).resolves.toBe('solid');
  });

  function styleOf(property: string): Promise<string> {
    const inside = `document.querySelector('aftercall-chat').shadowRoot.querySelector('[role=dialog]')`;
    return it.page.evaluate<string>(`getComputedStyle(${inside}).${property}`);
  }

  test('a page says its own words, by attribute and by script, and who the customer is', async () => {
    const tag = `<script src="/chat/widget.js" data-lang="en" data-name="Ana" data-title="Ask us"
      data-messages='{"en":{"open":"Any questions?"}}' data-unsigned='{"page":"cart"}'></script>`;
    const body = `<!doctype html><html lang="en"><title>Shop</title>${tag}<p>Hello`;
    await it.page.route('**/shop.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await it.page.goto(`${app.url}/shop.html`);
    await it.page.getByRole('button', { name: 'Any questions?' }).click();
    await it.page.getByRole('dialog', { name: 'Ask us' }).waitFor();
    await it.page.evaluate('aftercall.config({ messages: { en: { send: "Go" } } })');
    await it.button('Go').waitFor();
    const chat = await it.current();
    expect(await app.snapshot(chat.id)).toMatchObject({
      chat: { name: 'Ana', client: { kind: 'web', version: '3.0.0' } },
      customData: { unsigned: { page: 'cart' } },
    });
  });

  test('the window works on pages of another origin that allow no inline script or style', async () => {
    const policy = `default-src 'none'; script-src ${app.url}; connect-src ${app.url}; style-src 'none'; img-src data:`;
    const tag = `<link rel="icon" href="data:,"><script src="${app.url}/chat/widget.js"></script>`;
    const shop = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').setHeader('content-security-policy', policy);
      response.end(`<!doctype html><html lang="es"><title>Tienda</title>${tag}`);
    });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    await it.page.goto(`http://127.0.0.1:${(shop.address() as AddressInfo).port}/`);
    await it.launcher.click();
    await it.button('Soporte').waitFor();
    await expect(styleOf('borderRadius')).resolves.toBe('16px');
    shop.closeAllConnections();
    await new Promise((resolve) => shop.close(resolve));
  });

  test('a chat the server does not know any more begins anew', async () => {
    await it.start();
    const chat = await it.current();
    const unknown = JSON.stringify({ id: `WC${'0'.repeat(32)}`, token: 'x' });
    await it.page.evaluate(
      `for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, '${unknown}')`,
    );
    await it.page.reload();
    await it.button('Support').waitFor();
    expect((await it.current()).id).not.toBe(chat.id);
  });
});
