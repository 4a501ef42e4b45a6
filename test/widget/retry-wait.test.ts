import { rmSync } from 'node:fs';
import type * as Problems from '../../src/widget/client-problem';
import type * as Waits from '../../src/widget/retry-wait';
import { compileWidget, loadClient } from './compiled-widget';

const folder = compileWidget('node');
const { problemOf } = loadClient<typeof Problems>(folder, 'client-problem');
const { retryWaitMs } = loadClient<typeof Waits>(folder, 'retry-wait');
afterAll(() => rmSync(folder, { recursive: true }));

async function waits(status: number, header: string | null, tries: number): Promise<number | null> {
  const headers: { [name: string]: string } = header === null ? {} : { 'retry-after': header };
  return retryWaitMs(await problemOf(new Response('', { status, headers })), tries);
}

test.each([
  [429, null, 0, 250, 500],
  [429, null, 3, 2000, 4000],
  [503, null, 20, 7500, 15_000],
  [429, 'soon', 0, 250, 500],
  [429, '0', 2, 1000, 2000],
  [429, '7', 0, 7250, 7500],
  [503, 'Thu, 01 Jan 1970 00:00:00 GMT', 0, 250, 500],
  // longer than a timer of a browser can wait
  [429, '99999999', 0, 600_250, 600_500],
])(
  'HTTP status %i, Retry-After %s, try %i: between %i and %i ms',
  async (status, header, tries, least, most) => {
    const wait = await waits(status, header, tries);
    expect(wait).toBeGreaterThanOrEqual(least);
    expect(wait).toBeLessThanOrEqual(most);
  },
);

test('not everybody comes back at once, also where the server says when', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => waits(429, '1', 4)));
  expect(new Set(all).size).toBeGreaterThan(10);
});

test('what is refused for good is not tried again', async () => {
  expect(await waits(403, '1', 0)).toBeNull();
});
