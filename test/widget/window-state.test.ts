import { shopPage } from './screenshots/shop-page';
import { describeWindow } from './window-suite';

describeWindow('the window keeps its state and its place', (suite) => {
  test('minimised stays minimised on the next page; what is said meanwhile is counted, told and shown', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    await it.dialog.getByRole('button', { name: 'Minimise the chat' }).click();
    await it.page.goto(`${app.url}/chat/?lang=en#next`);
    const listens = it.page.waitForResponse((response) => response.url().includes('/events?'));
    await it.page.reload();
    await it.anyLauncher.waitFor();
    expect(await it.dialog.isVisible()).toBe(false);
    await listens;
    for (const text of ['the first', 'the second', 'the third']) await app.agentWrites(chat, text);
    await it.page.getByRole('button', { name: 'Open the chat, 3 new messages' }).waitFor();
    expect(await it.page.title()).toMatch(/^\(3\) /);
    await it.page.getByRole('status').getByText('the third').waitFor();
    await it.anyLauncher.click();
    await it.dialog.locator('.mark').waitFor();
    expect(await it.seen(it.bubble('the first'))).toBe(1);
    expect(await it.seen(it.bubble('the third'))).toBe(1);
    expect(await it.page.title()).not.toMatch(/^\(/);
    await it.page.reload();
    await it.bubble('the third').waitFor();
    expect(await it.dialog.isVisible()).toBe(true);
    expect(await it.seen(it.bubble('the third'))).toBe(1);
  });

  test('what was read in one tab is read in the others, and what comes then is counted there', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    await it.dialog.locator('.minimise').click();
    // As browsers copy a tab.
    const kept = await it.page.evaluate<string>('JSON.stringify({ ...sessionStorage })');
    const copy = await suite.context.newPage();
    await copy.addInitScript(
      `for (const [key, value] of Object.entries(${kept})) sessionStorage[key] ??= value`,
    );
    await copy.goto(`${app.url}/chat/?lang=en`);
    const badge = { one: it.page.locator('.badge'), copy: copy.locator('.badge') };
    for (const text of ['the first', 'the second']) await app.agentWrites(chat, text);
    for (const each of [badge.one, badge.copy]) await each.filter({ hasText: '2' }).waitFor();
    await copy.locator('aftercall-chat .launcher').click();
    await badge.one.waitFor({ state: 'hidden' });
    expect(await it.page.title()).toBe('Aftercall chat');
    await copy.getByRole('button', { name: 'Minimise the chat' }).click();
    await app.agentWrites(chat, 'the third');
    await badge.one.filter({ hasText: '1' }).waitFor();
    await it.page.reload();
    await badge.one.filter({ hasText: '1' }).waitFor();
  });

  test.each([
    { width: 320, height: 256 },
    { width: 640, height: 320 },
  ])('at $width×$height everything can be reached and nothing is cut off', async (viewport) => {
    const { it, app } = suite;
    await it.page.setViewportSize(viewport);
    const chat = await it.talk();
    const box = (await it.dialog.boundingBox())!;
    expect(box).toMatchObject({ x: 0, y: 0, ...viewport });
    await app.agentEnds(chat);
    await it.optIn().waitFor();
    await it.settled();
    for (const control of await it.dialog.locator('button:visible, textarea:visible').all()) {
      await control.scrollIntoViewIfNeeded();
      expect(await it.seen(control)).toBe(1);
      const { x, width } = (await control.boundingBox())!;
      expect(x + width).toBeLessThanOrEqual(viewport.width);
    }
    expect(await it.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
      viewport.width,
    );
  });

  test('with a finger: opening and choosing raise no keyboard, and the page behind cannot be reached', async () => {
    const { app } = suite;
    const it = await suite.open({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
    await it.page.goto(`${app.url}/chat/`);
    await it.anyLauncher.tap();
    await it.button('Support').waitFor();
    const typing = () => it.dialog.getByRole('textbox').evaluate((one) => one.matches(':focus'));
    expect(await typing()).toBe(false);
    expect(await it.page.evaluate('document.body.inert')).toBe(true);
    await it.settled();
    await it.button('Support').tap();
    await it.log.getByText('finding someone').waitFor();
    expect(await typing()).toBe(false);
    await it.dialog.getByRole('button', { name: 'Minimise the chat' }).tap();
    expect(await it.page.evaluate('document.body.inert')).toBe(false);
    expect(it.mistakes).toEqual([]);
  });

  test('history is not read out again after a reload, what is new is, and typing never', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    await it.page.addInitScript(`
      globalThis.announced = [];
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        const root = attach.call(this, init);
        new MutationObserver((changes) => {
          for (const { target, addedNodes } of changes) {
            const region = (target.closest ? target : target.parentElement)?.closest('[role=log], [role=status], [role=alert]');
            if (!region || region.getAttribute('aria-live') === 'off') continue;
            for (const node of addedNodes) globalThis.announced.push(region.getAttribute('role') + ': ' + node.textContent);
          }
        }).observe(root, { subtree: true, childList: true });
        return root;
      };`);
    await it.page.reload();
    await it.log.getByText('Hello from the agent').waitFor();
    const announced = () => it.page.evaluate<string[]>('announced');
    expect((await announced()).filter((text) => text.startsWith('log'))).toEqual([]);
    await it.page.locator('aftercall-chat [role=log][aria-live=polite]').waitFor({ state: 'attached' });
    const before = (await announced()).length;
    const type = (typing: boolean) =>
      app.desk().post(`/sessions/${chat.id}/typing`).send({ agent: 'agent-1', typing }).expect(204);
    await type(true);
    await it.dialog.getByText('Agent One is typing').waitFor();
    await type(false);
    await it.dialog.getByText('Agent One is typing').waitFor({ state: 'hidden' });
    expect((await announced()).slice(before)).toEqual([]);
    await app.agentWrites(chat, 'something new');
    await it.log.getByText('something new').waitFor();
    expect((await announced()).slice(before).join()).toContain('something new');
  });

  test('who joined is shown before what they say, also after a reload; links, times and directions', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    await app.agentWrites(chat, 'See https://shop.example/a?b=1. (or https://shop.example/c)');
    await it.page.reload();
    await it.log.getByText('See').waitFor();
    const lines = await it.log.locator(':scope > *').allTextContents();
    const joined = lines.findIndex((line) => line === 'Agent One has joined');
    expect(joined).toBeGreaterThan(-1);
    expect(lines[joined + 1]).toContain('Hello from the agent');
    const links = await it.log.getByRole('link').all();
    expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual([
      'https://shop.example/a?b=1',
      'https://shop.example/c',
    ]);
    expect(await links[0]!.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await it.log.locator('.what:not([dir=auto])').count()).toBe(0);
    expect(await it.log.locator('.message time').count()).toBe(await it.log.locator('.message').count());
  });

  test('a question that is answered elsewhere leaves the focus in the window, and so does the end', async () => {
    const { it, app } = suite;
    await it.start();
    const chat = await it.current();
    await it.settled();
    const answer = async (choice: string) => {
      const { seq } = (await app.transcript(chat.id)).findLast(({ choices }) => choices)!;
      await app.write(chat, choice, { choice, answers: seq });
    };
    await it.button('Support').focus();
    await answer('support');
    await it.log.getByText('finding someone').waitFor();
    await it.button('Support').waitFor({ state: 'detached' });
    expect(await it.hasFocus(it.dialog.locator('.log'))).toBe(true);
    await it.answered();
    await app.agentEnds(chat);
    await it.button('Yes').waitFor();
    await it.settled();
    await it.button('Yes').focus();
    await answer('no');
    await it.button('Start a new conversation').waitFor();
    expect(await it.hasFocus(it.button('Start a new conversation'))).toBe(true);
  });

  test('contents that do not come leave a way out, and those that cannot be had another try', async () => {
    const { it, app } = suite;
    await it.page.goto(`${app.url}/chat/?lang=en`);
    await it.anyLauncher.waitFor();
    let fails = (): void => undefined;
    await it.page.route('**/chat-desk.js', (route) => (fails = () => void route.abort()));
    await it.anyLauncher.click();
    await it.dialog.getByText('Connecting…').waitFor();
    await it.page.keyboard.press('Escape');
    expect(await it.dialog.isVisible()).toBe(false);
    expect(await it.hasFocus(it.anyLauncher)).toBe(true);
    await it.anyLauncher.click();
    fails();
    await it.dialog.getByRole('status').getByText('cannot be started').waitFor();
    await it.page.unroute('**/chat-desk.js');
    await it.button('Try again').click();
    await it.button('Support').waitFor();
  });

  test('who has left is told before what is asked because of it, so that a question stands by its buttons', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    await app.agentEnds(chat);
    await it.optIn().waitFor();
    await it.log.getByText('Agent One has left').waitFor();
    const lines = await it.log.locator(':scope > *').allTextContents();
    expect(lines.at(-2)).toBe('Agent One has left');
    expect(lines.at(-1)).toContain('few short questions');
  });

  test('texts in the language of the page, from right to left', async () => {
    const { it, app } = suite;
    const tag = `data-title="محادثة" data-messages='{"ar":{"open":"افتح","send":"إرسال"}}'`;
    const body = shopPage({ lang: 'ar', dir: 'rtl', tag });
    await it.page.route('**/shop.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await it.page.goto(`${app.url}/shop.html`);
    await it.page.getByRole('button', { name: 'افتح' }).click();
    await it.button('Support').waitFor();
    await it.button('إرسال').waitFor();
    await it.page.getByRole('dialog', { name: 'محادثة' }).waitFor();
    const { x } = (await it.dialog.boundingBox())!;
    expect(x).toBeLessThan(100);
  });
});
