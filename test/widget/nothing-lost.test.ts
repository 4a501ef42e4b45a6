import { describeWindow } from './window-suite';
import { isLive } from '../../src/session/state';

const LONG = `${'What I wrote. '.repeat(400)}`.slice(0, 5003);
const box = 'textbox';

describeWindow('what the customer wrote is never lost', (suite) => {
  test('a proxy holds the stream back: what was sent stays in sight, and the window knows it is connected', async () => {
    const { it, app } = suite;
    await it.page.route('**/events?**', () => undefined);
    await it.start();
    await it.button('Support').click();
    const chat = await it.answered();
    await it.write('still here?');
    await it.dialog.getByText('still here?').waitFor();
    // From now on it is looked for in every picture that the browser makes.
    const missing = it.page.evaluate<number>(`new Promise((resolve) => {
      const root = document.querySelector('aftercall-chat').shadowRoot;
      let missing = 0;
      const look = () => {
        const said = [...root.querySelectorAll('.message')].filter((one) => one.textContent.includes('still here?'));
        if (said.length === 0) missing += 1;
        if (said.some((one) => !one.classList.contains('unsent'))) resolve(missing);
        else requestAnimationFrame(look);
      };
      look();
    })`);
    expect(await missing).toBe(0);
    await app.agentWrites(chat, 'yes, here');
    await it.log.getByText('yes, here').waitFor({ timeout: 15_000 });
    await it.dialog.getByText('You are talking to Agent One').waitFor();
    expect(await it.said()).toEqual((await app.transcript(chat.id)).map(({ text }) => text));
  });

  test('written while the chat is being opened, it is sent as soon as it is open', async () => {
    const { it, app } = suite;
    let opens = (): void => undefined;
    const opened = new Promise<void>((resolve) => (opens = resolve));
    await it.page.route('**/chat/v1/chats', async (route) => {
      await opened;
      await route.continue();
    });
    await it.start();
    await it.write('support');
    await it.dialog.getByText('Sending…').waitFor();
    opens();
    await it.log.getByText('finding someone').waitFor();
    const { id } = await it.current();
    expect((await app.transcript(id)).map(({ text }) => text)).toContain('support');
    expect(await it.dialog.getByText('Sending…').count()).toBe(0);
  });

  test('a chat that cannot be opened gives back what was written', async () => {
    const { it } = suite;
    await it.page.route('**/chat/v1/chats', (route) => route.fulfill({ status: 503, body: '{}' }));
    await it.start();
    await it.button('Try again').waitFor();
    await it.page.unroute('**/chat/v1/chats');
    await it.button('Try again').click();
    await it.button('Support').waitFor();
  });

  test('too long: it stays where it was written, and the limit is said before it is sent', async () => {
    const { it } = suite;
    await it.talk();
    await it.dialog.getByRole(box).fill(LONG.slice(0, 3996));
    await it.dialog.getByText('100 characters left').waitFor();
    await it.dialog.getByRole(box).fill(LONG);
    await it.dialog.getByText(/At most 4096 characters/).waitFor();
    await it.dialog.getByRole(box).press('Enter');
    await it.button('Send').click();
    expect(await it.dialog.getByRole(box).inputValue()).toBe(LONG);
  });

  test('refused by the server, it is given back before what was begun meanwhile', async () => {
    const { it } = suite;
    await it.talk();
    const problems = [{ path: 'text', message: 'is not liked', hint: 'write something else' }];
    const told = it.page.waitForEvent('console', (one) => /text is not liked \(write/.test(one.text()));
    const refusal = {
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'invalid', problems }),
    };
    await it.page.route('**/messages', (route) => route.fulfill(refusal));
    await it.write('the first');
    await it.dialog.getByRole('alert').getByText('Please change it and try again.').waitFor();
    await told;
    expect(await it.dialog.getByText(/is not liked|422|invalid/).count()).toBe(0);
    expect(await it.dialog.getByRole(box).inputValue()).toBe('the first');
  });

  test('a draft survives a reload, and is gone once it is sent', async () => {
    const { it } = suite;
    await it.talk();
    await it.dialog.getByRole(box).fill('half a sentence');
    await it.page.reload();
    await it.log.getByText('Hello from the agent').waitFor();
    expect(await it.dialog.getByRole(box).inputValue()).toBe('half a sentence');
    await it.dialog.getByRole(box).press('Enter');
    await it.log.getByText('half a sentence').waitFor();
    await it.page.reload();
    await it.log.getByText('half a sentence').waitFor();
    expect(await it.dialog.getByRole(box).inputValue()).toBe('');
  });

  test('waking up, the window asks at once', async () => {
    const { it, app } = suite;
    await it.page.route('**/events?**', () => undefined);
    const chat = await it.start().then(() => it.current());
    for (const [target, name] of [
      ['document', 'visibilitychange'],
      ['window', 'pageshow'],
      ['window', 'focus'],
      ['window', 'online'],
    ]) {
      const asked = it.page.waitForRequest((request) => request.url().includes(`${chat.id}/messages?`), {
        timeout: 2500,
      });
      await it.page.evaluate(`${target}.dispatchEvent(new Event('${name}'))`);
      await asked.catch(() => {
        throw new Error(`${name} asks for nothing`);
      });
    }
    expect(isLive(await app.snapshot(chat.id))).toBe(true);
  });
});
