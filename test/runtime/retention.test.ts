/** Ended sessions, and files of no session, are kept for so many days, and no longer. */
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

test('so are files whose session the store does not have, as after a restore', async () => {
  const app = await ApiApp.start({ keepDays: 2 });
  const fileOf = async (id: string): Promise<string> => {
    const { folder } = await app.snapshot(id);
    return join(app.folder, 'metadata', folder ?? '', `${id}.json`);
  };
  const old = await app.endedCall('+15550001');
  await app.pass(60_000);
  const oldFile = await fileOf(old);
  await app.app.store.forgetSession(old, { asks: false });
  await app.pass(DAY_MS);
  const young = await app.endedCall('+15550002');
  await app.pass(60_000);
  const youngFile = await fileOf(young);
  await app.app.store.forgetSession(young, { asks: false });
  expect([existsSync(oldFile), existsSync(youngFile)]).toEqual([true, true]);
  await app.pass(DAY_MS + 3_600_000);
  while (existsSync(oldFile)) await new Promise((resolve) => setImmediate(resolve));
  expect(existsSync(youngFile)).toBe(true);
  await app.remove();
});
