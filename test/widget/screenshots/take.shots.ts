/**
 * `npm run screenshots`: every state of the chat window in every surrounding, as pictures for people to
 * look at, in the folder `screenshots/`. Owns: which states and surroundings there are.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { systemClock } from '../../../src/lib/clock';
import { ChatApp } from '../../web/chat/chat-app';
import { launchBrowser } from '../browser';
import { ChatPage } from '../chat-page';
import { compileWidget } from '../compiled-widget';
import { shopPage } from './shop-page';

const FOLDER = join(__dirname, '../../../screenshots');

interface Surrounding {
  name: string;
  language: 'en' | 'es';
  page?: { lang?: string; dir?: string; tag?: string };
  context: BrowserContextOptions;
}

const phone = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true };
const SURROUNDINGS: Surrounding[] = [
  { name: 'desktop', language: 'en', context: { viewport: { width: 1280, height: 800 } } },
  { name: '320px', language: 'en', context: phone },
  { name: 'dark', language: 'en', context: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' } },
  { name: 'spanish', language: 'es', context: { viewport: { width: 1024, height: 700 } } },
  {
    ...{ name: 'arabic', language: 'en', context: { viewport: { width: 1024, height: 700 } } },
    page: {
      ...{ lang: 'ar', dir: 'rtl' },
      tag: `data-color="#0f766e" data-messages='{"ar":{"open":"افتح المحادثة","title":"محادثة","placeholder":"اكتب رسالة","send":"إرسال","end":"إنهاء","waiting":"يرجى الانتظار","yourTurn":"ننتظر إجابتك","connectedTo":"أنت تتحدث مع {name}","joined":"انضم {name}","left":"غادر {name}","you":"أنت","system":"محادثة","newConversation":"ابدأ محادثة جديدة","ended":"انتهت المحادثة","yes":"نعم","no":"لا","endQuestion":"هل تريد إنهاء المحادثة؟"}}'`,
    },
  },
  { name: '400-percent', language: 'en', context: { viewport: { width: 320, height: 256 } } },
  { name: 'phone-landscape', language: 'en', context: { ...phone, viewport: { width: 640, height: 320 } } },
];

let app: ChatApp;
let browser: Browser;
beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  browser = await launchBrowser();
  app = await ChatApp.start({ clock: systemClock, widget: compileWidget('browser') });
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

test.each(SURROUNDINGS)(
  '$name',
  async ({ name, language, page, context: options }) => {
    const context = await browser.newContext({ locale: 'en-GB', ...options });
    context.setDefaultTimeout(15_000);
    const it = await ChatPage.open(context, app);
    const take = (state: string) =>
      it.page.screenshot({ path: join(FOLDER, `${name}-${state}.png`), animations: 'disabled' });
    const body = shopPage({ lang: language, ...page });
    await it.page.route('**/shop.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await it.page.goto(`${app.url}/shop.html`);
    await it.anyLauncher.waitFor();
    await take('01-launcher');
    await it.anyLauncher.click();
    await it.dialog.locator('.choice').first().waitFor();
    await it.settled();
    await take('02-open-choices');
    await it.dialog.locator('.choice').first().click();
    const chat = await it.answered();
    await app.agentWrites(
      chat,
      'I can see order 4711. It left our warehouse this morning: https://shop.example/track/4711',
    );
    const link = 'https://mcs.us1.twilio.com/v1/Services/IS1/Media/ME1';
    const media = [{ name: 'Delivery note 4711.pdf', type: 'application/pdf', link }];
    await app.agentsMessageComes(chat, '', { media });
    await it.write('Thank you! When will it be here?');
    await app.desk().post(`/sessions/${chat.id}/typing`).send({ agent: 'agent-1', typing: true });
    await it.dialog.locator('.typing').waitFor();
    await take('03-talking-typing');
    await app.desk().post(`/sessions/${chat.id}/typing`).send({ agent: 'agent-1', typing: false });
    await it.dialog.getByRole('textbox').fill('x '.repeat(2010));
    await take('04-too-long');
    await it.dialog.getByRole('textbox').fill('');
    await it.dialog.locator('.end').click();
    await it.settled();
    await take('05-end-question');
    await it.dialog.locator('[data-kind=end] .choice').last().click();
    await context.setOffline(true);
    await it.dialog.locator('.state.trouble').waitFor();
    await it.write('Are you there?');
    await take('06-offline');
    await context.setOffline(false);
    await it.log.getByText('Are you there?').waitFor();
    await it.dialog.locator('.minimise').click();
    await app.agentWrites(chat, 'It will be with you on Monday, between nine and noon.');
    await app.agentWrites(chat, 'Is there anything else?');
    await it.page.locator('.badge', { hasText: '2' }).waitFor();
    await take('07-minimised-count');
    await it.anyLauncher.click();
    await it.settled();
    await take('08-first-unread');
    await it.dialog.locator('.log').evaluate((log) => (log.scrollTop = 0));
    await it.settled();
    await app.agentWrites(chat, 'Have a good day.');
    await it.log.getByText('Have a good day.').waitFor();
    await take('09-scrolled-up');
    await it.dialog.locator('.newer').click();
    await app.agentEnds(chat);
    await it.dialog.locator('[data-kind=opt-in] .choice').first().waitFor();
    await it.settled();
    await take('10-consent');
    await it.dialog.locator('[data-kind=opt-in] .choice').first().click();
    await it.dialog.locator('.scale').waitFor();
    await it.settled();
    await take('11-scale-5');
    await it.dialog.locator('.choice').last().click();
    await it.dialog.locator('.scale .choice').nth(10).waitFor();
    await it.settled();
    await take('12-scale-10');
    await it.dialog.locator('.choice').last().click();
    await it.dialog.locator('.again').waitFor();
    await it.settled();
    await take('13-ended');
    await it.dialog.locator('.again').click();
    await it.dialog.locator('.choice').first().waitFor();
    await it.dialog.getByRole('textbox').fill('One more thing: may I change the address?');
    const { id, token } = await it.current();
    await app.client(token).post(`/chats/${id}/leave`);
    await it.dialog.locator('.again').waitFor();
    await it.settled();
    await take('14-ended-words-kept');
    await context.close();
  },
  90_000,
);
