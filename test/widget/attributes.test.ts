import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import type { ChatPage } from './chat-page';
import { shopPage } from './screenshots/shop-page';
import { describeWindow } from './window-suite';

const DOCUMENT = readFileSync(join(__dirname, '../../docs/chat-window.md'), 'utf8');

describeWindow('every attribute has the effect that is documented', (suite) => {
  async function shop(tag: string, dir = 'ltr', options: BrowserContextOptions = {}): Promise<ChatPage> {
    const it = await suite.open({ viewport: { width: 1000, height: 800 }, ...options });
    const body = shopPage({ lang: 'en', dir, tag });
    await it.page.route('**/shop.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await it.page.goto(`${suite.app.url}/shop.html`);
    await it.page.evaluate('aftercall.ready');
    return it;
  }

  const colours = (it: ChatPage, part: string) =>
    it.page.locator(`aftercall-chat ${part}`).evaluate((one) => {
      const page = globalThis as unknown as { getComputedStyle(one: unknown): { [name: string]: string } };
      const { color, backgroundColor } = page.getComputedStyle(one);
      return [backgroundColor, color];
    });

  test('what goes to the server: address, name, language, custom data', async () => {
    const it = await shop(
      `data-address="web" data-name="Ana María" data-signed="a.b.c" data-unsigned='{"cart":{"value":3}}'`,
    );
    const asked = it.page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/chats'));
    await it.anyLauncher.click();
    expect((await asked).postDataJSON()).toMatchObject({
      address: 'web',
      name: 'Ana María',
      language: 'en',
      customData: { signed: 'a.b.c', unsigned: { cart: { value: 3 } } },
    });
  });

  test.each([
    ['bottom-end', 'ltr', 'right', 'bottom'],
    ['bottom-end', 'rtl', 'left', 'bottom'],
    ['bottom-start', 'ltr', 'left', 'bottom'],
    ['bottom-start', 'rtl', 'right', 'bottom'],
    ['top-end', 'ltr', 'right', 'top'],
    ['top-start', 'rtl', 'right', 'top'],
    ['bottom-left', 'rtl', 'left', 'bottom'],
    ['top-right', 'rtl', 'right', 'top'],
  ])('the corner %s on a page %s', async (corner, dir, side, end) => {
    const it = await shop(`data-corner="${corner}"`, dir);
    const check = async (part: string): Promise<void> => {
      const box = (await it.page.locator(`aftercall-chat ${part}`).boundingBox())!;
      // A page may have a scroll bar.
      const width = await it.page.evaluate<number>('document.documentElement.clientWidth');
      expect(side === 'left' ? box.x : Math.round(width - box.x - box.width)).toBe(20);
      expect(end === 'top' ? box.y : Math.round(800 - box.y - box.height)).toBe(20);
    };
    await check('.launcher');
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
    await it.settled();
    await check('.window');
  });

  test.each([
    ['auto', 'dark', 'rgb(23, 25, 29)'],
    ['auto', 'light', 'rgb(255, 255, 255)'],
    ['light', 'dark', 'rgb(255, 255, 255)'],
    ['dark', 'light', 'rgb(23, 25, 29)'],
  ] as const)('the theme %s on a system that is %s', async (theme, colorScheme, ground) => {
    const it = await shop(`data-theme="${theme}"`, 'ltr', { colorScheme });
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
    expect((await colours(it, '.window'))[0]).toBe(ground);
  });

  test.each([
    ['#ffd54f', 'rgb(255, 213, 79)', 'rgb(16, 20, 24)'],
    ['#036', 'rgb(0, 51, 102)', 'rgb(255, 255, 255)'],
  ])(
    'the colour %s is that of the launcher, buttons and what the customer says',
    async (color, ground, on) => {
      const it = await shop(`data-color="${color}"`);
      expect(await colours(it, '.launcher')).toEqual([ground, on]);
      await it.anyLauncher.click();
      await it.button('Support').waitFor();
      await it.settled();
      await it.write('Hello');
      await it.log.locator('.end_user .what').first().waitFor();
      expect(await colours(it, '.end_user:not(.unsent) .what')).toEqual([ground, on]);
      expect(await colours(it, '.send')).toEqual([ground, on]);
    },
  );

  test('a launcher that is an icon has its name, and one that is none is not there', async () => {
    const icon = await shop('data-launcher="icon"');
    await icon.page.getByRole('button', { name: 'Open the chat' }).waitFor();
    expect(await icon.page.locator('aftercall-chat .label').isVisible()).toBe(false);
    const none = await shop('data-launcher="none"');
    expect(await none.anyLauncher.isVisible()).toBe(false);
    await none.page.evaluate('aftercall.open()');
    await none.button('Support').waitFor();
    await none.page.evaluate('aftercall.minimise()');
    expect(await none.anyLauncher.isVisible()).toBe(false);
  });

  test('no attribute that is read is left out of the document', () => {
    const source = readFileSync(join(__dirname, '../../src/widget/widget.ts'), 'utf8');
    const [, read = ''] = /const \{ ([^}]+) \} =\s+dataset/.exec(source) ?? [];
    const kebab = (name: string): string =>
      `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const names = [...read.split(/,\s*/).map(kebab), 'data-unsigned', 'data-messages'];
    const documented = [...DOCUMENT.matchAll(/`(data-[\w-]+)`/g)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(documented));
  });
});
