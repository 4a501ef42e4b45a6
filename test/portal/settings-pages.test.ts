/** Settings that flows and agents stand on: numbers, queues, hours, flags, the CRM; each made, changed and deleted in the page. */
import type { Browser } from 'playwright-core';
import { seriousViolations } from '../support/axe';
import { Gate } from '../support/gate';
import { describeInBrowser, launchBrowser } from '../widget/browser';
import { PortalApp } from './portal-app';
import { PortalPage } from './portal-page';

jest.setTimeout(180_000);

describeInBrowser('pages of settings', () => {
  const gate = new Gate();
  let app: PortalApp;
  let browser: Browser;
  let cookie: string;
  let it: PortalPage;
  beforeAll(async () => {
    [browser, app] = await Promise.all([
      launchBrowser(),
      PortalApp.start(undefined, undefined, { aside: gate }),
    ]);
    cookie = await app.firstAdmin();
    it = await PortalPage.open(browser, app, { cookie });
  });
  afterAll(async () => {
    await browser.close();
    await app.remove();
  });

  async function name(button: string, label: string, value: string): Promise<void> {
    await it.button(button).click();
    await it.page.getByRole('textbox', { name: label }).fill(value);
    await it.button('Continue').click();
    await it.page.getByRole('heading', { level: 1, name: value }).waitFor();
  }
  /** By the keyboard: what a pointer would meet moves while a part of the page unfolds. */
  async function turn(label: string, on: boolean): Promise<void> {
    const found = it.page.getByRole('switch', { name: label });
    expect(await found.isChecked()).toBe(!on);
    await found.press('Space');
    await it.page.getByRole('switch', { name: label, checked: on }).waitFor();
  }
  const saved = () => it.page.getByText('Saved', { exact: true }).waitFor();
  const get = async (path: string) => app.api().get(path);

  test('a number is made, answers calls with its flow, and is deleted', async () => {
    await it.go('/settings/numbers');
    await name('New number', 'Number or address', '+15559999');
    await it.choose(it.page, 'Flow', 'support');
    await it.choose(it.page, 'Language', /\(es\)/);
    await it.page.getByRole('textbox', { name: 'What people call it' }).fill('Línea nueva');
    await it.button('Save').click();
    await saved();
    expect((await get('/numbers/+15559999')).body).toEqual({
      flow: 'support',
      language: 'es',
      name: 'Línea nueva',
    });
    expect(await seriousViolations(it.page)).toEqual([]);
    await it.button('Delete').click();
    await it.page
      .getByRole('dialog', { name: 'Delete +15559999?' })
      .getByRole('button', { name: 'Delete' })
      .click();
    await it.page.getByRole('heading', { level: 1, name: 'Numbers' }).waitFor();
    expect((await get('/numbers/+15559999')).status).toBe(404);
  });

  test('what is no number is refused in the words of the server', async () => {
    await it.go('/settings/numbers/voice/+12');
    await it.page
      .getByRole('alert')
      .getByText(/"\+12" cannot be the name of a number/)
      .waitFor();
    expect(await it.button('Save').isDisabled()).toBe(true);
    await it.page.getByRole('textbox', { name: 'What people call it' }).fill('No number');
    await it.page.getByRole('link', { name: 'Home', exact: true }).click();
    await it.button('Leave').click();
    await it.page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  });

  test('a queue is made with an agent, and deleted', async () => {
    await it.go('/settings/queue');
    await name('New queue', 'Queue', 'billing');
    await it.button('Add an agent').click();
    await it.page.getByLabel('Id 1').fill('agent-9');
    await it.page.getByLabel('Name 1').fill('Agent Nine');
    await it.page.getByLabel('Phone (number, client: or sip:) 1').fill('client:agent-9');
    await it.button('More: what agents hear, music, chats').click();
    await turn('Tell the agent who is waiting', true);
    await it.choose(it.page, 'Key that takes the call', 'any key');
    await it.button('Save').click();
    await saved();
    expect((await get('/queues/billing')).body).toMatchObject({
      agents: [{ id: 'agent-9', name: 'Agent Nine', endpoint: 'client:agent-9' }],
      ...{ whisper: true, acceptKey: true, strategy: 'in-order' },
    });
    await it.button('Configure').waitFor();
    expect(await seriousViolations(it.page)).toEqual([]);
    await it.button('Delete').click();
    await it.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await it.page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
    expect((await get('/queues/billing')).status).toBe(404);
  });

  test('hours and a flag are made, changed and taken back from the history', async () => {
    await it.go('/settings/hours');
    await name('New hours', 'Name', 'office');
    await it.page.getByRole('textbox', { name: 'Time zone' }).fill('Europe/Madrid');
    await it.page.getByRole('textbox', { name: 'Saturday' }).fill('10:00-14:00');
    await it.button('Save').click();
    await saved();
    expect((await get('/hours/office')).body).toMatchObject({
      timeZone: 'Europe/Madrid',
      days: { saturday: ['10:00-14:00'], sunday: [] },
    });
    expect(await seriousViolations(it.page)).toEqual([]);
    await it.go('/settings/hours');
    await name('New flag', 'Name', 'systemDown');
    await turn('On', true);
    await it.button('Save').click();
    await saved();
    await turn('On', false);
    await it.button('Save').click();
    await it.page.getByText('Not saved yet').waitFor({ state: 'detached' });
    expect((await get('/flags/systemDown')).body).toMatchObject({ on: false });
    await it.button('History').click();
    await it.page.getByRole('button', { name: 'Restore' }).last().click();
    await it.button('Save').click();
    await it.page.getByText('Not saved yet').waitFor({ state: 'detached' });
    expect((await get('/flags/systemDown')).body).toMatchObject({ on: true });
    await it.go('/settings/hours');
    await it.page.getByRole('table', { name: 'Flags' }).getByText('on', { exact: true }).waitFor();
    await it.page.getByRole('textbox', { name: 'Currency' }).fill('EUR');
    await it.button('Save').click();
    await saved();
    expect((await get('/settings/business')).body).toMatchObject({ currency: 'EUR' });
    expect(await seriousViolations(it.page)).toEqual([]);
  });

  test('a virtual agent is tested, and its flow is called and heard', async () => {
    await it.go('/settings/virtual-agents/csat');
    await it.button('Test it now').click();
    await it.page.getByRole('link', { name: 'Call it and hear it' }).click();
    await it.page.getByText('The flow calls the customer').waitFor();
    await it.button('Call').click();
    const phone = it.panel('The customer’s phone');
    const heard = phone.getByRole('log', { name: 'What is heard' });
    await heard
      .getByText(/quick questions|From 1 to 5/)
      .first()
      .waitFor();
    await it.button('Customer hangs up').click();
    expect(it.mistakes).toEqual([]);
  });

  test('chat rules and keys of custom data are saved, and what cannot be is said', async () => {
    await it.go('/settings/chats');
    const chats = it.panel('Chats');
    await chats.getByLabel('Remind a silent customer after so many seconds').fill('');
    await chats.getByLabel('Longest message, in characters').fill('2000');
    await chats.getByRole('button', { name: 'Save', exact: true }).click();
    await chats.getByText('Saved', { exact: true }).waitFor();
    const { body } = await get('/settings/chat');
    expect(body).toMatchObject({ remindAfterSeconds: null, maxMessageLength: 2000 });
    const keys = it.panel('Custom data of calls and chats');
    await keys.getByLabel('Keys whose signatures count').fill('main');
    await it.page.keyboard.press('Enter');
    await keys.getByRole('button', { name: 'Save', exact: true }).click();
    await keys.getByText('Saved', { exact: true }).waitFor();
    expect((await get('/settings/custom-data')).body.keys).toEqual(['main']);
    expect(await seriousViolations(it.page)).toEqual([]);
  });

  test('the CRM says that there is none, and for whom records are wanted', async () => {
    const { body } = await get('/settings/call/post-session');
    const document = { ...body, dataRecords: { sessionMetadata: false, crm: true } };
    await app.api().put('/settings/call/post-session').send(document).expect(200);
    await it.go('/settings/crm');
    await it.page.getByText('Not connected').waitFor();
    await it.panel('Connection').getByRole('link', { name: 'all calls' }).waitFor();
    await it.page.getByText('Nothing was given up.').waitFor();
    expect(await seriousViolations(it.page)).toEqual([]);
    expect(it.mistakes).toEqual([]);
  });

  test('a large file is brought in, shows how far it is, and can be called off', async () => {
    const version = () => app.app.store.settingsVersion();
    const before = await version();
    const lines = Array.from({ length: 600 }, (_, n) => `  "+1777${1000 + n}": { flow: support }\n`);
    const file = { name: 'numbers.yaml', mimeType: 'application/yaml' };
    await it.go('/settings/file');
    const choose = () =>
      it.page
        .locator('input[type=file]')
        .setInputFiles({ ...file, buffer: Buffer.from(`numbers:\n${lines.join('')}`) });
    await choose();
    gate.close();
    await it.panel('Import').getByRole('button', { name: 'Import' }).click();
    await gate.arrived;
    await it.page.getByRole('status').getByText('Reading the file …').waitFor();
    await it.page.getByRole('progressbar', { name: 'Progress' }).waitFor();
    expect(await seriousViolations(it.page)).toEqual([]);
    await it.button('Cancel').click();
    await it.page.getByText('Cancelled: nothing was changed.').waitFor();
    expect(await version()).toBe(before);
    gate.open();
    await it.button('Check').click();
    await it.page.getByText('There would be 600 new documents and 0 changed.').waitFor();
    expect(await version()).toBe(before);
    await it.panel('Import').getByRole('button', { name: 'Import' }).click();
    await it.page.getByText('Imported: 600 new documents and 0 changed.').waitFor();
    expect(await version()).toBe(before + 600);
    await it.page.mouse.move(0, 0);
    expect(await seriousViolations(it.page)).toEqual([]);
    const spanish = await PortalPage.open(browser, app, { cookie, language: 'es' });
    await spanish.go('/settings/file');
    await spanish.page.getByText('Archivo de configuración').waitFor();
    expect([...it.mistakes, ...spanish.mistakes]).toEqual([]);
  });

  test('a session shows what stands behind it, and can be ended when it is stuck', async () => {
    const { sessionId } = await app.surveyedCall('+15550021');
    await app.api().put('/settings/call/post-session').send({ enabled: false }).expect(200);
    await it.go(`/sessions/${sessionId}`);
    await it
      .panel('Records')
      .getByText(new RegExp(`metadata/[0-9/]+/${sessionId}\\.json`))
      .waitFor();
    await it.button('What if today’s settings had applied?').click();
    await it.page.getByText('It would have gone differently.').waitFor();
    await it.button('Webhooks and documents').click();
    await it.page.getByText('call.arrived', { exact: true }).first().click();
    await it.page
      .getByText(/<Gather/)
      .first()
      .waitFor();
    expect(await seriousViolations(it.page)).toEqual([]);
    const live = await app.talkedCall('+15550022');
    await it.go(`/sessions/${live.sessionId}`);
    await it.button('End it altogether').click();
    await it.page.getByRole('dialog').getByRole('button', { name: 'End it altogether' }).click();
    await app.until(async () => (await app.session(live.sessionId)).phase === 'closed');
    expect((await app.session(live.sessionId)).end).toMatchObject({ by: 'system', how: 'ended-by-hand' });
  });
});
