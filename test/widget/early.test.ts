import { describeWindow } from './window-suite';

describeWindow('a window that is still loading', (suite) => {
  test('a reload while the chat is being opened gives back what was written', async () => {
    const { it } = suite;
    await it.page.route('**/chat/v1/chats', () => undefined, { times: 1 });
    await it.start();
    await it.write('support please');
    await it.dialog.getByText('Sending…').waitFor();
    await it.page.reload();
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
    expect(await it.dialog.getByRole('textbox').inputValue()).toBe('support please');
  });

  test('what was written early and what is being written are both there after a reload', async () => {
    const { it } = suite;
    await it.page.route('**/chat/v1/chats', () => undefined, { times: 1 });
    await it.start();
    await it.write('support please');
    await it.dialog.getByRole('textbox').pressSequentially('and');
    await it.page.reload();
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
    expect(await it.dialog.getByRole('textbox').inputValue()).toBe('support please\nand');
  });

  test('where there is no room for the moment that is said calmly, and it goes on by itself', async () => {
    const { it, app } = suite;
    const refusal = {
      status: 429,
      headers: { 'retry-after': '1' },
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'too-many-chats', title: 'Too many new chats from one address.' }),
    };
    let tries = 0;
    await it.page.route('**/chat/v1/chats', (route) => {
      tries += 1;
      return tries < 3 ? route.fulfill(refusal) : route.continue();
    });
    await it.start();
    await it.dialog.getByRole('status').getByText('The chat opens by itself').waitFor();
    expect(await it.dialog.getByRole('alert').count()).toBe(0);
    expect(await it.button('Try again').count()).toBe(0);
    await it.write('support');
    await it.log.getByText('finding someone').waitFor();
    const { id } = await it.current();
    expect((await app.transcript(id)).filter(({ from }) => from === 'customer')).toMatchObject([
      { text: 'support' },
    ]);
    expect(tries).toBe(3);
  });

  test('a chat goes on that was minimised while the window was loading', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    let loads = (): void => undefined;
    await it.page.route('**/chat-desk.js', (route) => (loads = () => void route.continue()));
    await it.page.reload();
    await it.dialog.getByText('Connecting…').waitFor();
    await it.dialog.getByRole('button', { name: 'Minimise the chat' }).click();
    loads();
    await app.agentWrites(chat, 'Are you still there?');
    await it.page.getByRole('button', { name: 'Open the chat, 1 new message' }).waitFor();
    await it.page.unroute('**/chat-desk.js');
    await it.page.reload();
    await it.anyLauncher.waitFor();
    expect(await it.dialog.isVisible()).toBe(false);
  });

  test("looks are the page's to say: colour, corner, theme, and no launcher", async () => {
    const { it, app } = suite;
    const tag = `data-color="#ffd54f" data-corner="top-start" data-theme="dark" data-launcher="none" data-offset-x="40px"`;
    const body = `<!doctype html><html lang="en"><title>Shop</title><script src="/chat/widget.js" ${tag}></script><p>Hello`;
    await it.page.route('**/shop.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await it.page.goto(`${app.url}/shop.html`);
    await it.page.evaluate('aftercall.open()');
    await it.button('Support').waitFor();
    expect(await it.anyLauncher.isVisible()).toBe(false);
    expect((await it.dialog.boundingBox())!).toMatchObject({ x: 40, y: 20 });
    const colours = (locator: ReturnType<typeof it.button>) =>
      locator.evaluate((one) => {
        const page = globalThis as unknown as { getComputedStyle(one: unknown): { [name: string]: string } };
        const { color, backgroundColor } = page.getComputedStyle(one);
        return { color, backgroundColor };
      });
    expect(await colours(it.button('Send'))).toEqual({
      color: 'rgb(16, 20, 24)',
      backgroundColor: 'rgb(255, 213, 79)',
    });
    expect((await colours(it.dialog)).backgroundColor).toBe('rgb(23, 25, 29)');
    expect(await it.violations()).toEqual([]);
  });
});
