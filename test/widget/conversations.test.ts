import { describeWindow } from './window-suite';

describeWindow('one conversation after another', (suite) => {
  const minimise = () => suite.it.dialog.getByRole('button', { name: 'Minimise the chat' }).click();
  const launcher = (count: string) =>
    suite.it.page.getByRole('button', { name: `Open the chat, ${count}`, exact: true });
  const leave = ({ id, token }: { id: string; token: string }) =>
    suite.app.client(token).post(`/chats/${id}/leave`).expect(200);

  test('what nobody has read is counted, also when the chat is over and on the next page', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    await minimise();
    await app.agentWrites(chat, 'One moment');
    await app.agentWrites(chat, 'I have found it');
    await launcher('2 new messages').waitFor();
    await leave(chat);
    await it.page.goto(`${app.url}/chat/?lang=en#next`);
    await it.page.reload();
    await launcher('2 new messages').waitFor();
    await it.anyLauncher.click();
    await it.button('Start a new conversation').waitFor();
    expect(await it.seen(it.bubble('One moment'))).toBe(1);
    expect(await it.page.title()).not.toMatch(/^\(/);
    await it.page.reload();
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
    expect((await it.current()).id).not.toBe(chat.id);
  });

  test('a minimised chat that is not there any more opens no other', async () => {
    const { it } = suite;
    await it.talk();
    await minimise();
    let opened = 0;
    await it.page.route('**/chat/v1/chats', (route) => {
      opened += 1;
      return route.continue();
    });
    const unknown = JSON.stringify({ id: `WC${'0'.repeat(32)}`, token: 'x', open: false });
    await it.page.evaluate(
      `for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, '${unknown}')`,
    );
    const looked = it.page.waitForResponse((response) => response.url().includes('/chats/WC000'));
    await it.page.reload();
    await looked;
    await it.page.waitForFunction('Object.keys(sessionStorage).length === 0');
    expect(opened).toBe(0);
    await it.anyLauncher.click();
    await it.button('Support').waitFor();
    expect(opened).toBe(1);
  });

  test('messages of the second conversation are counted from its first on', async () => {
    const { it, app } = suite;
    const first = await it.talk();
    for (const text of ['one', 'two', 'three', 'four', 'five']) await app.agentWrites(first, text);
    await it.bubble('five').waitFor();
    await leave(first);
    await it.button('Start a new conversation').click();
    await it.button('Support').click();
    const chat = await it.answered();
    await minimise();
    await app.agentWrites(chat, 'of the second');
    await launcher('1 new message').waitFor();
    await it.page.reload();
    await launcher('1 new message').waitFor();
    await it.anyLauncher.click();
    expect(await it.seen(it.bubble('of the second'))).toBe(1);
  });

  test('who joined is said although the customer has named them, and who left also after a reload', async () => {
    const { it, app } = suite;
    await it.start();
    await it.button('Support').click();
    await it.log.getByText('finding someone').waitFor();
    await it.write('I would like to talk to Agent One');
    await it.bubble('I would like').waitFor();
    const chat = await it.answered();
    const order = async (): Promise<string[]> => {
      const lines = await it.log.locator(':scope > *').allTextContents();
      return lines.filter((line) => / has (joined|left)$|Hello from the agent|few short/.test(line));
    };
    const is = (lines: string[]) => lines.map((text) => expect.stringContaining(text));
    expect(await order()).toEqual(is(['Agent One has joined', 'Hello from the agent']));
    await app.agentEnds(chat);
    await it.optIn().waitFor();
    await it.log.getByText('Agent One has left').waitFor();
    const all = ['Agent One has joined', 'Hello from the agent', 'Agent One has left', 'few short'];
    expect(await order()).toEqual(is(all));
    await it.page.reload();
    await it.log.getByText('Agent One has left').waitFor();
    expect(await order()).toEqual(is(all));
    await it.button('Yes').click();
    await it.button('5').waitFor();
    await it.page.reload();
    await it.button('5').waitFor();
    await it.log.getByText('Agent One has left').waitFor();
    expect(await order()).toEqual(is([...all, 'Survey has joined']));
  });
});
