import { describeWindow } from './window-suite';

const SCREENS = [
  { width: 1280, height: 800 },
  { width: 320, height: 568 },
];

describeWindow('what is asked is seen', (suite) => {
  test.each(SCREENS)('the consent, its buttons and the scale at $width×$height', async (viewport) => {
    const { it, app } = suite;
    await it.page.setViewportSize(viewport);
    const chat = await it.talk();
    for (let n = 0; n < 8; n += 1)
      await app.agentWrites(chat, `A line of the agent, number ${n}. `.repeat(3));
    await app.agentEnds(chat);
    await it.optIn().waitFor();
    expect(await it.seen(it.bubble('few short questions'))).toBe(1);
    expect(await it.seen(it.optIn())).toBe(1);
    await it.settled();
    await it.button('Yes').click();
    await it.button('5').waitFor();
    await it.settled();
    await it.button('5').click();
    await it.button('10').waitFor();
    await it.settled();
    expect(await it.seen(it.bubble('recommend us'))).toBe(1);
    expect(await it.seen(it.button('0'))).toBe(1);
    expect(await it.seen(it.button('10'))).toBe(1);
    expect(await it.seen(it.dialog.getByText('10 = very likely'))).toBe(1);
    await it.page.setViewportSize({ width: viewport.width, height: 440 });
    await it.settled();
    expect(await it.seen(it.bubble('recommend us'))).toBe(1);
    expect(await it.seen(it.button('10'))).toBe(1);
  });

  test.each([
    { width: 320, height: 256 },
    { width: 640, height: 320 },
  ])(
    'a question, all of its scale and what the ends mean, at $width×$height',
    async (viewport) => {
      const { it, app } = suite;
      await it.page.setViewportSize(viewport);
      const chat = await it.talk();
      await app.agentEnds(chat);
      await it.button('Yes').click();
      await it.button('5').waitFor();
      await it.settled();
      // With who asks.
      expect(await it.seen(it.bubble('how happy'))).toBe(1);
      expect(await it.seen(it.dialog.getByText('5 = very happy'))).toBe(1);
      await it.button('5').click();
      await it.button('10').waitFor();
      await it.settled();
      expect(await it.seen(it.bubble('recommend us'))).toBe(1);
      for (let step = 0; step <= 10; step += 1) {
        expect(await it.seen(it.button(String(step)))).toBe(1);
        const { width, height } = (await it.button(String(step)).boundingBox())!;
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      }
      expect(await it.seen(it.dialog.getByText('10 = very likely'))).toBe(1);
      expect(await it.seen(it.button('Send'))).toBe(1);
    },
    60_000,
  );

  /** A chat of many messages, whose reader has gone back to the first. */
  async function scrolledUp() {
    const { it, app } = suite;
    const chat = await it.talk();
    for (let n = 0; n < 8; n += 1)
      await app.agentWrites(chat, `A line of the agent, number ${n}. `.repeat(3));
    await it.bubble('number 7').waitFor();
    const scroller = it.dialog.locator('.log');
    await it.scrollsBack(3000);
    while ((await scroller.evaluate((one) => one.scrollTop)) > 0) await it.settled();
    await it.settled();
    return { chat, scroller };
  }

  test('who has scrolled up is left where they are and told of what is new', async () => {
    const { it, app } = suite;
    const { chat, scroller } = await scrolledUp();
    await app.agentWrites(chat, 'Something new');
    await it.dialog.getByRole('button', { name: 'New messages' }).waitFor();
    await app.agentEnds(chat);
    await it.optIn().waitFor({ state: 'attached' });
    expect(await scroller.evaluate((one) => one.scrollTop)).toBe(0);
    await it.dialog.getByRole('button', { name: 'New messages' }).click();
    expect(await it.seen(it.optIn())).toBe(1);
    await it.dialog.getByRole('button', { name: 'New messages' }).waitFor({ state: 'detached' });
  });

  test('who scrolls back to the end, though the window has changed meanwhile, is kept there again', async () => {
    const { it, app } = suite;
    const { chat, scroller } = await scrolledUp();
    const newer = it.dialog.getByRole('button', { name: 'New messages' });
    await app.agentWrites(chat, 'Something new');
    await newer.waitFor();
    await it.page.setViewportSize({ width: 1000, height: 560 });
    await it.settled();
    expect(await scroller.evaluate((one) => one.scrollTop)).toBe(0);
    await scroller.hover();
    await it.page.mouse.wheel(0, 5000);
    await newer.waitFor({ state: 'hidden' });
    await it.dialog.getByRole('textbox').fill('a\nb\nc\nd\ne');
    await it.settled();
    expect(await it.seen(it.bubble('Something new'))).toBe(1);
    await app.agentWrites(chat, 'The newest');
    await it.bubble('The newest').waitFor();
    expect(await it.seen(it.bubble('The newest'))).toBe(1);
    await newer.waitFor({ state: 'detached' });
  });

  test('a message longer than the view is read from its beginning', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    await app.agentWrites(chat, `The beginning. ${'And on and on. '.repeat(120)}`);
    await it.bubble('The beginning').waitFor();
    const box = (await it.bubble('The beginning').boundingBox())!;
    const log = (await it.dialog.locator('.log').boundingBox())!;
    expect(Math.round(box.y - log.y)).toBeGreaterThanOrEqual(0);
    expect(box.y - log.y).toBeLessThan(20);
  });

  test('whether to end stands alone: there is one row of buttons at a time', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    await app.agentEnds(chat);
    await it.optIn().waitFor();
    await it.button('End').click();
    await it.dialog.getByRole('button', { name: 'Yes' }).first().waitFor();
    await it.optIn().waitFor({ state: 'hidden' });
    expect(await it.dialog.getByRole('button', { name: 'Yes' }).count()).toBe(1);
    expect(await it.optIn().count()).toBe(0);
    await it.button('No').click();
    await it.optIn().waitFor();
    expect(await it.seen(it.optIn())).toBe(1);
  });
});
