import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChatPage } from './chat-page';
import { shopPage } from './screenshots/shop-page';
import { describeWindow } from './window-suite';

const [launcherCss, windowCss] = ['launcher-styles', 'window-styles'].map((name) =>
  readFileSync(join(__dirname, `../../src/widget/${name}.ts`), 'utf8'),
);

/** Every name that our style sheets use. */
const NAMES = [...`${launcherCss}${windowCss}`.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);

const HOSTILE = `<style>
  :root, aftercall-chat { ${[...new Set(NAMES)].map((name) => `${name}: 77px !important`).join('; ')} }
  html { user-select: none; -webkit-user-select: none }
  * { font-size: 31px !important; line-height: 3 !important; letter-spacing: 4px !important; color: red !important;
    text-transform: uppercase !important; box-sizing: content-box !important}
  body, body * { direction: rtl !important }
  body > *, html > *:not(head):not(body), aftercall-chat { display: none !important; transform: scale(.5) !important; opacity: 0 !important;
    position: static !important; filter: blur(3px) !important; margin: 90px !important; visibility: hidden !important }
  button, textarea, p, h2 { all: unset !important }
</style>`;

describeWindow('on pages of other people', (suite) => {
  async function shop(head = ''): Promise<ChatPage> {
    const { it, app } = suite;
    const body = shopPage({ lang: 'en' }) + head;
    await it.page.unroute('**/shop.html');
    await it.page.route('**/shop.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await it.page.goto(`${app.url}/shop.html`);
    await it.anyLauncher.waitFor();
    return it;
  }

  async function boxes(it: ChatPage): Promise<unknown> {
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
    await it.settled();
    const parts = [
      it.dialog,
      it.dialog.locator('h2'),
      it.dialog.locator('.what').first(),
      it.button('Support'),
      it.button('Send'),
    ];
    const all = [];
    for (const part of parts) {
      const style = await part.evaluate((one) => {
        const page = globalThis as unknown as { getComputedStyle(one: unknown): { [name: string]: string } };
        const { color, fontSize, textTransform, opacity } = page.getComputedStyle(one);
        return { color, fontSize, textTransform, opacity };
      });
      all.push({ box: await part.boundingBox(), ...style });
    }
    return all;
  }

  test('no rule of the page changes anything inside', async () => {
    const plain = await boxes(await shop());
    await suite.it.page.evaluate('sessionStorage.clear()');
    const hostile = await boxes(await shop(HOSTILE));
    expect(hostile).toEqual(plain);
    expect(NAMES.length).toBeGreaterThan(20);
    const words = suite.it.dialog.locator('.what').first();
    await words.dblclick({ position: { x: 30, y: 20 } });
    const selected = `(() => {
      const { shadowRoot } = document.querySelector('aftercall-chat');
      return String(shadowRoot.getSelection ? shadowRoot.getSelection() : getSelection());
    })()`;
    expect(await suite.it.page.evaluate(selected)).toMatch(/\w/);
  });

  test('keys typed in the chat are no shortcuts of the page, and Escape closes only the chat', async () => {
    const it = await shop('<dialog id="own"><p>The page asks</p></dialog>');
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
    await it.page.evaluate(`
      globalThis.heard = [];
      for (const name of ['keydown', 'keyup', 'keypress'])
        for (const capture of [true, false]) {
          document.addEventListener(name, ({ key }) => heard.push(name + key), { capture });
          document.body.addEventListener(name, ({ key }) => heard.push(name + key), { capture });
        }
      document.getElementById('own').show();
      window.addEventListener('keydown', ({ key }) => key === 'Escape' && document.getElementById('own').close());`);
    await it.dialog.getByRole('textbox').focus();
    await it.page.keyboard.type('jk?');
    expect(await it.dialog.getByRole('textbox').inputValue()).toBe('jk?');
    await it.page.keyboard.press('Escape');
    expect(await it.page.locator('aftercall-chat .window').isVisible()).toBe(false);
    expect(await it.page.evaluate('heard')).toEqual([]);
    expect(await it.page.evaluate('document.getElementById("own").open')).toBe(true);
  });

  test('a dialog of the page that holds the focus does not take it from who writes in the chat', async () => {
    const it = await shop(`<div id="trap"><button>Inside</button></div><script>
      const trap = document.getElementById('trap');
      for (const name of ['focus', 'focusin'])
        for (const capture of [true, false])
          for (const where of [window, document]) where.addEventListener(name, ({ target }) => {
            if (target instanceof Node && !trap.contains(target)) trap.querySelector('button').focus();
          }, { capture });
      trap.setAttribute('role', 'dialog');
      for (const name of ['blur', 'focusout'])
        trap.addEventListener(name, ({ relatedTarget }) => {
          if (!trap.contains(relatedTarget)) trap.querySelector('button').focus();
        }, { capture: true });
      trap.querySelector('button').focus();</script>`);
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
    await it.dialog.getByRole('textbox').click();
    await it.page.keyboard.type('hello');
    expect(await it.dialog.getByRole('textbox').inputValue()).toBe('hello');
  });

  test('a number that the page has before its title is its own', async () => {
    const it = await shop('<script>document.title = "(3) Inbox"</script>');
    const { app } = suite;
    await it.anyLauncher.click();
    await it.button('Support').click();
    const chat = await it.answered();
    expect(await it.page.title()).toBe('(3) Inbox');
    await it.dialog.locator('.minimise').click();
    await app.agentWrites(chat, 'are you there?');
    await it.page.locator('.badge', { hasText: '1' }).waitFor();
    expect(await it.page.title()).toBe('(1) (3) Inbox');
    await it.anyLauncher.click();
    expect(await it.page.title()).toBe('(3) Inbox');
  });

  test('what the page put on its window before our window was there hears no keys, if it came after our script', async () => {
    const it = await shop(`<script>
      globalThis.heard = [];
      for (const name of ['keydown', 'keyup', 'keypress'])
        window.addEventListener(name, ({ key }) => heard.push(name + key), { capture: true });</script>`);
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
    await it.dialog.getByRole('textbox').focus();
    await it.page.keyboard.type('jk');
    expect(await it.page.evaluate('heard')).toEqual([]);
    await it.page.locator('input').focus();
    await it.page.keyboard.type('x');
    expect(await it.page.evaluate('heard')).toEqual(['keydownx', 'keypressx', 'keyupx']);
  });

  test('a title that the page changes, or brings back, is counted once and never for good', async () => {
    const it = await shop();
    await it.anyLauncher.click();
    await it.button('Support').click();
    const chat = await it.answered();
    await it.dialog.locator('.minimise').click();
    await suite.app.agentWrites(chat, 'are you there?');
    await it.page.waitForFunction('document.title === "(1) Garden shop"');
    await it.page.evaluate('document.title = "Basket"');
    await it.page.waitForFunction('document.title === "(1) Basket"');
    await suite.app.agentWrites(chat, 'hello?');
    await it.page.waitForFunction('document.title === "(2) Basket"');
    // As from the cache of a router: the page as it was left.
    await it.page.evaluate(`{
      const head = document.createElement('head');
      head.innerHTML = '<title>(1) Garden shop</title>';
      document.head.replaceWith(head);
    }`);
    await it.page.waitForFunction('document.title === "(2) Garden shop"');
    await it.anyLauncher.click();
    await it.page.waitForFunction('document.title === "Garden shop"');
    await it.page.evaluate('document.title = "(2) Basket"');
    await it.page.waitForFunction('document.title === "Basket"');
  });

  test('what composes a word is for the input method', async () => {
    const it = await shop();
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
    await it.dialog.getByRole('textbox').fill('にほん');
    const press = (key: string, more: object) =>
      it.dialog.getByRole('textbox').evaluate(
        (one, [name, init]) => {
          const page = globalThis as unknown as { KeyboardEvent: new (type: string, init: object) => Event };
          const options = { key: name, bubbles: true, cancelable: true, composed: true, ...(init as object) };
          one.dispatchEvent(new page.KeyboardEvent('keydown', options) as never);
        },
        [key, more] as const,
      );
    for (const key of ['Enter', 'Escape']) {
      await press(key, { isComposing: true });
      await press(key, { keyCode: 229 });
    }
    expect(await it.dialog.isVisible()).toBe(true);
    expect(await it.dialog.getByRole('textbox').inputValue()).toBe('にほん');
    await press('Enter', {});
    expect(await it.dialog.getByRole('textbox').inputValue()).toBe('');
  });

  test('the body may be swapped and the script loaded again: there is one window, and it is not lost', async () => {
    const it = await shop();
    await it.anyLauncher.click();
    await it.button('Support').click();
    const chat = await it.answered();
    await it.dialog.getByRole('textbox').fill('half a sentence');
    await it.page.evaluate(`
      const next = document.createElement('body');
      next.innerHTML = '<h1>The next page</h1>';
      document.documentElement.replaceChild(next, document.body);
      const again = document.createElement('script');
      again.src = '/chat/widget.js';
      const loaded = new Promise((done) => (again.onload = done));
      document.head.append(again);
      loaded;`);
    expect(await it.page.locator('aftercall-chat').count()).toBe(1);
    expect(await it.dialog.getByRole('textbox').inputValue()).toBe('half a sentence');
    await suite.app.agentWrites(chat, 'still with you');
    await it.log.getByText('still with you').waitFor();
    await it.page.evaluate('document.querySelector("aftercall-chat").remove()');
    await it.log.getByText('still with you').waitFor();
  });
});
