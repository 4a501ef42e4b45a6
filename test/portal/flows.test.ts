/** The page of flows: pictures with the customers at each step, what was refused and why, what changed. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { seriousViolations } from '../support/axe';
import { describeInBrowser, launchBrowser } from '../widget/browser';
import { PortalApp } from './portal-app';
import { PortalPage } from './portal-page';

jest.setTimeout(180_000);

describeInBrowser('flows in the portal', () => {
  let app: PortalApp;
  let browser: Browser;
  let cookie: string;
  let folder: string;
  let first: string;
  let surveyed: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aftercall-flows-'));
    cpSync(join(__dirname, '../../flows'), folder, { recursive: true });
    [browser, app] = await Promise.all([launchBrowser(), PortalApp.start(folder)]);
    cookie = await app.firstAdmin();
    surveyed = (await app.surveyedCall()).sessionId;
    await hangsUpInMenu('+15550007');
    await app.talkedCall('+15550008');
    first = (await releases()).items[0].release;
  });
  afterAll(async () => {
    await browser.close();
    await app.remove();
    rmSync(folder, { recursive: true });
  });

  async function hangsUpInMenu(from: string): Promise<void> {
    const caller = app.carrier.dial(from, '+15551000');
    await app.until(async () => caller.heard.some((text) => /press 1/.test(text)));
    const { sessionId } = await app.until(() => app.app.store.sessionOfLeg(caller.sid));
    caller.hangUp();
    await app.until(async () => (await app.session(sessionId)).phase === 'closed');
  }

  const releases = async () => (await app.api().get('/releases').expect(200)).body;
  /** The folder is looked at when somebody chooses what serves. */
  const look = () => app.api().put('/releases/serving').send({ release: first }).expect(200);
  const countsOf = async (flow: string, more = {}) =>
    (
      await app
        .api()
        .get('/step-counts')
        .query({ flow, ...more })
        .expect(200)
    ).body;

  test('counts are told from rows: who came, who hung up, who is there', async () => {
    const { sessions, items } = await countsOf('support');
    const at = (step: string) => items.find((one: { step: string }) => one.step === step);
    const [menu, queue] = await app.app.store
      .liveSteps()
      .then(([live]) => [at('menu'), at(live?.step ?? '')]);
    expect(sessions).toBe(2);
    expect(menu).toMatchObject({ entered: 2, left: 1, now: 0 });
    expect(queue).toMatchObject({ entered: 1, left: 0, now: 1 });
    const survey = await countsOf('csat-survey', { release: first });
    expect(survey.items.every((one: { left: number }) => one.left === 0)).toBe(true);
    expect(survey.items.length).toBeGreaterThan(1);
    expect((await countsOf('csat-survey', { release: 'another' })).items).toEqual([]);
    const { body } = await app.api().get('/results/sessions').query({ leftAt: 'support:menu' }).expect(200);
    expect(body.items).toHaveLength(1);
  });

  test('a flow is a picture, and a table that leads to who hung up', async () => {
    const it = await PortalPage.open(browser, app, { cookie });
    await it.go('/flows');
    await it.page.getByRole('link', { name: 'support', exact: true }).click();
    await it.page.getByText('2 sessions that ended in this time').waitFor();
    const picture = it.page.getByRole('group', { name: 'Picture of support' });
    await picture.getByText('1 hung up').waitFor();
    await picture.getByText('1 there now').waitFor();
    expect(await seriousViolations(it.page)).toEqual([]);
    const row = it.page.getByRole('row', { name: /^menu / });
    await row.getByRole('link', { name: '1', exact: true }).click();
    await it.page.getByText('Hung up at support / menu').waitFor();
    const found = it.page.getByRole('table').getByRole('link');
    await found.first().waitFor();
    expect(await found.count()).toBe(1);
    expect(it.mistakes).toEqual([]);
    await it.close();
  });

  test('a session shows its way through the flow and through its own states', async () => {
    const it = await PortalPage.open(browser, app, { cookie });
    await it.go(`/sessions/${surveyed}`);
    const talk = it.page.getByRole('log', { name: 'Conversation' });
    await talk.getByText(/quick questions/).waitFor();
    await talk.getByText('The customer pressed').first().waitFor();
    await it.button('Show the picture: Way through the flow').click();
    const picture = it.page.getByRole('group', { name: 'Way through support' });
    await picture.locator('[data-mark=taken]').filter({ hasText: 'menu' }).waitFor();
    await it.button('Show the picture: What the session was doing').click();
    const course = it.page.getByRole('group', { name: 'What the session was doing' });
    await course.locator('[data-mark=last]').filter({ hasText: 'Over' }).waitFor();
    await course.locator('[data-mark=taken]').filter({ hasText: 'Talking to an agent' }).waitFor();
    expect(await seriousViolations(it.page)).toEqual([]);
    expect(it.mistakes).toEqual([]);
    await it.close();
  });

  test('what was refused is shown with the lines it is about, and what changed with what it was before', async () => {
    const file = join(folder, 'support.flow.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^start: .*$/m, 'start: nowhere'));
    expect((await look()).body.folder).toMatchObject({ state: 'refused' });
    const it = await PortalPage.open(browser, app, { cookie });
    await it.go('/flows');
    const notice = it.page.getByRole('alert').filter({ hasText: 'The folder of flows was refused' });
    await notice.getByText(/start: nowhere\s+.*\^+/s).waitFor();
    await app.api().get(`/releases/${first}/changes`).query({ since: 'feedface' }).expect(404);
    writeFileSync(file, text);
    appendFileSync(join(folder, 'prompts/en.yaml'), '\ntests.added: Something new\n');
    await look();
    const [added] = (await releases()).items;
    const { body } = await app
      .api()
      .get(`/releases/${added.release}/changes`)
      .query({ since: first })
      .expect(200);
    expect(body.items).toEqual([
      { where: 'prompts/en', sign: '+', what: expect.stringContaining('tests.added') },
    ]);
    await it.go(`/flows?release=${added.release}`);
    await it
      .panel('What changed')
      .getByText(/tests\.added/)
      .waitFor();
    const other = text.replaceAll(/(?<!\.)goodbye/g, 'farewell').replace('tries: 3', 'tries: 2');
    writeFileSync(file, other);
    await look();
    await it.go(`/flows?release=${(await releases()).items[0].release}`);
    await it.choose(it.panel('What changed'), 'The difference as a picture', 'support');
    const drawn = it.page.getByRole('group', { name: 'What differs in the flow support' });
    await drawn.locator('[data-change=added]').filter({ hasText: 'farewell' }).waitFor();
    await drawn.locator('[data-change=removed]').filter({ hasText: 'goodbye' }).waitFor();
    await drawn.locator('[data-change=changed]').filter({ hasText: 'menu' }).waitFor();
    expect(await seriousViolations(it.page)).toEqual([]);
    await it.close();
  });
});
