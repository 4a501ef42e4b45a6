import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeWindow } from './window-suite';

describeWindow('however a page loads the script', (suite) => {
  /** Opens a page of another origin. */
  async function shop(head: string, policy = ''): Promise<() => Promise<void>> {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      if (policy !== '') response.setHeader('content-security-policy', policy);
      const page = `<!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="data:,">`;
      response.end(`${page}${head}</head><body><h1>Shop</h1></body></html>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await suite.it.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
  }

  async function works(title: string): Promise<void> {
    const { it } = suite;
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
    expect(await it.page.locator('aftercall-chat').count()).toBe(1);
    await expect(it.dialog.locator('h2').textContent()).resolves.toBe(title);
  }

  test.each(['', 'defer', 'async', 'type="module"', 'type="module" async'])(
    'a tag that says "%s"',
    async (says) => {
      const end = await shop(
        `<script src="${suite.app.url}/chat/widget.js?v=2" data-title="Help" ${says}></script>`,
      );
      await works('Help');
      await end();
    },
  );

  test('three tags, from two origins, are one window', async () => {
    const { url } = suite.app;
    const other = url.replace('127.0.0.1', 'localhost');
    const tag = (host: string, says: string): string =>
      `<script src="${host}/chat/widget.js" ${says}></script>`;
    const end = await shop(tag(url, 'data-title="One"') + tag(other, 'async') + tag(url, 'type="module"'));
    await works('One');
    await end();
  });

  test('a page that allows scripts by a nonce, and no inline style', async () => {
    const policy = `default-src 'none'; script-src 'nonce-abc'; connect-src ${suite.app.url}; style-src 'none'; img-src data:; require-trusted-types-for 'script'`;
    const end = await shop(
      `<script nonce="abc" src="${suite.app.url}/chat/widget.js" data-color="#123456" data-offset-x="30"></script>`,
      policy,
    );
    await works('Chat');
    await suite.it.button('Support').click();
    await suite.it.log.getByText('finding someone').waitFor();
    await end();
  });
});
