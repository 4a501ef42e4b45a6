import { describeWindow } from './window-suite';

describeWindow('words, ends and keys are for what was seen', (suite) => {
  const box = () => suite.it.dialog.getByRole('textbox');

  /** Requests to this path wait. @returns how they go on */
  async function held(path: string): Promise<() => void> {
    let goOn = (): void => undefined;
    const waits = new Promise<void>((resolve) => (goOn = resolve));
    await suite.it.page.route(path, async (route) => {
      if (route.request().method() === 'POST') await waits;
      await route.continue();
    });
    return goOn;
  }

  test('written to the agent, it does not answer what is asked once the agent has gone, and is given back', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    const goOn = await held('**/messages');
    await it.write('yes, that was all');
    await it.dialog.getByText('Sending…').waitFor();
    await app.agentEnds(chat);
    await it.bubble('few short questions').waitFor();
    goOn();
    await it.dialog.getByRole('alert').getByText('Something was asked meanwhile').waitFor();
    expect(await box().inputValue()).toBe('yes, that was all');
    expect((await app.snapshot(chat.id)).postSession).toMatchObject({ status: 'offered', optIn: null });
    await it.optIn().waitFor();
    expect(await it.seen(it.optIn())).toBe(1);
  });

  test('Enter as the question appears is no answer to it', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    await box().fill('yes');
    // In the very moment in which the question is there.
    await it.page.evaluate(`{
      const { shadowRoot } = document.querySelector('aftercall-chat');
      const area = shadowRoot.querySelector('textarea');
      const look = () => {
        if (!shadowRoot.querySelector('[data-kind=opt-in] button')) return requestAnimationFrame(look);
        area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
      };
      look();
    }`);
    await app.agentEnds(chat);
    await it.dialog.getByRole('alert').getByText('Something was asked meanwhile').waitFor();
    expect(await box().inputValue()).toBe('yes');
    expect((await app.snapshot(chat.id)).postSession).toMatchObject({ status: 'offered', optIn: null });
    await it.settled();
    await box().press('Enter');
    await it.button('5').waitFor();
    expect((await app.snapshot(chat.id)).postSession).toMatchObject({ optIn: 'yes', answers: {} });
  });

  test('the second half of a double click on the launcher does not send the draft that stands under it', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    await box().fill('not yet');
    await it.dialog.getByRole('button', { name: 'Minimise the chat' }).click();
    const send = { x: 0, y: 0 };
    const { x, y, width, height } = (await it.anyLauncher.boundingBox())!;
    Object.assign(send, { x: x + width - 30, y: y + height / 2 });
    await it.page.mouse.dblclick(send.x, send.y, { delay: 10 });
    await it.dialog.waitFor();
    const under = (await it.button('Send').boundingBox())!;
    expect(send.x).toBeGreaterThan(under.x);
    expect(send.y).toBeGreaterThan(under.y);
    await it.settled();
    expect(await box().inputValue()).toBe('not yet');
    expect((await app.transcript(chat.id)).map(({ text }) => text)).not.toContain('not yet');
  });

  test('an end that was meant for the agent arrives after the consent was asked: that is still asked', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    const goOn = await held('**/end');
    await it.button('End').click();
    await it.button('Yes').click();
    await app.agentEnds(chat);
    await it.optIn().waitFor();
    const answered = it.page.waitForResponse('**/end');
    goOn();
    expect((await answered).status()).toBe(200);
    await it.settled();
    expect(await it.seen(it.optIn())).toBe(1);
    expect((await app.snapshot(chat.id)).postSession.status).toBe('offered');
  });

  test('whoever is asked whether to end sees what begins meanwhile instead', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    await it.button('End').click();
    await it.dialog.getByText('End this chat?').waitFor();
    await app.agentEnds(chat);
    await it.optIn().waitFor();
    expect(await it.dialog.getByText('End this chat?').count()).toBe(0);
    expect(await it.seen(it.optIn())).toBe(1);
    expect(await it.hasFocus(it.page.locator('body'))).toBe(false);
  });

  test('Enter pressed twice on End ends nothing, however quickly', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    const ends: string[] = [];
    it.page.on('request', (request) => ends.push(...(/\/end$/.exec(request.url()) ?? [])));
    await it.button('End').focus();
    await it.page.keyboard.press('Enter');
    await it.page.keyboard.press('Enter');
    await it.settled();
    // Later than a double click takes, the answer under the key is the one that can be taken back.
    if (await it.button('Yes').isVisible()) await it.page.keyboard.press('Enter');
    await it.button('End').waitFor();
    await it.write('Still here');
    await it.bubble('Still here').waitFor();
    expect(ends).toEqual([]);
    expect((await app.snapshot(chat.id)).postSession.status).toBe('not-required');
  });

  test('a key that is held down does one thing', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    const hold = async (key: string): Promise<void> => {
      for (let n = 0; n < 4; n += 1) await it.page.keyboard.down(key);
      await it.page.keyboard.up(key);
    };
    await it.button('End').focus();
    await hold('Enter');
    await it.dialog.getByText('End this chat?').waitFor();
    await it.settled();
    expect(await it.seen(it.button('Yes'))).toBe(1);
    await hold('Escape');
    expect(await it.dialog.isVisible()).toBe(true);
    await box().focus();
    await it.page.keyboard.type('once');
    const problem = { status: 422, contentType: 'application/problem+json', body: '{"code":"invalid"}' };
    let asked = 0;
    await it.page.route('**/messages', (route) => {
      asked += 1;
      return route.fulfill(problem);
    });
    await it.page.keyboard.down('Enter');
    await it.dialog.getByRole('alert').getByText('not sent').waitFor();
    await hold('Enter');
    expect(await box().inputValue()).toBe('once');
    expect(asked).toBe(1);
    await it.page.keyboard.down('Shift');
    await hold('Enter');
    await it.page.keyboard.up('Shift');
    expect(await box().inputValue()).toBe('once\n\n\n\n');
    expect((await app.snapshot(chat.id)).postSession.status).toBe('not-required');
  });

  test('what is being sent can be read', async () => {
    const { it } = suite;
    await it.talk();
    await held('**/messages');
    await it.write('see https://shop.example/a');
    await it.dialog.getByText('Sending…').waitFor();
    expect(await it.violations()).toEqual([]);
    await it.page.emulateMedia({ colorScheme: 'dark' });
    // What the page itself looks like in the dark is not ours.
    await it.page.evaluate('document.querySelector("main").remove()');
    expect(await it.violations()).toEqual([]);
  });
});
