import type { CDPSession } from 'playwright-core';
import { describeWindow, type Suite } from './window-suite';

const FAST = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
/** a phone at the edge of the network */
const SLOW = { offline: false, latency: 900, downloadThroughput: 6_000, uploadThroughput: 3_000 };
const GONE = { ...FAST, offline: true };

describeWindow('a network that comes and goes', (suite) => {
  async function network({ context, it }: Suite): Promise<(state: typeof FAST) => Promise<void>> {
    const devtools: CDPSession = await context.newCDPSession(it.page);
    await devtools.send('Network.enable');
    return async (state) => void (await devtools.send('Network.emulateNetworkConditions', state));
  }
  const stored = async (id: string) => (await suite.app.transcript(id)).map(({ text }) => text);
  const numbers = (from: string) => [1, 2, 3, 4, 5, 6].map((n) => `${from} ${n}`);
  /** Everything is there once and in order, and the window says how things are. */
  async function isWhole(id: string): Promise<void> {
    const { it } = suite;
    await it.log.getByText('agent 6', { exact: true }).waitFor({ timeout: 20_000 });
    await it.log.getByText('mine 6', { exact: true }).waitFor({ timeout: 20_000 });
    await it.dialog.getByText('You are talking to Agent One').waitFor();
    const said = await it.said();
    expect(said).toEqual(await stored(id));
    expect(said.filter((text) => text.startsWith('mine'))).toEqual(numbers('mine'));
    expect(said.filter((text) => text.startsWith('agent'))).toEqual(numbers('agent'));
    expect(await it.dialog.locator('.unsent').count()).toBe(0);
  }

  test.each([
    ['gone', GONE],
    ['slow', SLOW],
  ])(
    '%s and back, again and again: everything is there once',
    async (_, bad) => {
      const { it, app } = suite;
      const chat = await it.talk();
      const set = await network(suite);
      for (const n of [1, 2, 3, 4, 5, 6]) {
        await set(n % 2 === 1 ? bad : FAST);
        await it.write(`mine ${n}`);
        await app.agentWrites(chat, `agent ${n}`);
        await it.dialog.getByText(`mine ${n}`, { exact: true }).waitFor();
      }
      await isWhole(chat.id);
    },
    60_000,
  );

  test('a stream that dies in the middle without a word is made anew', async () => {
    const { it, app } = suite;
    let hold = false;
    await it.page.route('**/events?**', (route) => (hold ? undefined : route.continue()));
    const chat = await it.talk();
    hold = true;
    app.cutConnections();
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await it.write(`mine ${n}`);
      await app.agentWrites(chat, `agent ${n}`);
    }
    await isWhole(chat.id);
  }, 60_000);
});
