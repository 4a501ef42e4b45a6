/** The portal by keyboard, by ear and on a phone: the focus is never lost, everything has a name, nothing is cut off. */
import type { Browser, Locator } from 'playwright-core';
import { seriousViolations } from '../support/axe';
import { describeInBrowser, launchBrowser } from '../widget/browser';
import { manyResults } from './many-results';
import { PortalApp } from './portal-app';
import { PortalPage } from './portal-page';

jest.setTimeout(180_000);

const PHONE = { width: 390, height: 844 };
const LONG_WORD = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(3);
const LONG_NAME = 'a'.repeat(60);
/** Words of buttons, badges, choices and texts that do not all fit, and controls that stand outside and cannot be scrolled to. */
const CUT_OFF = `[...document.querySelectorAll(
  '.mantine-Button-root, .mantine-Button-label, .mantine-Badge-root, .mantine-Badge-label, ' +
  '.mantine-SegmentedControl-label, .mantine-Title-root, p'
)].filter((one) => {
  const { width, right } = one.getBoundingClientRect();
  if (width === 0) return false;
  const isCut = one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline';
  return isCut || (right > innerWidth && !one.closest('.mantine-ScrollArea-root'));
}).map((one) => one.textContent)`;
/** What has the focus, where a bar of a form is over the middle of it. */
const BEHIND_A_BAR = `(() => {
  const one = document.activeElement;
  const { left, top, width, height } = one.getBoundingClientRect();
  const over = document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.savebar');
  return over && !over.contains(one) ? one.outerHTML : null;
})()`;
const PARAMETERS = ['order', 'tier', 'reason'].map((field) => ({ field, type: 'fixed', value: 'x' }));

