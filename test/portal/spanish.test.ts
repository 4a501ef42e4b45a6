/** The pages in Spanish: what the server says and names of its own are in the language of the page. */
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../widget/browser';
import { PortalApp } from './portal-app';
import { PortalPage } from './portal-page';

jest.setTimeout(180_000);

describeInBrowser('the portal in Spanish', () => {
  let app: PortalApp;
  let browser: Browser;
  let it: PortalPage;
  beforeAll(async () => {
    [browser, app] = await Promise.all([launchBrowser(), PortalApp.start()]);
    it = await PortalPage.open(browser, app, { cookie: await app.firstAdmin(), language: 'es' });
  });
  afterAll(async () => {
    await browser.close();
    await app.remove();
  });

  const seen = (text: string | RegExp) => it.page.getByText(text).first().waitFor();
  async function save(change: object): Promise<void> {
    const { body } = await app.api().get('/settings/call/post-session');
    await app
      .api()
      .put('/settings/call/post-session')
      .send({ ...body, enabled: true, ...change })
      .expect(200);
  }
  async function check(text: string): Promise<void> {
    const file = { name: 'settings.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) };
    await it.page.locator('input[type=file]').setInputFiles(file);
    await it.button('Comprobar').click();
  }

  test('a session says what happened, and who it was, by name', async () => {
    await save({ minimumTalkSeconds: 20 });
    const call = await app.talkedCall();
    call.agent.hangUp();
    await app.until(async () => (await app.session(call.sessionId)).decision !== null);
    await it.go(`/sessions/${call.sessionId}`);
    const happened = it.panel('Qué ocurrió');
    await happened.getByText('tipo: Entrante').waitFor();
    await happened.getByText('flujo: support, paso: greet, clase: Dice algo').waitFor();
    await happened
      .getByText(
        /transferencia: no, porque: segundos que el cliente habló con agentes: \d+; hacen falta al menos 20, regla: Conversación suficiente/,
      )
      .waitFor();
    await happened.getByText('agente: Agent One').first().waitFor();
    call.caller.hangUp();
  });

  test('the history tells values as the form does, and numbers have a comma', async () => {
    await save({ callTypes: ['outbound', 'campaign'] });
    await save({ callTypes: ['outbound', 'inbound-sip'], samplingPercent: 33.3 });
    await save({
      ...{ callTypes: ['outbound', 'inbound-sip'], samplingPercent: 33.3 },
      dataRecords: { sessionMetadata: true, crm: false },
    });
    await it.go('/settings/call');
    await it.page.getByRole('button', { name: 'Equidad' }).click();
    const percent = it.page.getByRole('textbox', { name: 'Porcentaje de sesiones' });
    await expect(percent.inputValue()).resolves.toBe('33,3 %');
    await it.button('Historial').click();
    const history = it.page.getByRole('dialog', { name: 'Historial' });
    await history.getByText('+ Entrante por SIP').waitFor();
    await history.getByText('− Campaña').waitFor();
    await history.getByText('+ Archivo de metadatos de la sesión: sí').waitFor();
    await history.getByText('por el primer inicio').waitFor();
    await history.getByText('+ 33,3').waitFor();
  });

  test('what is wrong with a value is said in Spanish, and with the field as the page calls it', async () => {
    await it.go('/settings/call');
    await it.button('Add Parameter').click();
    const dialog = it.page.getByRole('dialog', { name: 'Agregar parámetro' });
    await dialog.getByRole('textbox', { name: 'Nombre del parámetro' }).fill('con espacio');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await dialog.getByText('debe ser un nombre: letras, cifras, _ y -').waitFor();
    await it.go('/settings/queue/support');
    await it.page.getByRole('table', { name: 'Agentes' }).getByRole('textbox').nth(2).fill('nadie');
    await it.page.getByRole('table', { name: 'Agentes' }).getByRole('textbox').nth(1).fill('');
    await seen(
      /^Agentes 1, Teléfono \(número, client: o sip:\): debe ser un número \(\+15551000\), un cliente/,
    );
    await seen(/^Agentes 1, Nombre: no puede estar vacío/);
    await it.button('Descartar los cambios').click();
    await it.go('/settings/virtual-agents/csat');
    await it.page.getByRole('textbox', { name: 'Nombre público en inglés (en)' }).waitFor();
    await it.page.getByRole('switch', { name: 'Activado' }).press('Space');
    await seen(/^Todas las llamadas, Nombre del agente virtual: el agente virtual «csat» está desactivado/);
    await seen(/\(actívalo\)/);
    await it.button('Descartar los cambios').click();
    await it.go('/users');
    await it.button('Nuevo usuario').click();
    const user = it.page.getByRole('dialog', { name: 'Nuevo usuario' });
    await user.getByRole('textbox', { name: /^Nombre/ }).fill('*');
    await user.locator('input[type=password]').fill('long enough to be one');
    await user.getByRole('button', { name: 'Guardar' }).click();
    await seen(/^debe empezar por una letra o una cifra/);
  });

  test('a queue that others need, and a file with mistakes, are refused in Spanish', async () => {
    await it.go('/settings/queue/support');
    await it.button('Eliminar').click();
    await it.page.getByRole('dialog').getByRole('button', { name: 'Eliminar' }).click();
    await seen(
      /Número \+15551000, Flujo: el flujo «support» hace esperar a los clientes en la cola «support»/,
    );
    await it.go('/settings/file');
    await check('queues:\n  support: a: b\n');
    await seen('Línea 2, columna 12: hay un segundo ": " en la línea');
    await check('queues:\n  support:\n    nope: 1\n');
    await seen(/^Línea 3, columna 5, queues\.support\.nope: clave desconocida «nope»/);
    await check('flags:\n  sale:\n    on: true\n');
    await seen('Habría 1 documento nuevo y 0 cambiados.');
    await it.go('/settings/crm');
    await seen('nadie: marca Registros del CRM en Registros de datos.');
    expect(it.mistakes).toEqual([]);
  });
});
