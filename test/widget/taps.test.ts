import { ChatPage } from './chat-page';
import { describeWindow } from './window-suite';

interface Clickable {
  click(): void;
}

describeWindow('a tap answers the question it was meant for', (suite) => {
  test('a double click on Yes is one yes and no score', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    await app.agentEnds(chat);
    await it.optIn().waitFor();
    await it.settled();
    const box = (await it.button('Yes').boundingBox())!;
    await it.page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2, { delay: 10 });
    await it.button('5').waitFor();
    await it.settled();
    const { postSession } = await app.snapshot(chat.id);
    expect(postSession).toMatchObject({ optIn: 'yes', answers: {} });
    await it.button('5').click();
    await it.button('10').waitFor();
    expect((await app.snapshot(chat.id)).postSession.answers).toEqual({ csat: 5 });
  });

  test('two tabs with one chat: one answer a question, and both show the same', async () => {
    const { it, app, context } = suite;
    const chat = await it.talk();
    await app.agentEnds(chat);
    await it.button('Yes').click();
    await it.button('5').waitFor();
    const other = await ChatPage.open(context, app);
    const stored = await it.page.evaluate<string>('JSON.stringify({ ...sessionStorage })');
    await other.page.addInitScript(`Object.assign(sessionStorage, ${stored})`);
    await other.page.goto(`${app.url}/chat/`);
    await other.button('5').waitFor();
    await Promise.all([it.settled(), other.settled()]);
    // These very buttons: the next question has a 5, too.
    const buttons = await Promise.all([it, other].map((tab) => tab.button('5').elementHandle()));
    await Promise.all(buttons.map((one) => one!.evaluate((five) => (five as unknown as Clickable).click())));
    await Promise.all([it.button('10').waitFor(), other.button('10').waitFor()]);
    expect((await app.snapshot(chat.id)).postSession.answers).toEqual({ csat: 5 });
    expect(await other.said()).toEqual((await app.transcript(chat.id)).map(({ text }) => text));
    expect(await it.dialog.getByRole('alert').count()).toBe(0);
    expect(other.mistakes).toEqual([]);
  });

  test('while an answer is on its way nothing can be answered, also after a reload', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    await app.agentEnds(chat);
    let held = 0;
    await it.page.route('**/messages', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      held += 1;
      await route.abort();
    });
    await it.button('Yes').click();
    await it.dialog.getByText('Sending…').waitFor();
    expect(await it.dialog.locator('.choice').count()).toBe(0);
    await it.page.reload();
    await it.log.getByText('few short questions').waitFor();
    await it.dialog.getByText('Sending…').waitFor();
    await it.settled();
    expect(await it.dialog.locator('.choice').count()).toBe(0);
    expect(held).toBeGreaterThan(0);
    await it.page.unroute('**/messages');
    await it.button('5').waitFor();
    expect((await app.snapshot(chat.id)).postSession).toMatchObject({ optIn: 'yes', answers: {} });
  });

  test('a reminder leaves the button that has the focus as it is', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    await app.agentEnds(chat);
    await it.button('Yes').click();
    await it.button('4').waitFor();
    await it.settled();
    await it.button('4').focus();
    await it.button('4').evaluate((one) => ((one as { mark?: boolean }).mark = true));
    const event = { type: 'timer.fired', at: Date.now(), name: 'idle' } as const;
    await app.runtime.receive({ sessionId: chat.id, key: 'idle', event });
    await it.log.getByText('Are you still there?').waitFor();
    expect(await it.hasFocus(it.button('4'))).toBe(true);
    expect(await it.button('4').evaluate((one) => (one as { mark?: boolean }).mark)).toBe(true);
    expect(await it.seen(it.button('4'))).toBe(1);
  });
});
