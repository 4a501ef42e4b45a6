import type { Command } from 'commander';
import { createApiClient } from '../../src/cli/api-client';
import type { Connection } from '../../src/cli/connect';
import { flowsCommand } from '../../src/cli/flows';
import { sessionsCommand } from '../../src/cli/sessions';
import { smallFlows } from '../support/small-flows';
import { ADMIN, startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ files: smallFlows('One') });
});
afterAll(() => app.remove());

async function run(
  command: (open: () => Connection) => Command,
  url: string,
  ...args: string[]
): Promise<string[]> {
  let written = '';
  const api = createApiClient({ url, token: ADMIN });
  await command(() => ({ api, write: (text) => void (written += text) })).parseAsync(args, { from: 'user' });
  return written.trimEnd().split('\n');
}

test('flows are listed with the numbers of the server, or of the folder where there is none', async () => {
  const served = await run(flowsCommand, app.url, '--flows', app.flowsDir);
  expect(served[1]).toMatch(/^hello +voice, chat +en +\+15551000/);
  expect(served[2]).toBe('Numbers are those of the running server.');
  const alone = await run(flowsCommand, 'http://127.0.0.1:9');
  expect(alone.find((line) => line.startsWith('support'))).toMatch(
    /voice, chat +en, es +\+15551000, \+15552000/,
  );
  expect(alone.at(-1)).toMatch(/^No server answers/);
});

test('a server that says no is not taken for none', async () => {
  let written = '';
  const api = createApiClient({ url: app.url, token: 'another-token-of-32-characters--' });
  const command = flowsCommand(() => ({ api, write: (text) => void (written += text) }));
  await command.parseAsync(['--flows', app.flowsDir], { from: 'user' });
  expect(written.trimEnd().split('\n').slice(-2)).toEqual([
    `${app.url} does not let this command in: AFTERCALL_TOKEN (or ADMIN_TOKEN) is none of its tokens.`,
    'So numbers are those of the settings in the folder.',
  ]);
});

test('sessions are listed newest first, and no number is whole', async () => {
  const headers = { authorization: `Bearer ${ADMIN}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ to: '+15550123456', from: '+15551000', type: 'api' });
  const placed = await fetch(`${app.url}/api/v1/calls`, { method: 'POST', headers, body });
  expect(placed.status).toBeLessThan(300);
  const lines = await run(sessionsCommand, app.url, '--limit', '5');
  expect(lines[0]).toMatch(/^session +started +channel +flow +customer +state +agent +post-session$/);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/ voice +- +•••3456 +placing/);
  expect(lines[1]).not.toContain('15550123456');
});
