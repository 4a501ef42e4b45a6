import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChatPage } from './chat-page';
import { shopPage } from './screenshots/shop-page';
import { describeWindow } from './window-suite';

const RESET = `<style>
  *, *::before, *::after { all: unset !important }
  *::before, *::after { content: "★" !important; position: fixed !important; inset: 0 !important; background: red !important }
  html, body, body > *, html > * { display: none !important }
  html { display: block !important; visibility: hidden !important; zoom: 1 }
</style>`;

describeWindow('on pages that were not made for us', (suite) => {
  async function shop(body: string, path = 'shop.html'): Promise<ChatPage> {
    const { it, app } = suite;
    await it.page.unroute(`**/${path}`);
    await it.page.route(`**/${path}`, (route) => route.fulfill({ contentType: 'text/html', body }));
    await it.page.goto(`${app.url}/${path}`);
    return it;
  }

  test('rules that unset everything, and those that put something before it, leave the chat as it is', async () => {
    const it = await shop(shopPage({ lang: 'en' }));
    const look = async (): Promise<unknown> => {
      await it.anyLauncher.waitFor();
      const closed = await it.anyLauncher.boundingBox();
      await it.anyLauncher.click();
      await it.button('Support').waitFor();
      await it.settled();
      return [closed, await it.dialog.boundingBox(), await it.button('Support').boundingBox()];
    };
    const plain = await look();
    await it.page.evaluate('sessionStorage.clear()');
    await shop(shopPage({ lang: 'en' }) + RESET);
    expect(await look()).toEqual(plain);
    const before = `getComputedStyle(document.querySelector('aftercall-chat'), '::before').content`;
    expect(await it.page.evaluate(before)).toBe('none');
  });

  test('a page whose addresses are of another host, and a relative address of the server', async () => {
    const head = '<base href="https://cdn.shop.example/a/b/">';
    const { url } = suite.app;
    const tag = `<script src="${url}/chat/widget.js" data-host="/" data-lang="en"></script>`;
    const it = await shop(
      `<!doctype html><html lang="en"><head>${head}${tag}</head><body>Shop</body></html>`,
    );
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
  });

  test('an address of the server that is none is told of', async () => {
    const warned = suite.it.page.waitForEvent('console', (one) => one.text().includes('data-host'));
    const it = await shop(shopPage({ lang: 'en', tag: 'data-host="calls.example.com"' }));
    await warned;
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
  });

  test('what could not be loaded is loaded when the script is loaded again, once', async () => {
    const { it, app } = suite;
    await it.page.route('**/chat-widget.js', (route) => route.abort(), { times: 1 });
    await shop(`<!doctype html><html lang="en"><body>Shop<script>
      globalThis.unhandled = 0;
      addEventListener('unhandledrejection', (event) => { unhandled += 1; event.preventDefault(); });
    </script><script src="${app.url}/chat/widget.js"></script></body></html>`);
    await it.page.waitForFunction('unhandled === 1');
    expect(await it.anyLauncher.count()).toBe(0);
    await it.page.evaluate(`for (const n of [1, 2]) {
      const again = document.createElement('script');
      again.src = '/chat/widget.js?' + n;
      document.head.append(again);
    }`);
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
    expect(await it.page.locator('aftercall-chat').count()).toBe(1);
    await it.page.evaluate('aftercall.minimise()');
    expect(await it.dialog.isVisible()).toBe(false);
  });

  test('a page that takes our element out, in a transition or not, loses neither place nor focus', async () => {
    const it = await shop(shopPage({ lang: 'en' }));
    await it.anyLauncher.click();
    await it.button('Support').click();
    const chat = await it.answered();
    for (let n = 1; n < 15; n += 1) await suite.app.agentWrites(chat, `line ${n} of many`);
    await it.log.getByText('line 14').waitFor();
    await it.dialog.getByRole('textbox').focus();
    const top = () =>
      it.dialog.locator('.log').evaluate((one) => (one as unknown as { scrollTop: number }).scrollTop);
    const before = await top();
    expect(before).toBeGreaterThan(100);
    for (const act of [
      'document.querySelector("aftercall-chat").remove()',
      'document.startViewTransition(() => { document.body.innerHTML = "<h1>Next</h1>"; document.querySelector("aftercall-chat").remove() }).finished',
    ]) {
      await it.page.evaluate(act);
      await it.page.evaluate(
        'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
      );
      expect([await top(), await it.hasFocus(it.dialog.getByRole('textbox'))]).toEqual([before, true]);
    }
  });

  test('every part that is documented can be given a look', async () => {
    const document = readFileSync(join(__dirname, '../../docs/chat-window.md'), 'utf8');
    const section = /## Parts\n([\s\S]*?)\n## /.exec(document)?.[1] ?? '';
    const names = [...section.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(20);
    const rules = names.map((name) => `aftercall-chat::part(${name}) { scroll-margin-top: 7px }`).join('\n');
    const it = await shop(`${shopPage({ lang: 'en' })}<style>${rules}</style>`);
    const found = new Set<string>();
    const collect = async (): Promise<void> => {
      const shown = await it.page.evaluate<
        string[]
      >(`[...document.querySelector('aftercall-chat').shadowRoot.querySelectorAll('[part]')]
        .filter((one) => one.getClientRects().length > 0 && getComputedStyle(one).scrollMarginTop === '7px')
        .flatMap((one) => [...one.part])`);
      for (const name of shown) found.add(name);
    };
    await it.anyLauncher.waitFor();
    await collect();
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
    await collect();
    await it.button('Support').click();
    const chat = await it.answered();
    for (let n = 1; n < 15; n += 1) await suite.app.agentWrites(chat, `see https://shop.example/${n}`);
    await it.log.getByText('shop.example/14').waitFor();
    await it.page.mouse.move(1000, 500);
    await it.scrollsBack(600);
    await suite.app.agentWrites(chat, 'newest');
    await it.dialog.locator('.newer').waitFor();
    await it.page.route('**/messages', (route) => route.fulfill({ status: 403, body: '' }), { times: 1 });
    await collect();
    await it.write('no');
    await it.dialog.getByRole('alert').waitFor();
    await collect();
    await it.dialog.locator('.minimise').click();
    await suite.app.agentWrites(chat, 'unread');
    await it.page.locator('.badge', { hasText: '1' }).waitFor();
    await collect();
    await it.anyLauncher.click();
    await suite.app.agentEnds(chat);
    await it.optIn().waitFor();
    await it.settled();
    await it.button('No').click();
    await it.button('Start a new conversation').waitFor();
    await collect();
    expect(names.filter((name) => !found.has(name))).toEqual(['virtual-agent']);
  });

  test('a server that is away for some seconds is waited for, and asked no more often for being looked at', async () => {
    const { it } = suite;
    let asked = 0;
    await it.page.route('**/chat/v1/chats', (route) => {
      asked += 1;
      if (asked > 2) return route.continue();
      return route.fulfill({ status: 503, headers: { 'retry-after': '1' }, body: '' });
    });
    await it.start();
    await it.dialog.getByText('Many people').waitFor();
    for (let n = 0; n < 3; n += 1) {
      await it.dialog.locator('.minimise').click();
      await it.anyLauncher.click();
    }
    await it.button('Support').waitFor();
    expect(asked).toBe(3);
    expect(await it.dialog.getByRole('alert').count()).toBe(0);
  });
});
