import { createApiClient } from '../../src/cli/api-client';
import { releasesCommand } from '../../src/cli/releases';
import { smallFlows } from '../support/small-flows';
import { ADMIN, startTestApp, writeFlows, type TestApp } from '../support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ files: smallFlows('One') });
  writeFlows(app.flowsDir, smallFlows('Two'));
  await app.restart();
});
afterAll(() => app.remove());

async function releases(...args: string[]): Promise<string[]> {
  let written = '';
  const api = createApiClient({ url: app.url, token: ADMIN });
  const command = releasesCommand(() => ({ api, write: (text) => void (written += text) }));
  for (const one of [command, ...command.commands])
    one.exitOverride().configureOutput({ writeErr: () => {} });
  await command.parseAsync(args, { from: 'user' });
  return written.trimEnd().split('\n');
}

/** Without the hash and the time of each. */
const shares = (lines: string[]): string[] =>
  lines.slice(1, 3).map((line) => line.replace(/^\S+ +\S+ +/, ''));

test('aftercall releases lists them, newest first, and goes back', async () => {
  const before = await releases();
  expect(before[0]).toMatch(/^release +adopted +live +new sessions$/);
  expect(shares(before)).toEqual(['0  100%', '0  -']);
  expect(shares(await releases('rollback', 'previous', '--share', '10%'))).toEqual(['0  90%', '0  10%']);
  const after = await releases('rollback', 'previous');
  expect(shares(after)).toEqual(['0  -', '0  100%']);
  expect(after[3]).toMatch(/^The folder of flows is left aside until it changes/);
});

test('aftercall releases says where the folder has mistakes', async () => {
  writeFlows(app.flowsDir, { 'prompts/en.yaml': 'main:\n  greet: Broken\n' });
  await app.restart();
  const lines = await releases();
  expect(lines[3]).toBe('The folder of flows has mistakes, what served before serves:');
  expect(lines[4]).toMatch(/^ {2}hello\.flow\.yaml:10:16 {2}.*main\.bye/);
});

test('a share that is none, and a release that is not there, are refused with what would do', async () => {
  await expect(releases('rollback', 'previous', '--share', 'some')).rejects.toThrow(/a share like 10%/);
  await expect(releases('rollback', 'abcdefab')).rejects.toThrow(/release: there is no "abcdefab" \(/);
});
