/** `npm run screenshots`: the page of results with many answers, empty and failed, as pictures for people to look at. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../widget/browser';
import { PortalApp } from '../portal-app';
import { PortalPage } from '../portal-page';
import { manyResults } from '../many-results';

const FOLDER = join(__dirname, '../../../screenshots/results');

let app: PortalApp;
let browser: Browser;
let cookie: string;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  [browser, app] = await Promise.all([launchBrowser(), PortalApp.start()]);
  cookie = await app.firstAdmin();
});
afterAll(async () => {
  await browser.close();
  await app.remove();
});

test('empty, then full in every surrounding, then failed', async () => {
  const desktop = { viewport: { width: 1280, height: 860 } };
  const take = async (name: string, page: PortalPage): Promise<void> => {
    await page.page.waitForLoadState('networkidle');
    await page.page.screenshot({ path: join(FOLDER, `results-${name}.png`), fullPage: true });
    await page.close();
  };
  const open = async (language: 'en' | 'es', context: object, path = '/results') => {
    const it = await PortalPage.open(browser, app, { language, cookie, ...context });
    await it.go(path);
    return it;
  };
  await take('empty', await open('en', desktop));
  await manyResults(app.app.store, Date.now());
  await take('full', await open('en', desktop));
  await take('full-dark', await open('en', { ...desktop, colorScheme: 'dark' }));
  await take('full-spanish', await open('es', desktop));
  await take('full-phone', await open('es', { viewport: { width: 375, height: 760 }, isMobile: true }));
  const failing = await open('en', desktop, '/account');
  await failing.page.route('**/api/v1/results**', (route) => route.abort());
  await failing.go('/results');
  await failing.page.getByRole('alert').waitFor();
  await take('failed', failing);
}, 180_000);
