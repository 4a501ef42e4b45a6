/** The server is away, or one is signed out: that is said, in the language of the page, and nothing is lost. */
import type { Browser, Route } from 'playwright-core';
import { seriousViolations } from '../support/axe';
import { describeInBrowser, launchBrowser } from '../widget/browser';
import { ADMIN, PortalApp } from './portal-app';
import { PortalPage } from './portal-page';

jest.setTimeout(180_000);

const EVERYTHING = '**/*';
const down = (route: Route): Promise<void> => route.abort('connectionrefused');

describeInBrowser('the portal without a server, and without a sign-in', () => {
  let app: PortalApp;
  let browser: Browser;
  let cookie: string;
  beforeAll(async () => {
    [browser, app] = await Promise.all([launchBrowser(), PortalApp.start()]);
    cookie = await app.firstAdmin();
  });
  afterAll(async () => {
    await browser.close();
    await app.remove();
  });

  /** A tab that somebody comes back to after more than a minute. */
  async function comeBack({ page }: PortalPage): Promise<void> {
    await page.clock.setSystemTime(Date.now() + 120_000);
    await page.evaluate("window.dispatchEvent(new Event('visibilitychange'))");
  }

  test('home does not say that all is well when nobody knows', async () => {
    const it = await PortalPage.open(browser, app, { cookie });
    await it.page.route('**/overview/events**', (route) => route.fulfill({ status: 429 }));
    await it.go('/');
    await it.page.getByText('All is well').waitFor();
    await it.page.route(EVERYTHING, down);
    await it.page.getByText(/^Not known since \d/).waitFor();
    expect(await it.page.getByText('All is well').count()).toBe(0);
    const notice = it.page.getByRole('alert').filter({ hasText: /^What is shown is of / });
    await notice.getByText(/^The server cannot be reached\./).waitFor();
    await it.panel('Health').waitFor();
    expect(await seriousViolations(it.page)).toEqual([]);
    await it.page.unroute(EVERYTHING, down);
    await it.page.getByText('All is well').waitFor();
    await notice.waitFor({ state: 'detached' });
    await it.close();
  });

  test('home leads to signing in when one is signed out, although its stream goes on', async () => {
    const it = await PortalPage.open(browser, app, { cookie });
    await it.page.clock.install();
    const heard = it.page.waitForResponse(/overview\/events/);
    await it.go('/');
    await heard;
    await it.page.getByText('All is well').waitFor();
    await it.context.clearCookies();
    await it.page.clock.fastForward(30_000);
    await it.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await it.close();
  });

  test('a save and a page that the server does not answer say so in Spanish; the menu stays, and it is tried again', async () => {
    const it = await PortalPage.open(browser, app, { cookie, language: 'es' });
    await it.go('/settings/call');
    await it.page.getByRole('checkbox', { name: 'Registros del CRM' }).check();
    await it.page.route(EVERYTHING, down);
    await it.button('Guardar').click();
    await it.page
      .getByRole('alert')
      .getByText(/^No se puede llegar al servidor\..* inténtalo de nuevo/)
      .waitFor();
    expect(await it.page.getByRole('checkbox', { name: 'Registros del CRM' }).isChecked()).toBe(true);
    await it.button('Descartar los cambios').click();
    const notice = it.page.getByRole('alert').getByText(/^No se puede llegar al servidor\./);
    // A page of which the code is here, and one of which it is not.
    for (const link of ['Chat', 'Números']) {
      await it.page.getByRole('link', { name: link, exact: true }).click();
      await it.page
        .getByRole('heading', { level: 1, name: link === 'Chat' ? link : 'No ha funcionado' })
        .waitFor();
      await notice.waitFor();
      expect(await it.page.getByText(/fetch/i).count()).toBe(0);
      await it.page.getByRole('navigation', { name: 'Menú principal' }).waitFor();
    }
    await it.button('Intentar de nuevo').click();
    await notice.waitFor();
    await it.page.unroute(EVERYTHING, down);
    await it.button('Intentar de nuevo').click();
    await it.page.getByRole('heading', { level: 1, name: 'Números' }).waitFor();
    await it.close();
  });

  test('a page of which the server has another build by now is loaded anew', async () => {
    const it = await PortalPage.open(browser, app, { cookie });
    await it.go('/account');
    await it.page.route('**/assets/crm-page-*.js', (route) => route.fulfill({ status: 404 }));
    const body = '<script type="module" src="/assets/index-new.js"></script>';
    await it.page.route(`${app.url}/`, (route) => route.fulfill({ contentType: 'text/html', body }));
    const loads: string[] = [];
    it.page.on('request', (one) => one.isNavigationRequest() && loads.push(one.url()));
    const anew = it.page.waitForEvent('load');
    await it.page.getByRole('link', { name: 'CRM', exact: true }).click();
    await anew;
    // The same file is missing still: another server may have answered. That is no reason to load for ever.
    await it.button('Try again').waitFor();
    expect(loads).toEqual([`${app.url}/settings/crm`]);
    await it.page.unrouteAll();
    await it.button('Try again').click();
    await it.page.getByRole('heading', { level: 1, name: 'CRM' }).waitFor();
    await it.close();
  });

  test('whoever is signed out while editing signs in beside, and saves', async () => {
    const it = await PortalPage.open(browser, app, { cookie: await app.signIn(ADMIN.name, ADMIN.password) });
    await it.go('/settings/call');
    await it.page.getByRole('checkbox', { name: 'CRM records' }).check();
    await it.context.clearCookies();
    await it.button('Save').click();
    const alert = it.page.getByRole('alert');
    await alert.getByText(/You are not signed in/).waitFor();
    const opened = it.context.waitForEvent('page');
    await alert.getByRole('link', { name: 'Sign in, in a new tab' }).click();
    const beside = await opened;
    await beside.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    // Meanwhile the page itself finds out: it asks before anything is lost.
    await comeBack(it);
    const dialog = it.page.getByRole('dialog', { name: 'You are signed out' });
    await dialog.getByRole('link', { name: 'Sign in, in a new tab' }).waitFor();
    await beside.getByRole('textbox', { name: 'Name' }).fill(ADMIN.name);
    await beside.locator('input[type=password]').fill(ADMIN.password);
    await beside.getByRole('button', { name: 'Sign in' }).click();
    await beside.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    await it.page.evaluate("window.dispatchEvent(new Event('visibilitychange'))");
    await dialog.waitFor({ state: 'detached' });
    expect(await it.page.getByRole('checkbox', { name: 'CRM records' }).isChecked()).toBe(true);
    await it.button('Save').click();
    await it.page.getByText('Saved', { exact: true }).waitFor();
    const { body } = await app.api().get('/settings/call/post-session');
    expect(body.dataRecords).toMatchObject({ crm: true });
    await it.close();
  });

  test('after signing in one is where one wanted to be, and nowhere else', async () => {
    const it = await PortalPage.open(browser, app);
    await it.go('/settings/chat?from=a-link');
    await it.signIn();
    await it.page.getByRole('heading', { level: 1, name: 'Chat' }).waitFor();
    expect(it.page.url()).toBe(`${app.url}/settings/chat?from=a-link`);
    await it.page.goto(`${app.url}/sign-in?to=${encodeURIComponent('//elsewhere.example/')}`);
    await it.page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    expect(it.page.url()).toBe(`${app.url}/`);
    expect(it.mistakes).toEqual([]);
    await it.close();
  });
});
