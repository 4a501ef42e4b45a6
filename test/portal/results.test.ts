/** The page of results: every number leads to its sessions, a low score takes a note, and all of it is a file. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { seriousViolations } from '../support/axe';
import { describeInBrowser, launchBrowser } from '../widget/browser';
import { manyResults } from './many-results';
import { PortalApp } from './portal-app';
import { PortalPage } from './portal-page';

jest.setTimeout(180_000);

/** Fewer than a page of sessions shows. */
const COUNT = 40;

describeInBrowser('results in the portal', () => {
  let app: PortalApp;
  let browser: Browser;
  let it: PortalPage;
  beforeAll(async () => {
    [browser, app] = await Promise.all([launchBrowser(), PortalApp.start()]);
    await manyResults(app.app.store, Date.now(), COUNT);
    it = await PortalPage.open(browser, app, { cookie: await app.firstAdmin(), acceptDownloads: true });
  });
  afterAll(async () => {
    await browser.close();
    await app.remove();
  });

  test('each number of the funnel is as many sessions as the page shows behind it', async () => {
    await it.go('/results');
    const funnel = it.panel('From conversation to answer');
    await funnel.getByRole('link').first().waitFor();
    const links = await funnel.getByRole('link').evaluateAll((all) =>
      (all as unknown as { textContent: string; getAttribute(name: string): string }[]).map((one) => ({
        count: Number(one.textContent),
        to: one.getAttribute('href'),
      })),
    );
    expect(links.length).toBeGreaterThan(8);
    expect(links[0]?.count).toBe(COUNT);
    for (const { count, to } of links.filter((one) => one.count > 0)) {
      await it.go(to);
      const rows = it.page.getByRole('table', { name: 'Sessions behind the number' }).getByRole('row');
      await rows.nth(1).waitFor();
      expect([to, (await rows.count()) - 1]).toEqual([to, count]);
    }
    expect(it.mistakes).toEqual([]);
  });

  test('a customer with a low score was called back: it is noted with who did it, and taken back', async () => {
    await it.go('/results');
    const low = it.panel('Low scores');
    await low.getByRole('checkbox', { name: 'Called back' }).first().check();
    await low.getByLabel('Note').fill('=Sorted out');
    await it.button('Note it').click();
    await low.getByText(/✓ Called back: =Sorted out/).waitFor();
    await low.getByText(/^ana, /).waitFor();
    expect(await seriousViolations(it.page)).toEqual([]);
    const file = it.page.waitForEvent('download');
    await it.page.getByRole('button', { name: 'Download CSV' }).click();
    const text = readFileSync((await (await file).path()) ?? '', 'utf8');
    expect(text.trimEnd().split('\r\n')).toHaveLength(COUNT + 1);
    // Without it a spreadsheet reads another encoding.
    expect(text.startsWith('\uFEFF')).toBe(true);
    // A cell is never a formula.
    expect(text).toContain("'=Sorted out");
    expect(text).not.toMatch(/(^|,)=/m);
    await it.button('Take back').click();
    await low.getByText(/=Sorted out/).waitFor({ state: 'detached' });
  });

  test('agents are called by name, who are told apart by their ids', async () => {
    await it.go('/results');
    await it.panel('By day').getByText('Table', { exact: true }).click();
    await it
      .panel('By day')
      .getByRole('cell', { name: /^[A-Z][a-z]{2} \d{1,2}, \d{4}$/ })
      .first()
      .waitFor();
    await it.panel('By day').getByText('Agent', { exact: true }).click();
    await it.page.getByLabel('Agents from so many answers on').fill('1');
    await it.panel('By agent').getByRole('cell', { name: 'Agent One', exact: true }).waitFor();
  });
});
