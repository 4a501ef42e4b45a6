/** With what a store without settings begins. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsIn } from '../../src/cli/read-scene';
import type { Store } from '../../src/runtime/ports';
import { seedSettings } from '../../src/runtime/seed-settings';
import { openStore } from '../../src/store/open-store';
import { writeFlows } from '../support/test-app';

const SETTINGS = (number: string): string => `numbers:\n  '${number}': { flow: support, language: en }\n`;

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-seed-'));
  store = await openStore(`file:${join(folder, 'aftercall.db')}`);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const numbers = async (): Promise<string[]> => (await store.settings()).map(({ name }) => name);

test.each([
  ['settings.yaml', { 'settings.yaml': SETTINGS('+15551001') }],
  [
    'settings.yaml',
    { 'settings.yaml': SETTINGS('+15551001'), 'settings.example.yaml': SETTINGS('+15551002') },
  ],
  ['settings.example.yaml', { 'settings.example.yaml': SETTINGS('+15551001') }],
])('the first start takes %s, as the checks do', async (note, files) => {
  writeFlows(folder, files);
  expect(await settingsIn(folder)).toContain('+15551001');
  expect(await seedSettings(store, folder, 1)).toEqual({ saved: 1, problems: [] });
  expect((await store.settings()).map((row) => [row.name, row.note])).toEqual([['+15551001', note]]);
});

test('mistakes are told of the file that was read, and a store with settings is left as it is', async () => {
  writeFlows(folder, { 'settings.yaml': 'numbers: 5\n', 'settings.example.yaml': SETTINGS('+15551002') });
  const { saved, problems } = await seedSettings(store, folder, 1);
  expect(saved).toBe(0);
  expect(problems).toEqual([expect.stringMatching(/^settings\.yaml:1:/)]);
  writeFlows(folder, { 'settings.yaml': SETTINGS('+15551001') });
  await seedSettings(store, folder, 1);
  writeFlows(folder, { 'settings.yaml': SETTINGS('+15551003') });
  expect(await seedSettings(store, folder, 2)).toEqual({ saved: 0, problems: [] });
  expect(await numbers()).toEqual(['+15551001']);
});
