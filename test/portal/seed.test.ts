/** The guide to post-session transfers, list by list, in both languages; then a call or a chat shows the effect. */
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../widget/browser';
import { PortalApp } from './portal-app';
import { PortalPage, type Language } from './portal-page';
import { SeedSteps } from './seed-steps';

jest.setTimeout(120_000);

describeInBrowser.each(['en', 'es'] as const)('the guide, step by step, in %s', (language: Language) => {
  let app: PortalApp;
  let browser: Browser;
  let it_: PortalPage;
  let steps: SeedSteps;
  beforeAll(async () => {
    [browser, app] = await Promise.all([launchBrowser(), PortalApp.start()]);
    const cookie = await app.firstAdmin();
    for (const path of ['/settings/call/post-session', '/settings/chat/post-session'])
      await app.api().put(path).send({ enabled: false }).expect(200);
    it_ = await PortalPage.open(browser, app, { language, cookie });
    steps = new SeedSteps(it_, language);
  });
  beforeEach(() => it_.go('/'));
  afterAll(async () => {
    expect(it_.mistakes).toEqual([]);
    await browser.close();
    await app.remove();
  });

  test('post-session transfers for all calls', async () => {
    const { words } = steps;
    await steps.openSettings(words.call);
    const panel = it_.panel(words.panel);
    await steps.turnOn(panel, words.panel);
    await steps.selectType(panel, words.callType, words.inbound);
    await steps.selectAgent(panel, 'csat');
    await steps.turnOn(panel, words.dataParameters);
    await steps.addParameter(panel, 'agentName', 'agentName');
    await steps.addParameter(panel, 'language', 'language');
    await steps.tick(panel, words.inMetadata);
    await steps.save(panel);
    const { sessionId } = await app.surveyedCall();
    const { decision, postSession } = await app.session(sessionId);
    expect(decision).toMatchObject({ transfer: true, virtualAgent: 'csat' });
    expect(postSession).toMatchObject({
      parameters: { agentName: 'Agent One', language: 'en' },
      records: { sessionMetadata: true, crm: false },
      answers: { csat: 5, nps: 9 },
    });
    const { body } = await app.api().get('/settings/call/post-session/history');
    expect(body.items[0]).toMatchObject({ author: 'ana' });
  });

  test('post-session transfers for all chats', async () => {
    const { words } = steps;
    await steps.openSettings(words.chat);
    const panel = it_.panel(words.panel);
    await steps.turnOn(panel, words.panel);
    await steps.selectType(panel, words.chatType, 'Web');
    await steps.selectAgent(panel, 'csat');
    await steps.turnOn(panel, words.dataParameters);
    await steps.addParameter(panel, 'agentName', 'agentName');
    await steps.tick(panel, words.inMetadata);
    await steps.tick(panel, words.inCrm);
    await steps.tick(panel, words.optIn);
    await steps.save(panel);
    const session = await app.endedChat('support');
    expect(session.decision).toMatchObject({ transfer: true, virtualAgent: 'csat' });
    expect(session.postSession).toMatchObject({
      optIn: 'yes',
      parameters: { agentName: 'Agent One' },
      records: { sessionMetadata: true, crm: true },
    });
  });

  test("post-session transfers for one queue's chats", async () => {
    const { words } = steps;
    await app.api().put('/settings/chat/post-session').send({ enabled: false }).expect(200);
    await steps.openSettings(words.queue);
    await it_.panel(words.web).getByRole('button', { name: words.edit }).click();
    await it_.panel(words.web).getByRole('link', { name: 'support', exact: true }).click();
    const settings = it_.panel(words.settings);
    await settings.getByText(words.queueTransfer, { exact: true }).waitFor();
    await settings.getByRole('button', { name: words.configure, exact: true }).click();
    const panel = it_.panel(words.queueTransfer);
    await steps.turnOn(panel, words.routing);
    await steps.selectAgent(panel, 'csat');
    await steps.turnOn(panel, words.dataParameters);
    await steps.addParameter(panel, 'callId', 'callId');
    await steps.tick(panel, words.inMetadata);
    await steps.tick(panel, words.optIn);
    await steps.save(panel);
    const session = await app.endedChat('support');
    expect(session.decision).toMatchObject({ transfer: true, scope: 'queue' });
    expect(Object.keys(session.postSession.parameters)).toEqual(['callId']);
    expect((await app.endedChat('sales')).decision).toMatchObject({
      transfer: false,
      failedRule: 'switched-on',
    });
  });
});

describeInBrowser('on a phone', () => {
  test('where no Settings are to be seen, Menu shows them', async () => {
    const [browser, app] = await Promise.all([launchBrowser(), PortalApp.start()]);
    const it_ = await PortalPage.open(browser, app, {
      ...{ language: 'es', cookie: await app.firstAdmin() },
      ...{ viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true },
    });
    await it_.go('/');
    const steps = new SeedSteps(it_, 'es');
    await steps.openSettings(steps.words.call, true);
    await it_.panel(steps.words.panel).waitFor();
    const wide = await it_.page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(wide).toBe(false);
    await browser.close();
    await app.remove();
  });
});
