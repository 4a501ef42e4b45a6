/** Home, which is left open all day, and trying a call or a chat in the page. */
import type { Browser } from 'playwright-core';
import { seriousViolations } from '../support/axe';
import { describeInBrowser, launchBrowser } from '../widget/browser';
import { PortalApp } from './portal-app';
import { PortalPage } from './portal-page';

jest.setTimeout(180_000);

describeInBrowser('what happens now', () => {
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

  test('home hears of a call, of who talks and of its end, without asking', async () => {
    const it = await PortalPage.open(browser, app, { cookie });
    const asked: string[] = [];
    it.page.on('request', (one) => asked.push(new URL(one.url()).pathname));
    await it.go('/');
    const live = it.panel('Live sessions');
    await it.panel('Agents').getByText('Free').first().waitFor();
    const { agent, caller, sessionId } = await app.talkedCall('+15550042');
    const row = live.getByRole('row').filter({ hasText: '•••0042' });
    await row.getByText('Agent One').waitFor();
    await it.panel('Agents').getByText('On a call').waitFor();
    agent.hangUp();
    caller.hangUp();
    await app.until(async () => (await app.session(sessionId)).phase === 'closed');
    await row.waitFor({ state: 'detached' });
    await it.panel('Health').getByText('Carrier').waitFor();
    expect(asked.filter((path) => path.endsWith('/overview/events'))).toHaveLength(1);
    expect(asked.filter((path) => path.endsWith('/overview')).length).toBeLessThan(3);
    await it.close();
  });

  test('home asks again and again where there is no stream, and says what needs somebody', async () => {
    const it = await PortalPage.open(browser, app, { cookie });
    await it.page.route('**/overview/events**', (route) => route.fulfill({ status: 429 }));
    await it.go('/');
    await it.panel('Health').waitFor();
    await app.api().put('/queues/forgotten').send({ agents: [] }).expect(200);
    const notice = it.page.getByRole('alert').filter({ hasText: 'Needs somebody' });
    await notice.getByText('Nobody is in the queue forgotten').waitFor();
    await app.api().delete('/queues/forgotten').expect(204);
    await notice.waitFor({ state: 'detached' });
    await it.close();
  });

  test('a call is tried in the page, from the dial to the decision', async () => {
    const it = await PortalPage.open(browser, app, { cookie });
    await it.go('/try-it');
    await it.page.getByRole('button', { name: 'Call', exact: true }).click();
    const heard = it.page.getByRole('log', { name: 'What is heard' });
    await heard.getByText(/press 1/).waitFor();
    await it.page.getByRole('button', { name: '1', exact: true }).click();
    await it.button('Agent hangs up').click();
    await heard.getByText(/quick questions/).waitFor();
    await it.button('Customer hangs up').click();
    await it.page.getByText('Transferred to csat').waitFor();
    await it.page.getByRole('link', { name: 'Open the session' }).click();
    await it.page.getByRole('heading', { level: 1, name: 'Session' }).waitFor();
    await it.close();
  });

  test('a chat is tried in the page, from the first word to the decision', async () => {
    const it = await PortalPage.open(browser, app, { cookie });
    const { body } = await app.api().get('/settings/chat/post-session');
    const document = { ...body, enabled: true, optIn: { ...body.optIn, ask: true } };
    await app.api().put('/settings/chat/post-session').send(document).expect(200);
    await it.go('/try-it');
    await it.button('Chat (web)').click();
    const chat = it.page.getByRole('log', { name: 'Chat' });
    await it.page.getByRole('group', { name: 'Answers' }).getByRole('button').first().click();
    await it.page.getByPlaceholder(/^Write as Agent/).waitFor();
    await it.page.getByPlaceholder('Write as the customer').fill('Where is my order?');
    await it.panel('The customer’s chat').getByRole('button', { name: 'Send' }).click();
    await chat.getByText('Where is my order?').waitFor();
    expect(await seriousViolations(it.page)).toEqual([]);
    await it.button('Customer ends the chat').click();
    await it.page.getByRole('group', { name: 'Yes or no' }).getByRole('button', { name: 'Yes' }).click();
    await it.page.getByText('Transferred to csat').waitFor();
    await it.button('Customer leaves').click();
    await it.page.getByText('over', { exact: true }).first().waitFor();
    expect(it.mistakes).toEqual([]);
    await it.close();
  });

  test('the phone that hears what is said is shown: that of a call back, too', async () => {
    const { body } = await app.api().get('/settings/call/post-session');
    const whenCustomerHangsUp = { action: 'call-back', delaySeconds: 0 };
    await app
      .api()
      .put('/settings/call/post-session')
      .send({ ...body, whenCustomerHangsUp })
      .expect(200);
    const it = await PortalPage.open(browser, app, { cookie });
    await it.go('/try-it');
    await it.page.getByRole('button', { name: 'Call', exact: true }).click();
    await it.page
      .getByRole('log', { name: 'What is heard' })
      .getByText(/press 1/)
      .waitFor();
    await it.page.getByRole('button', { name: '1', exact: true }).click();
    await it.button('Agent hangs up').waitFor();
    await it.button('Customer hangs up').click();
    const phone = it.panel('The customer’s phone: called back');
    await phone.getByRole('log', { name: 'What is heard' }).getByText(/call/i).first().waitFor();
    await app.api().put('/settings/call/post-session').send(body).expect(200);
    await it.close();
  });
});
