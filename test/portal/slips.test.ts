/** What slips from people's hands in the portal: names that are taken, numbers half typed, double clicks, forms left open. */
import type { Browser, Locator } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../widget/browser';
import { PortalApp } from './portal-app';
import { PortalPage } from './portal-page';

jest.setTimeout(180_000);

describeInBrowser('slips', () => {
  let app: PortalApp;
  let browser: Browser;
  let it: PortalPage;
  beforeAll(async () => {
    [browser, app] = await Promise.all([launchBrowser(), PortalApp.start()]);
    it = await PortalPage.open(browser, app, { cookie: await app.firstAdmin() });
  });
  afterAll(async () => {
    await browser.close();
    await app.remove();
  });

  const dialog = (name: string) => it.page.getByRole('dialog', { name });
  const saved = () => it.page.getByText('Saved', { exact: true }).waitFor();
  const get = async (path: string) => (await app.api().get(path)).body;
  /** As a person does: everything is marked, deleted, and written anew. */
  async function write(field: Locator, text: string): Promise<void> {
    await field.press('ControlOrMeta+a');
    await field.press('Delete');
    await field.pressSequentially(text);
  }
  async function asksBeforeLeaving(act: () => Promise<void>, then: 'Stay' | 'Leave'): Promise<void> {
    await act();
    await dialog('Leave without saving?').waitFor();
    await it.button(then).click();
    await dialog('Leave without saving?').waitFor({ state: 'detached' });
  }

  test('a new user takes nobody’s name, and one is deleted only when that is meant', async () => {
    await app.api().put('/users/eva').send({ role: 'editor', password: 'the first of eva' }).expect(200);
    await it.go('/users');
    await it.button('New user').click();
    const form = dialog('New user');
    await form.getByLabel('Name').fill('Eva');
    await form.locator('input[type=password]').fill('another for eva');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText(/There is one of this name/).waitFor();
    await app.signIn('eva', 'the first of eva');
    expect((await get('/users')).items).toContainEqual(
      expect.objectContaining({ name: 'eva', role: 'editor' }),
    );
    await form.getByLabel('Name').fill('nora');
    await form.getByRole('button', { name: 'Save' }).dblclick();
    await form.waitFor({ state: 'detached' });
    const row = it.page.getByRole('row', { name: /^nora/ });
    await row.getByRole('button', { name: 'Delete' }).click();
    await dialog('Delete nora?').getByRole('button', { name: 'Cancel' }).click();
    expect((await get('/users')).items).toHaveLength(3);
    await row.getByRole('button', { name: 'Delete' }).click();
    await dialog('Delete nora?').getByRole('button', { name: 'Delete' }).click();
    await row.waitFor({ state: 'detached' });
    await it.go('/account');
    await it.panel('Where you are signed in').getByText('this one').waitFor();
    const others = it.panel('Where you are signed in').getByText('eva', { exact: true });
    expect([await others.count(), (await get('/sign-ins')).items.length]).toEqual([0, 2]);
  });

  test('a number is what was typed, and is told where it cannot be', async () => {
    await it.go('/settings/call');
    await it.button('Fairness: who is asked, and how often').click();
    const share = it.page.getByRole('textbox', { name: 'Share of sessions' });
    const save = it.button('Save');
    await write(share, '');
    expect(await share.inputValue()).toBe('');
    await it.page
      .getByText('A number from 0 to 100')
      .or(it.page.getByText(/must be a number/))
      .first()
      .waitFor();
    await it.page
      .getByRole('alert')
      .getByText(/Share of sessions/)
      .waitFor();
    expect(await save.isDisabled()).toBe(true);
    await write(share, '150');
    await share.blur();
    expect(await share.inputValue()).toBe('150 %');
    await it.page
      .getByRole('alert')
      .getByText(/must be at most 100/)
      .waitFor();
    await write(share, '-5');
    expect(await share.inputValue()).toBe('-5 %');
    await write(share, '25');
    const least = it.page.getByRole('textbox', { name: 'Talked for at least' });
    await write(least, '30');
    await it.page.getByText('This cannot be saved yet').waitFor({ state: 'detached' });
    const times = it.page.getByRole('textbox', { name: 'Not more often than' });
    const days = it.page.getByRole('textbox', { name: 'within days', exact: true });
    await write(times, '2');
    await write(days, '90');
    await write(times, '3');
    expect(await days.inputValue()).toBe('90');
    await save.dblclick();
    await saved();
    expect(await it.page.getByText(/saved while you were editing/).count()).toBe(0);
    expect(await get('/settings/call/post-session')).toMatchObject({
      ...{ samplingPercent: 25, minimumTalkSeconds: 30 },
      perPerson: { atMost: { days: 90, times: 3 } },
    });
  });

  test("a queue's form is not taken away unasked, on a page with another one", async () => {
    await it.go('/settings/queue/sales?channel=chat');
    await it.button('Configure').click();
    const crm = it.page.getByRole('checkbox', { name: 'CRM records' });
    await crm.check();
    await asksBeforeLeaving(() => it.button('Configure').click(), 'Stay');
    await asksBeforeLeaving(
      () => it.page.getByRole('radiogroup', { name: 'Channel' }).getByText('Calls').click(),
      'Stay',
    );
    expect(await crm.isChecked()).toBe(true);
    await asksBeforeLeaving(() => it.page.getByRole('link', { name: 'Home', exact: true }).click(), 'Stay');
    await asksBeforeLeaving(() => it.button('Configure').click(), 'Leave');
    await crm.waitFor({ state: 'detached' });
  });

  test('what somebody else has deleted is told, and can be saved anew', async () => {
    const queue = { agents: [{ id: 'a', name: 'A', endpoint: 'client:a' }] };
    await app.api().put('/queues/night').send(queue).expect(200);
    await it.go('/settings/queue/night');
    await write(it.page.getByRole('textbox', { name: 'Seconds one agent is rung' }), '44');
    await app.api().delete('/queues/night').set('x-author', 'eva').expect(204);
    await it.button('Save').click();
    await it.page.getByText('eva deleted this while you were editing').waitFor();
    await it.button('Save').click();
    await saved();
    expect(await get('/queues/night')).toMatchObject({ ...queue, ringSeconds: 44 });
    expect(it.mistakes).toEqual([]);
  });

  test('what is typed while it is being saved stays', async () => {
    await it.go('/settings/chats');
    const chats = it.panel('Chats');
    const length = chats.getByLabel('Longest message, in characters');
    await write(length, '2000');
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await it.page.route('**/api/v1/settings/chat', async (route) => {
      if (route.request().method() === 'PUT') await held;
      await route.continue();
    });
    const put = it.page.waitForRequest((one) => one.method() === 'PUT');
    const save = chats.getByRole('button', { name: 'Save', exact: true });
    await save.click();
    await put;
    await write(length, '3000');
    expect(await save.isDisabled()).toBe(true);
    goOn();
    await app.until(async () => (await get('/settings/chat')).maxMessageLength === 2000);
    await save.click();
    await it.page.unroute('**/api/v1/settings/chat');
    await app.until(async () => (await get('/settings/chat')).maxMessageLength === 3000);
    expect(await length.inputValue()).toBe('3000');
  });

  test('a name that is taken or is none is told where it is written', async () => {
    await it.go('/settings/queue');
    await it.button('New queue').click();
    const name = dialog('New queue').getByRole('textbox', { name: 'Queue' });
    await name.fill('con espacio');
    await it.button('Continue').click();
    await dialog('New queue')
      .getByText(/"con espacio" cannot be the name of a queue/)
      .waitFor();
    await name.fill('sales');
    await it.button('Continue').click();
    await dialog('New queue').getByText('There is one of this name.').waitFor();
    await it.go('/settings/numbers');
    await it.button('New number').click();
    const number = dialog('New number').getByRole('textbox', { name: 'Number or address' });
    await number.fill('hola');
    await dialog('New number')
      .getByText(/“hola” is no telephone number/)
      .waitFor();
    await number.fill('91 234 56 78');
    await it.button('Continue').click();
    await dialog('New number')
      .getByText(/like \+34912345678/)
      .waitFor();
    await number.fill('+34912345678');
    await it.button('Continue').click();
    await it.page.getByRole('heading', { level: 1, name: '+34912345678' }).waitFor();
    expect(await it.page.getByRole('combobox', { name: 'Flow' }).inputValue()).toBe('');
    await it.page.getByRole('alert').getByText('flow:').waitFor();
    expect(await it.button('Save').isDisabled()).toBe(true);
    await it.page.getByRole('link', { name: 'Home', exact: true }).click();
    await it.page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  });

  test('a double click calls once, and hangs up once', async () => {
    const calls = async () => (await get('/local-carrier/calls')).calls.length;
    const before = await calls();
    await it.go('/try-it');
    await it.button('Call').dblclick();
    await it.button('Customer hangs up').dblclick();
    await it.button('Another call').waitFor();
    expect(await it.page.getByRole('alert').count()).toBe(0);
    expect(await calls()).toBe(before + 1);
  });

  test('a confidential value does not stand in the history, and is restored', async () => {
    const { body } = await app.api().get('/settings/chat/post-session');
    const parameter = { field: 'dni', type: 'fixed', value: 'SECRETO-9', sensitive: true };
    const path = '/settings/chat/post-session';
    for (const dataParameters of [[], [parameter], []])
      await app
        .api()
        .put(path)
        .send({ ...body, dataParametersEnabled: true, dataParameters })
        .expect(200);
    await it.go('/settings/chat');
    await it.button('History').click();
    const history = dialog('History');
    await history.getByText(/\+ .*dni.*\*\*\*/).waitFor();
    expect(await history.textContent()).not.toContain('SECRETO');
    await history.getByRole('button', { name: 'Restore' }).nth(1).click();
    await it.button('Save').click();
    await saved();
    expect((await get(path)).dataParameters).toEqual([parameter]);
  });
});
