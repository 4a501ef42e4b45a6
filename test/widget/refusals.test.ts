import { describeWindow } from './window-suite';

const TECHNICAL = /HTTP|status|origin|[45]\d\d\b/;

describeWindow('what the server refuses is told in words of the customer', (suite) => {
  test.each([
    [403, 'en', 'Please reload the page'],
    [413, 'en', 'Please change it and try again'],
    [403, 'es', 'Recárguela'],
  ])('a message, %i in %s', async (status, language, words) => {
    const { it } = suite;
    await it.talk(language);
    const told = it.page.waitForEvent('console', (one) => one.text().includes(`HTTP status ${status}`));
    // A proxy on the way answers with a page.
    await it.page.route('**/messages', (route) => route.fulfill({ status, body: '<h1>Forbidden</h1>' }));
    await it.write('Good morning');
    const alert = it.dialog.getByRole('alert');
    await alert.getByText(words).waitFor();
    await told;
    expect(await alert.textContent()).not.toMatch(TECHNICAL);
    expect(await it.dialog.getByRole('textbox').inputValue()).toBe('Good morning');
  });

  test.each([
    [403, 'Please reload the page'],
    [500, 'Something went wrong on our side'],
  ])(
    'a chat that cannot be opened, %i, and what was told is gone with the next try',
    async (status, words) => {
      const { it } = suite;
      await it.page.route('**/chat/v1/chats', (route) => route.fulfill({ status, body: '' }), { times: 1 });
      await it.start();
      await it.dialog.getByRole('alert').getByText(words).waitFor();
      expect(await it.dialog.getByRole('alert').textContent()).not.toMatch(TECHNICAL);
      await it.button('Minimise the chat').click();
      await it.anyLauncher.click();
      await it.button('Support').waitFor();
      expect(await it.dialog.getByRole('alert').count()).toBe(0);
    },
  );

  test('an end that is refused', async () => {
    const { it } = suite;
    await it.talk();
    await it.page.route('**/end', (route) => route.fulfill({ status: 403, body: '' }));
    await it.button('End').click();
    await it.settled();
    await it.button('Yes').click();
    await it.dialog.getByRole('alert').getByText('Please reload the page').waitFor();
    expect(await it.dialog.getByRole('alert').textContent()).not.toMatch(TECHNICAL);
  });

  test('what was refused is not told beside a text that is too long by now', async () => {
    const { it } = suite;
    await it.talk();
    await it.page.route('**/messages', (route) => route.fulfill({ status: 403, body: '' }));
    await it.write('Good morning');
    await it.dialog.getByRole('alert').waitFor();
    await it.dialog.getByRole('textbox').fill('x'.repeat(4099));
    await it.dialog.getByText('shorten the message by 3').waitFor();
    expect(await it.dialog.getByRole('alert').count()).toBe(0);
  });
});
