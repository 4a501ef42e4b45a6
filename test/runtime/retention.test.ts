/** Ended sessions are kept for so many days, and no longer. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ApiApp } from '../web/api-app';

const DAY_MS = 86_400_000;

test('what ended too long ago is forgotten within an hour, with its file; what lives is not', async () => {
  const app = await ApiApp.start({ keepDays: 2 });
  const old = await app.endedCall('+15550001');
  await app.pass(60_000);
  const { folder } = await app.snapshot(old);
  const file = join(app.folder, 'metadata', folder ?? '', `${old}.json`);
  expect(existsSync(file)).toBe(true);
  await app.pass(DAY_MS);
  const young = await app.endedCall('+15550002');
  expect(await app.app.store.session(old)).not.toBeNull();
  await app.pass(DAY_MS + 3_600_000);
  // It works beside everything else, at its own pace.
  while (await app.app.store.session(old)) await new Promise((resolve) => setImmediate(resolve));
  expect(existsSync(file)).toBe(false);
  expect(await app.app.store.session(young)).not.toBeNull();
  await app.remove();
});
