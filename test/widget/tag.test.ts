import type { ChatPage } from './chat-page';
import { describeWindow } from './window-suite';

describeWindow('what a page says in its tag', (suite) => {
  const warnings: string[] = [];

  async function shop(attributes: string, { lang = 'en', body = '' } = {}): Promise<ChatPage> {
    const { it, app } = suite;
    warnings.length = 0;
    it.page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    const html = `<!doctype html><html lang="${lang}"><title>Shop</title><script src="/chat/widget.js" ${attributes}></script>${body}`;
    await it.page.route('**/shop.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await it.page.goto(`${app.url}/shop.html`);
    await it.page.evaluate('aftercall.ready.then(() => new Promise((done) => setTimeout(done)))');
    return it;
  }

  test.each([
    ['data-offset-x="0" data-offset-y="0"', { x: 0, y: 0 }],
    ['data-offset-x="32" data-offset-y="2rem"', { x: 32, y: 32 }],
    ['data-offset-x="calc(10px + 1%)"', { x: 20, y: 20 }],
  ])('%s is where the launcher and the window stand', async (attributes, { x, y }) => {
    await suite.it.page.setViewportSize({ width: 1000, height: 800 });
    const it = await shop(`${attributes} data-corner="top-start"`);
    expect((await it.anyLauncher.boundingBox())!).toMatchObject({ x, y });
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
    await it.settled();
    const box = (await it.dialog.boundingBox())!;
    expect(box).toMatchObject({ x, y, width: 384, height: 620 });
    expect(warnings).toEqual([]);
  });

  test('what cannot be understood is left out and told of, and the chat is where it always is', async () => {
    const it = await shop(
      `data-offset-x="-5px" data-offset-y="twenty" data-color="tomato" data-corner="middle" data-theme="night"
       data-launcher="round" data-unsigned="{a:1}" data-messages='["Hello"]'`,
    );
    const { x, y, width, height } = (await it.anyLauncher.boundingBox())!;
    const page = it.page.viewportSize()!;
    expect([page.width - x - width, page.height - y - height]).toEqual([20, 20]);
    const names = ['offset-x', 'offset-y', 'color', 'corner', 'theme', 'launcher', 'unsigned', 'messages'];
    for (const name of names)
      expect(warnings).toContainEqual(
        expect.stringMatching(new RegExp(`aftercall: (data-)?${name} .*left out`)),
      );
    expect(warnings).toHaveLength(names.length);
  });

  test('a title of its own leaves the other texts of every language as they are', async () => {
    const it = await shop(`data-title="Ask us" data-messages='{"*":{"send":"Go","title":"Other"}}'`);
    await it.anyLauncher.click();
    await it.button('Go').waitFor();
    await it.page.getByRole('dialog', { name: 'Ask us' }).waitFor();
    expect(warnings).toEqual([]);
  });

  test('a text that nobody shows is told of', async () => {
    await shop(`data-messages='{"en":{"opne":"Ask us"}}'`);
    expect(warnings).toEqual([expect.stringContaining('en.opne')]);
  });

  test.each([
    ['data-lang="es-MX"', 'en', 'Enviar', 'es-MX', 0],
    ['data-lang="fr"', 'es', 'Enviar', 'es', 1],
    ['data-lang="fr"', 'de', 'Send', 'en', 1],
    [`data-lang="pt_br" data-messages='{"pt-BR":{"send":"Mandar"}}'`, 'en', 'Mandar', 'pt_br', 0],
    [`data-lang="fr-CA" data-messages='{"fr":{"send":"Envoyer"}}'`, 'en', 'Envoyer', 'fr-CA', 0],
  ])('%s on a page in %s', async (attributes, lang, send, spoken, told) => {
    const it = await shop(attributes, { lang });
    expect(await it.page.locator('aftercall-chat .root').getAttribute('lang')).toBe(spoken);
    await it.anyLauncher.click();
    await it.dialog.getByRole('textbox').waitFor();
    await it.log.getByText(/\w/).first().waitFor();
    expect(warnings.filter((text) => text.includes('no texts in the language "fr"'))).toHaveLength(told);
    expect(warnings).toHaveLength(told);
    // The flow speaks English and Spanish; what it speaks is what the window speaks, unless the page has texts.
    const { id } = await it.current();
    const spoke = (await suite.app.snapshot(id)).language.slice(0, 2);
    const own = send === 'Enviar' || send === 'Send';
    await it.button(own ? (spoke === 'es' ? 'Enviar' : 'Send') : send).waitFor();
  });

  test('where the page opens the chat, Escape goes back to what opened it', async () => {
    const it = await shop('data-launcher="none"', {
      body: '<p>Hello</p><button onclick="aftercall.open()">Talk to us</button>',
    });
    const opener = it.page.getByRole('button', { name: 'Talk to us' });
    for (const size of [
      { width: 1000, height: 700 },
      { width: 320, height: 568 },
    ]) {
      await it.page.setViewportSize(size);
      await opener.focus();
      await it.page.keyboard.press('Enter');
      await it.button('Support').waitFor();
      await it.dialog.getByRole('textbox').focus();
      await it.page.keyboard.press('Escape');
      expect(await it.dialog.isVisible()).toBe(false);
      expect(await it.hasFocus(opener)).toBe(true);
    }
  });

  test('addresses are links, with the brackets that are theirs and without what only follows them', async () => {
    const { app } = suite;
    await suite.it.page.addInitScript('delete URL.canParse');
    const it = await shop('');
    await it.anyLauncher.click();
    await it.button('Support').click();
    const chat = await it.answered();
    await app.agentWrites(
      chat,
      [
        'https://en.wikipedia.org/wiki/Hook_(song) and (https://shop.example/a_(b)).',
        '见“https://shop.example/中文。”再见 https://shop.example/b，好',
        'www.shop.example/c, WWW.shop.example! not www. or awww.shop.example or me@www.shop.example',
        '«https://shop.example/d?q=[1]&r=2» https://shop.example/e... https://',
      ].join('\n'),
    );
    await it.bubble('wikipedia').waitFor();
    const links = await it.bubble('wikipedia').getByRole('link').all();
    const all = await Promise.all(
      links.map(async (one) => [await one.textContent(), await one.getAttribute('href')]),
    );
    expect(all).toEqual([
      ...[
        'https://en.wikipedia.org/wiki/Hook_(song)',
        'https://shop.example/a_(b)',
        'https://shop.example/中文',
        'https://shop.example/b',
      ].map((text) => [text, text]),
      ['www.shop.example/c', 'https://www.shop.example/c'],
      ['WWW.shop.example', 'https://WWW.shop.example'],
      ...['https://shop.example/d?q=[1]&r=2', 'https://shop.example/e'].map((text) => [text, text]),
    ]);
  });
});
