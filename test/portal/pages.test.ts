/** Every page of the portal in a real browser: for everybody, in both themes, safe against what customers are called. */
import type { Browser } from 'playwright-core';
import request from 'supertest';
import { seriousViolations } from '../support/axe';
import { describeInBrowser, launchBrowser } from '../widget/browser';
import { ADMIN, PortalApp } from './portal-app';
import { PortalPage } from './portal-page';

jest.setTimeout(180_000);

const NASTY = '<img src=x onerror="globalThis.caught = true">';

/** Of a demonstration, besides that of one session. */
const PAGES =
  `/ /sessions?talked=true /results /results/sessions?stage=finished /flows /flows/support /settings/numbers
  /settings/numbers/voice/+15551000 /settings/hours /settings/crm /try-it /settings/call /settings/chat /settings/queue
  /settings/queue/support /settings/virtual-agents /settings/virtual-agents/csat /settings/chats /settings/tokens
  /settings/audit /users /account /nowhere`.split(/\s+/);

describeInBrowser('the portal in a browser', () => {
  let app: PortalApp;
  let browser: Browser;
  let cookie: string;
  let sessionId: string;
  beforeAll(async () => {
    [browser, app] = await Promise.all([launchBrowser(), PortalApp.start()]);
    cookie = await app.firstAdmin();
    const queue = { agents: [{ id: 'agent-1', name: NASTY, endpoint: 'client:agent-1', chat: 'agent-1' }] };
    await app.api().put('/queues/support').send(queue).expect(200);
    sessionId = (await app.surveyedCall()).sessionId;
  });
  afterAll(async () => {
    await browser.close();
    await app.remove();
  });

  test.each(['light', 'dark'] as const)(
    'axe-core finds nothing serious on any page (%s)',
    async (colorScheme) => {
      const it = await PortalPage.open(browser, app, { cookie, colorScheme });
      const found: string[] = [];
      for (const path of [...PAGES, `/sessions/${sessionId}`]) {
        await it.go(path);
        await it.page.getByText('Loading…').first().waitFor({ state: 'detached' });
        for (const width of colorScheme === 'dark' ? [1280, 360] : [1280]) {
          await it.page.setViewportSize({ width, height: 800 });
          found.push(...(await seriousViolations(it.page)).map((one) => `${path} at ${width}: ${one}`));
        }
      }
      expect(found).toEqual([]);
      expect(it.mistakes).toEqual([]);
      await it.close();
    },
  );

  test('sessions are filtered, and the address says by what', async () => {
    const it = await PortalPage.open(browser, app, { cookie });
    await it.go('/');
    await it.page.getByRole('link', { name: /^Transferred to a virtual agent: 1$/ }).click();
    await it.page.getByRole('heading', { level: 1, name: 'Sessions behind the number' }).waitFor();
    await it.go('/sessions');
    const table = it.page.getByRole('table', { name: 'Sessions' });
    await it.button('More filters').click();
    await it.choose(it.page, 'Agent', NASTY);
    await it.choose(it.page, 'With a person', 'Talked to a person');
    await it.page.waitForURL(/agent=agent-1&talked=true$/);
    await table.getByText('•••0001').waitFor();
    await it.page.getByLabel('Number, or its last digits').fill('12');
    await it.page
      .getByRole('alert')
      .getByText(/last 3 digits/)
      .waitFor();
    await it.page.getByLabel('Number, or its last digits').fill('+1 555 0001');
    await table.getByText('•••0001').waitFor();
    await it.choose(it.page, 'Rule that decided against it', 'Talked to nobody');
    await it.page.getByText(/^No session fits/).waitFor();
    await it.page.reload();
    await it.button('More filters (4)').waitFor();
    await it.page.getByText(/^No session fits/).waitFor();
    await it.button('Clear all').click();
    await table.getByText('•••0001').waitFor();
    expect(new URL(it.page.url()).search).toBe('');
    await it.close();
  });

  test('a name is text, whatever is in it', async () => {
    const it = await PortalPage.open(browser, app, { cookie });
    for (const path of ['/sessions', `/sessions/${sessionId}`, '/settings/queue/support?channel=voice']) {
      await it.go(path);
      await it.page.getByText('Loading…').first().waitFor({ state: 'detached' });
      expect(await it.page.locator('img').count()).toBe(0);
    }
    await it.go(`/sessions/${sessionId}`);
    await it.page.getByText(NASTY).first().waitFor();
    expect(await it.page.evaluate('globalThis.caught')).toBeUndefined();
    await it.close();
  });

  test('nobody sees a page without signing in, nor after signing out', async () => {
    const it = await PortalPage.open(browser, app);
    await it.go('/settings/call');
    await it.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await it.go('/sign-in?failed=oidc-no-role');
    await it.page
      .getByRole('alert')
      .getByText(/none of the groups/)
      .waitFor();
    await it.go('/sign-in?failed=made-up');
    expect(await it.page.getByRole('alert').count()).toBe(0);
    await it.signIn(ADMIN.name, 'wrong');
    await it.page
      .getByRole('alert')
      .getByText(/do not belong together/)
      .waitFor();
    await it.signIn();
    await it.page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    await it.button(ADMIN.name).click();
    await it.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await it.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await it.close();
  });

  test('whoever switches the language has it, and keeps it', async () => {
    const it = await PortalPage.open(browser, app, { cookie, language: 'es' });
    await it.go('/');
    await it.page.getByRole('heading', { level: 1, name: 'Inicio' }).waitFor();
    await it.page.getByRole('button', { name: 'Idioma' }).click();
    await it.page.getByRole('menuitem', { name: 'English' }).click();
    await it.page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    await it.go('/sessions');
    await it.page.getByRole('heading', { level: 1, name: 'Sessions' }).waitFor();
    expect(await it.page.evaluate('document.documentElement.lang')).toBe('en');
    await it.close();
  });

  test('somebody else saves in between: nothing of either is lost', async () => {
    const it = await PortalPage.open(browser, app, { cookie });
    await it.go('/settings/chat');
    const panel = it.panel('Post-session transfers');
    await panel.getByRole('checkbox', { name: 'CRM records' }).check();
    const { body } = await app.api().get('/settings/chat/post-session').expect(200);
    await app
      .api()
      .put('/settings/chat/post-session')
      .set('x-author', 'eva')
      .send({ ...body, minimumTalkSeconds: 12 })
      .expect(200);
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByText('eva saved while you were editing').waitFor();
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByText('Saved', { exact: true }).waitFor();
    const { body: after } = await app.api().get('/settings/chat/post-session').expect(200);
    expect(after).toMatchObject({ minimumTalkSeconds: 12, dataRecords: { crm: true } });
    await it.close();
  });

  test('what is wrong is said beside the field as one types, and asks before one leaves', async () => {
    const it = await PortalPage.open(browser, app, { cookie });
    await it.go('/settings/queue/support?channel=voice');
    await it.page.getByLabel('Phone (number, client: or sip:) 1').fill('nonsense');
    await it.page
      .getByRole('alert')
      .getByText(/^Agents 1, Phone \(number, client: or sip:\): must be a number/)
      .waitFor();
    expect(await it.button('Save').isDisabled()).toBe(true);
    await it.page.getByRole('link', { name: 'Home', exact: true }).click();
    await it.page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await it.button('Stay').click();
    expect(await it.page.getByLabel('Phone (number, client: or sip:) 1').inputValue()).toBe('nonsense');
    await it.close();
  });

  test('what would change is known before it is saved', async () => {
    const it = await PortalPage.open(browser, app, { cookie });
    await it.go('/settings/call');
    await it.page.locator('.mantine-Switch-track').first().click();
    await it.button('What would change').click();
    const dialog = it.page.getByRole('dialog', { name: 'What would have changed' });
    await dialog.getByText('1 of 1 sessions would have gone differently.').waitFor();
    await dialog.getByRole('cell', { name: 'Switched on' }).waitFor();
    await it.close();
  });

  test('an administrator makes a token, uses it, revokes it, and finds that in the audit log', async () => {
    const it = await PortalPage.open(browser, app, { cookie });
    await it.go('/settings/tokens');
    await it.button('New API token').click();
    const dialog = it.page.getByRole('dialog', { name: 'New API token' });
    await dialog.getByLabel('Name').fill('Wallboard');
    await dialog.getByRole('button', { name: 'Make the token' }).click();
    const token = (await dialog.getByTestId('token').textContent())?.trim() ?? '';
    const program = () => request(app.url).get('/api/v1/sessions').set('authorization', `Bearer ${token}`);
    await program().expect(200);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await it.button('Revoke Wallboard').click();
    await it.page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
    await it.page.getByText('There is no API token.').waitFor();
    await program().expect(401);
    await it.go('/settings/audit');
    await it.choose(it.page, 'About', 'API tokens');
    await it.page.getByText('API tokens: Wallboard', { exact: true }).waitFor();
    await it.page.getByText('API tokens: Wallboard (viewer)').waitFor();
    expect(await it.page.getByRole('table').textContent()).not.toContain(token);
    expect(it.mistakes).toEqual([]);
    await it.close();
  });

  test('a viewer sees settings and cannot save them', async () => {
    await app.api().put('/users/vera').send({ role: 'viewer', password: 'long enough for vera' }).expect(200);
    const it = await PortalPage.open(browser, app, {
      cookie: await app.signIn('vera', 'long enough for vera'),
    });
    await it.go('/settings/call');
    await it.page.getByText(/You can look at this/).waitFor();
    expect(await it.page.getByRole('switch', { name: 'Post-session transfers' }).isDisabled()).toBe(true);
    expect(await it.page.getByRole('link', { name: 'Users' }).count()).toBe(0);
    await it.close();
  });

  test('the page loads nothing but its own files, which are kept, and no inline script', async () => {
    const page = await request(app.url).get('/sessions').set('accept', 'text/html').expect(200);
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';/);
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.text).not.toMatch(/<script(?![^>]* src="\/assets\/)/);
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(page.text) ?? [];
    const file = await request(app.url).get(script).expect(200);
    expect(file.headers['cache-control']).toContain('immutable');
    for (const path of ['/assets/../main.js', '/assets/none.js', '/api/nothing'])
      await request(app.url).get(path).set('accept', 'text/html').expect(404);
  });
});
