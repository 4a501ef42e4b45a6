/** What is wrong in a form that does something at once is told at its field, in the language of the page, and has the focus. */
import type { Browser, Locator } from 'playwright-core';
import { seriousViolations } from '../support/axe';
import { describeInBrowser, launchBrowser } from '../widget/browser';
import { ADMIN, PortalApp } from './portal-app';
import { PortalPage } from './portal-page';

jest.setTimeout(180_000);

const MISSING = 'Rellena este campo';
const TAKEN = /Ya existe uno con este nombre/;
const SHORT = /debe tener al menos 10 caracteres/;

describeInBrowser('mistakes in forms', () => {
  let app: PortalApp;
  let browser: Browser;
  let it: PortalPage;
  beforeAll(async () => {
    [browser, app] = await Promise.all([launchBrowser(), PortalApp.start()]);
  });
  beforeEach(async () => {
    // The browser speaks English: what it says by itself is none of the page's words.
    it = await PortalPage.open(browser, app);
    await it.page.addInitScript("localStorage.setItem('aftercall-language', 'es')");
  });
  afterEach(async () => {
    expect(it.mistakes).toEqual([]);
    await it.close();
  });
  afterAll(async () => {
    await browser.close();
    await app.remove();
  });

  const dialog = (): Locator => it.page.getByRole('dialog');
  const field = (name: RegExp, within: Locator = it.page.locator('body')): Locator =>
    within.getByLabel(name).and(within.locator('input'));

  /** The field has the focus, is marked, and what describes it says so. */
  async function isWrong(one: Locator, words: string | RegExp): Promise<void> {
    await one.and(it.page.locator('[aria-invalid="true"]:focus')).waitFor();
    const ids = (await one.getAttribute('aria-describedby')) ?? '';
    const said = await Promise.all(
      ids
        .split(' ')
        .filter(Boolean)
        .map((id) => it.page.locator(`[id="${id}"]`).textContent()),
    );
    expect(said.join(' ')).toMatch(words);
  }

  async function signedIn(path: string): Promise<void> {
    const cookie = await app.signIn(ADMIN.name, ADMIN.password);
    const [name = '', value = ''] = cookie.split('=');
    await it.context.addCookies([{ name, value, url: app.url }]);
    await it.go(path);
  }

  test('of the first user', async () => {
    const welcome = new URL(app.app.welcomeUrl ?? '');
    await it.go(`${welcome.pathname}${welcome.hash}`);
    await it.button('Crear e iniciar sesión').click();
    await isWrong(field(/^Nombre/), MISSING);
    expect(await it.page.getByText(MISSING).count()).toBe(2);
    await field(/^Nombre/).fill('a/b');
    await field(/^Contraseña/).fill('short');
    await it.button('Crear e iniciar sesión').click();
    await isWrong(field(/^Nombre/), /debe empezar por una letra/);
    await it.page.getByText('debe tener al menos 10 caracteres').waitFor();
    // What is written over is not wrong any more, as far as anybody knows.
    await field(/^Nombre/).fill(ADMIN.name);
    expect(await field(/^Nombre/).getAttribute('aria-invalid')).not.toBe('true');
    await field(/^Contraseña/).fill(ADMIN.password);
    await it.button('Crear e iniciar sesión').click();
    await it.page.getByRole('heading', { level: 1, name: 'Inicio' }).waitFor();
  });

  test('of signing in and of a password', async () => {
    await it.go('/sign-in');
    await field(/^Nombre/).fill(ADMIN.name);
    await it.button('Iniciar sesión').click();
    await isWrong(field(/^Contraseña/), MISSING);
    await signedIn('/account');
    await field(/^Contraseña actual/).fill('wrong');
    await field(/^Nueva contraseña/).fill('short');
    await it.button('Guardar').click();
    await isWrong(field(/^Nueva contraseña/), SHORT);
    await field(/^Nueva contraseña/).fill('long enough it is');
    await it.button('Guardar').click();
    await isWrong(field(/^Contraseña actual/), /no corresponden/);
    expect(await field(/^Nueva contraseña/).inputValue()).toBe('long enough it is');
  });

  test('of users and tokens', async () => {
    await signedIn('/users');
    await it.button('Nuevo usuario').click();
    await field(/^Nombre/, dialog()).fill(ADMIN.name);
    await dialog().getByRole('button', { name: 'Guardar' }).click();
    await isWrong(field(/^Contraseña/, dialog()), MISSING);
    await field(/^Contraseña/, dialog()).fill('long enough it is');
    await dialog().getByRole('button', { name: 'Guardar' }).click();
    await isWrong(field(/^Nombre/, dialog()), TAKEN);
    await it.go('/settings/tokens');
    await it.button('Nuevo token de API').click();
    await dialog().getByRole('button', { name: 'Crear el token' }).click();
    await isWrong(field(/^Nombre/, dialog()), MISSING);
    await app.api().post('/tokens').send({ name: 'wall', role: 'viewer' }).expect(201);
    await field(/^Nombre/, dialog()).fill('wall');
    await field(/^Días/, dialog()).fill('0');
    await dialog().getByRole('button', { name: 'Crear el token' }).click();
    await isWrong(field(/^Días/, dialog()), /al menos 1/);
    await field(/^Días/, dialog()).fill('9');
    await dialog().getByRole('button', { name: 'Crear el token' }).click();
    await isWrong(field(/^Nombre/, dialog()), TAKEN);
  });

  test('of a new document and of a data parameter', async () => {
    await signedIn('/settings/queue');
    await it.button('Nueva cola').click();
    await field(/^Cola/, dialog()).fill('  ');
    await dialog().getByRole('button', { name: 'Continuar' }).click();
    await isWrong(field(/^Cola/, dialog()), MISSING);
    await field(/^Cola/, dialog()).fill('sales');
    await dialog().getByRole('button', { name: 'Continuar' }).click();
    await isWrong(field(/^Cola/, dialog()), TAKEN);
    await it.go('/settings/call');
    await it.button('Add Parameter').click();
    await dialog().getByRole('button', { name: 'Guardar' }).click();
    await isWrong(field(/^Nombre del parámetro/, dialog()), /debe ser un nombre/);
    await field(/^Nombre del parámetro/, dialog()).fill('order');
    await dialog().getByRole('button', { name: 'Guardar' }).click();
    await isWrong(field(/^Campo de origen/, dialog()), /opciones/);
  });

  test('of hours, as they are typed', async () => {
    await signedIn('/settings/hours/opening');
    const monday = it.page.getByRole('textbox', { name: 'Lunes' });
    await monday.fill('');
    await monday.pressSequentially('08:00-20:00, ');
    expect(await monday.inputValue()).toBe('08:00-20:00, ');
    expect(await it.button('Guardar').isDisabled()).toBe(true);
    await monday.pressSequentially('22:00-21:00');
    await isWrong(monday, /./);
    await monday.fill('08:00-14:00');
    await it.page.locator('button:enabled', { hasText: 'Guardar' }).waitFor();
    const holidays = it.page.getByRole('textbox', { name: /^Festivos/ });
    await holidays.fill('2026-12-25\n\n2027-01-06\n');
    await it.button('Guardar').click();
    await it.page.getByText('Guardado', { exact: true }).waitFor();
    const { body } = await app.api().get('/hours/opening');
    expect(body).toMatchObject({
      days: { monday: ['08:00-14:00'] },
      holidays: ['2026-12-25', '2027-01-06'],
    });
  });

  test('in an address are told: there is no such document', async () => {
    await signedIn('/settings/queue/suport');
    await it.page.getByText('Aún no existe «suport»: al guardar se crea').waitFor();
    await it.go('/settings/queue/support?channel=voice');
    await it.page.getByRole('button', { name: 'Configurar' }).waitFor();
    expect(await it.page.getByText('Aún no existe').count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)('are legible (%s)', async (colorScheme) => {
    await it.page.emulateMedia({ colorScheme });
    await signedIn('/account');
    await it.button('Guardar').click();
    await isWrong(field(/^Contraseña actual/), MISSING);
    expect(await seriousViolations(it.page)).toEqual([]);
    await it.go('/settings/numbers/voice/%2B15551000');
    await it.page.getByLabel('Número de reserva').fill('12');
    await it.page.locator('[aria-invalid="true"]').waitFor();
    expect(await seriousViolations(it.page)).toEqual([]);
  });
});