describeInBrowser('the portal for everybody', () => {
  let app: PortalApp;
  let browser: Browser;
  let cookie: string;
  beforeAll(async () => {
    [browser, app] = await Promise.all([launchBrowser(), PortalApp.start()]);
    cookie = await app.firstAdmin();
    const { body } = await app.api().get('/settings/call/post-session');
    const dataParameters = [{ ...PARAMETERS[0], sensitive: true }, ...PARAMETERS.slice(1)];
    const document = { ...body, dataParametersEnabled: true, dataParameters };
    await app.api().put('/settings/call/post-session').send(document).expect(200);
  });
  afterAll(async () => {
    await browser.close();
    await app.remove();
  });

  /** Waits until the focus is there: it is moved once what is new is drawn. */
  const focusIs = ({ page }: PortalPage, on: Locator): Promise<void> =>
    on.and(page.locator(':focus')).waitFor();
  const focusIsOn = (it: PortalPage, button: string): Promise<void> => focusIs(it, it.button(button));
  const heading = ({ page }: PortalPage, name: string) => page.getByRole('heading', { level: 1, name });
  const press = (it: PortalPage, name: string): Promise<void> => it.button(name).press('Enter');

  test('the focus goes on with a parameter that is moved, edited or removed', async () => {
    const it = await PortalPage.open(browser, app, { cookie });
    await it.go('/settings/call');
    await press(it, 'Edit tier');
    await it.page.getByRole('dialog').getByRole('button', { name: 'Close' }).waitFor();
    expect(await seriousViolations(it.page)).toEqual([]);
    await it.page.keyboard.press('Escape');
    await focusIsOn(it, 'Edit tier');
    await press(it, 'Edit tier');
    await it.page.getByRole('textbox', { name: 'Parameter name' }).fill('level');
    await it.page.keyboard.press('Enter');
    await focusIsOn(it, 'Edit level');
    await press(it, 'Move reason up');
    await focusIsOn(it, 'Move reason up');
    await it.page.keyboard.press('Enter');
    await focusIsOn(it, 'Move reason down');
    await it.page.keyboard.press('Enter');
    await focusIsOn(it, 'Move reason down');
    await press(it, 'Delete reason');
    await focusIsOn(it, 'Delete level');
    await it.page.keyboard.press('Enter');
    await focusIsOn(it, 'Delete order');
    await it.page.keyboard.press('Enter');
    await focusIsOn(it, 'Add Parameter');
    await it.page.keyboard.press('Enter');
    await it.page.keyboard.press('Escape');
    await focusIsOn(it, 'Add Parameter');
    await press(it, 'Discard changes');
    await focusIs(it, it.page.locator('.savebar'));
    await it.page.getByRole('checkbox', { name: 'CRM records' }).press('Space');
    await press(it, 'Save');
    await it.page.getByText('Saved', { exact: true }).waitFor();
    await focusIs(it, it.page.locator('.savebar'));
    await press(it, 'History');
    await it.page
      .getByRole('dialog', { name: 'History' })
      .getByRole('button', { name: 'Close' })
      .press('Enter');
    await focusIsOn(it, 'History');
    expect(it.mistakes).toEqual([]);
    await it.close();
  });

  test('the focus goes back from dialogs to what opened them, and to the heading of a page one goes to', async () => {
    const it = await PortalPage.open(browser, app, { cookie, language: 'es' });
    await it.go('/users');
    await press(it, 'Nuevo usuario');
    const dialog = it.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Nombre' }).fill('eva');
    await dialog.locator('input[type=password]').fill('long enough for eva');
    expect(await seriousViolations(it.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Guardar' }).press('Enter');
    await it.page.getByRole('row', { name: /^eva/ }).waitFor();
    await focusIsOn(it, 'Nuevo usuario');
    await it.go('/settings/tokens');
    await press(it, 'Nuevo token de API');
    await dialog.getByRole('textbox', { name: 'Nombre' }).fill('Panel');
    await press(it, 'Crear el token');
    await dialog.getByTestId('token').waitFor();
    await focusIs(it, dialog);
    // It is shown once: Escape does not take it away.
    await it.page.keyboard.press('Escape');
    await dialog.getByTestId('token').waitFor();
    await press(it, 'Listo');
    await focusIsOn(it, 'Nuevo token de API');
    await press(it, 'Revocar Panel');
    await dialog.getByRole('button', { name: 'Revocar', exact: true }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await focusIs(it, it.page.locator('#main'));
    await app.api().put('/queues/spare').send({ agents: [] }).expect(200);
    await it.page.getByRole('link', { name: 'Queue', exact: true }).press('Enter');
    await focusIs(it, heading(it, 'Queue'));
    await it.page.getByRole('button', { name: /^Editar.*Llamadas/ }).press('Enter');
    await it.page.getByRole('link', { name: 'spare' }).press('Enter');
    await focusIs(it, heading(it, 'spare'));
    await it.page.getByRole('columnheader', { name: 'Acciones' }).waitFor();
    await it.button('Eliminar').press('Enter');
    await dialog.getByRole('button', { name: 'Eliminar' }).press('Enter');
    await focusIs(it, heading(it, 'Queue'));
    expect(it.mistakes).toEqual([]);
    await it.close();
  });

  test('the ways of a picture are told in Spanish, and who signed in is named in the audit log', async () => {
    const it = await PortalPage.open(browser, app, { cookie, language: 'es' });
    await it.go('/flows/support');
    const ways = it.page.locator('.react-flow__edge');
    await ways.first().waitFor({ state: 'attached' });
    const told = await ways.evaluateAll((all) =>
      (all as unknown as { getAttribute(name: string): string }[]).map(
        (one) => `${one.getAttribute('aria-roledescription')} ${one.getAttribute('aria-label')}`,
      ),
    );
    expect(told.filter((text) => !/^camino De \S.* a \S/.test(text))).toEqual([]);
    expect(await it.page.getByText(/Press enter or space/).count()).toBe(0);
    await app.api().put('/users/editora').send({ role: 'editor', password: 'long enough for her' });
    await app.signIn('editora', 'long enough for her');
    await app.page().post('/sign-in').send({ name: 'editora', password: 'wrong' }).expect(401);
    await app.api().post('/tokens').send({ name: 'muro', role: 'viewer' }).expect(201);
    const password = { current: 'none', password: 'long enough again' };
    await app.page().post('/password').set('cookie', cookie).send(password).expect(401);
    await it.go('/settings/audit');
    const rows = it.page.getByRole('row').filter({ hasText: 'Inicio de sesión' });
    await rows.filter({ hasText: /editora\s*Usuario.*Hecho/ }).waitFor();
    await rows.filter({ hasText: /editora\s*Sin sesión iniciada.*Rechazado/ }).waitFor();
    await it.page.getByText('Tokens de API: muro (Lector)').waitFor();
    await it.page.getByText('Cambio de la propia contraseña').waitFor();
    await it.close();
  });

  test.each(['light', 'dark'] as const)('a field that is empty says so legibly (%s)', async (colorScheme) => {
    const it = await PortalPage.open(browser, app, { cookie, colorScheme });
    await it.go('/settings/file');
    expect(await seriousViolations(it.page)).toEqual([]);
    await it.close();
  });

  test.each([320, 360])('at %i px what has the focus is never behind the bar of a form', async (width) => {
    const it = await PortalPage.open(browser, app, { cookie, viewport: { width, height: 740 } });
    for (const path of [
      '/settings/call',
      '/settings/chat',
      '/settings/virtual-agents/csat',
      '/settings/chats',
    ]) {
      await it.go(path);
      await it.page.locator('.savebar').first().waitFor();
      await it.page.getByRole('heading', { level: 1 }).focus();
      for (let pressed = 0; pressed < 60; pressed++) {
        await it.page.keyboard.press('Tab');
        expect([path, pressed, await it.page.evaluate(BEHIND_A_BAR)]).toEqual([path, pressed, null]);
      }
    }
    await it.close();
  });

  test('a name is whole at the top, whatever reaches above and below its line', async () => {
    const it = await PortalPage.open(browser, app, { cookie });
    await it.page.route('**/api/v1/sign-in', async (route) => {
      const answer = await route.fetch();
      const who = await answer.json();
      await route.fulfill({
        response: answer,
        json: { ...who, user: { ...who.user, name: 'Ángel Jiménez' } },
      });
    });
    await it.go('/');
    const label = it.button('Ángel Jiménez').locator('.mantine-Button-label');
    expect(await label.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
    await it.close();
  });

  test('on a phone nothing is cut off, and Escape closes the menu', async () => {
    await manyResults(app.app.store, Date.now(), 40);
    const it = await PortalPage.open(browser, app, { cookie, language: 'es', viewport: PHONE });
    await it.page.route('**/results/sessions?**', async (route) => {
      const answer = await route.fetch();
      const page = await answer.json();
      page.items.forEach((one: { comment: string | null }) => (one.comment &&= LONG_WORD));
      await route.fulfill({ response: answer, json: page });
    });
    const pages = [
      '/results',
      '/settings/numbers',
      '/settings/hours',
      '/account',
      '/settings/call',
      '/users',
    ];
    await app.api().put(`/queues/${LONG_NAME}`).send({ agents: [] }).expect(200);
    for (const path of [...pages, `/settings/queue/${LONG_NAME}`]) {
      await it.go(path);
      await it.page.waitForLoadState('networkidle');
      expect([path, await it.page.evaluate(CUT_OFF)]).toEqual([path, []]);
    }
    await it.go('/settings/call');
    await it.page.getByRole('checkbox', { name: 'Registros del CRM' }).click();
    await it.button('Qué cambiaría').click();
    await it.page.getByRole('dialog').getByText('últimos 30 días').waitFor();
    expect(await it.page.evaluate(CUT_OFF)).toEqual([]);
    await it.go('/account');
    await it.button('Menú').click();
    await it.page.getByRole('link', { name: 'Usuarios' }).scrollIntoViewIfNeeded();
    await it.page.keyboard.press('Escape');
    await it.page.getByRole('link', { name: 'Usuarios' }).waitFor({ state: 'hidden' });
    await focusIsOn(it, 'Menú');
    await it.close();
  });
});
