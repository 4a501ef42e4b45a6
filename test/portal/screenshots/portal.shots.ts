/**
 * `npm run screenshots`: pages of the portal in every surrounding, as pictures for people to look at, in the folder
 * `screenshots/portal/`. Owns: which pages and surroundings there are.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from '../../widget/browser';
import { PortalApp } from '../portal-app';
import { PortalPage, type Language } from '../portal-page';

const FOLDER = join(__dirname, '../../../screenshots/portal');
const desktop = { viewport: { width: 1280, height: 860 } };
const phone = { viewport: { width: 375, height: 760 }, hasTouch: true, isMobile: true };

interface Surrounding {
  name: string;
  language: Language;
  context: BrowserContextOptions;
}
const SURROUNDINGS: Surrounding[] = [
  { name: 'desktop', language: 'en', context: desktop },
  { name: 'dark', language: 'en', context: { ...desktop, colorScheme: 'dark' } },
  { name: 'spanish', language: 'es', context: desktop },
  { name: 'phone', language: 'es', context: phone },
];
const PATHS: [name: string, path: string][] = [
  ['home', '/'],
  ['sessions', '/sessions'],
  ['results', '/results'],
  ['result-sessions', '/results/sessions?stage=finished'],
  ['flows', '/flows'],
  ['flow', '/flows/support'],
  ['try-it', '/try-it'],
  ['settings-call', '/settings/call'],
  ['settings-chat', '/settings/chat'],
  ['settings-queue', '/settings/queue'],
  ['queue', '/settings/queue/support'],
  ['virtual-agents', '/settings/virtual-agents'],
  ['virtual-agent', '/settings/virtual-agents/csat'],
  ['numbers', '/settings/numbers'],
  ['number', '/settings/numbers/voice/+15551000'],
  ['hours', '/settings/hours'],
  ['calendar', '/settings/hours/office'],
  ['flag', '/settings/flags/systemDown'],
  ['crm', '/settings/crm'],
  ['file', '/settings/file'],
  ['users', '/users'],
  ['account', '/account'],
];

let app: PortalApp;
let browser: Browser;
let cookie: string;
let sessionId: string;
beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  [browser, app] = await Promise.all([launchBrowser(), PortalApp.start()]);
  cookie = await app.firstAdmin();
  const first = await app.surveyedCall('+15550001');
  sessionId = first.sessionId;
  await app.talkedCall('+15550002');
  await app.api().put('/users/eva').send({ role: 'viewer', password: 'long enough for eva' }).expect(200);
});
afterAll(async () => {
  await browser.close();
  await app.remove();
});

test.each(SURROUNDINGS)(
  '$name',
  async ({ name, language, context }) => {
    const take = (it: PortalPage, page: string) =>
      it.page.screenshot({ path: join(FOLDER, `${page}-${name}.png`), fullPage: true });
    const stranger = await PortalPage.open(browser, app, { language, ...context });
    await stranger.go('/');
    await take(stranger, 'sign-in');
    await stranger.close();
    const it = await PortalPage.open(browser, app, { language, cookie, ...context });
    for (const [page, path] of [...PATHS, ['session', `/sessions/${sessionId}`] as const]) {
      await it.go(path);
      await it.page
        .getByText(/^(Loading|Cargando)…$/)
        .first()
        .waitFor({ state: 'detached' });
      await take(it, page);
    }
    await it.close();
  },
  120_000,
);
