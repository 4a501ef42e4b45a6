/** Session metadata files as they stand in a folder. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sessionFiles } from '../../src/records/session-files';
import type { FoundFiles } from '../../src/runtime/records-port';

const folder = mkdtempSync(join(tmpdir(), 'aftercall-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { files, readMetadata } = sessionFiles(folder);

function put(day: string, name: string, text = '{}'): void {
  mkdirSync(join(folder, 'metadata', day), { recursive: true });
  writeFileSync(join(folder, 'metadata', day, name), text);
}

async function found(before?: string): Promise<FoundFiles[]> {
  const all = [];
  for await (const some of files(before)) all.push(some);
  return all;
}

test('where there is no folder there are none', async () => {
  expect(await found()).toEqual([]);
});

test('they come a few at a time, by day, and nothing else does', async () => {
  for (let n = 0; n < 250; n += 1) put('2026/11/29', `s${n}.json`);
  for (const name of ['.s1.json.tmp', 'notes.txt']) put('2026/11/29', name);
  put('2026/11/28', 'old.json');
  put('other/11/28', 'not.json');
  const all = await found();
  expect(all.map((some) => [some.folder, some.sessionIds.length])).toEqual([
    ['2026/11/28', 1],
    ['2026/11/29', 100],
    ['2026/11/29', 100],
    ['2026/11/29', 50],
  ]);
  expect(new Set(all.flatMap(({ sessionIds }) => sessionIds)).size).toBe(251);
  expect(await found('2026/11/29')).toEqual([{ folder: '2026/11/28', sessionIds: ['old'] }]);
});

test('one says whose it is and when it ended, as far as it can be read', async () => {
  const day = '2026/11/30';
  const whole = { end_user: { identifier: '+15550001' }, ended_at: '2026-11-30T10:00:00.000Z' };
  put(day, 'whole.json', JSON.stringify(whole));
  put(day, 'torn.json', '{"end_user":');
  put(day, 'text.json', '"a text"');
  for (const name of ['whole', 'torn']) utimesSync(join(folder, 'metadata', day, `${name}.json`), 5, 5);
  expect(await readMetadata({ sessionId: 'whole', folder: day })).toEqual({
    ...{ customer: '+15550001', endedAt: Date.parse(whole.ended_at), writtenAt: 5000, document: whole },
  });
  const unknown = { customer: null, endedAt: null, document: null };
  expect(await readMetadata({ sessionId: 'torn', folder: day })).toEqual({ ...unknown, writtenAt: 5000 });
  expect(await readMetadata({ sessionId: 'text', folder: day })).toMatchObject(unknown);
  expect(await readMetadata({ sessionId: 'none', folder: day })).toBeNull();
});
