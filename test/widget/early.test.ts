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
