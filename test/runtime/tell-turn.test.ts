import { tellTurn } from '../../src/runtime/tell-turn';
import { smallFlows } from '../support/small-flows';
import { startApp } from '../../src/main';
import { createLog } from '../../src/log';
import { ACCOUNT, writeFlows } from '../support/test-app';
import { callForm, send } from '../support/webhooks';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

test('each step of a call is a line, with the beginning of its session before it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-tell-'));
  const lines: string[] = [];
  const app = await startApp(
    {
      ...{ port: 0, twilio: { ...ACCOUNT, apiUrl: 'http://127.0.0.1:9' } },
      ...{ flowsDir: writeFlows(join(folder, 'flows'), smallFlows('One')), dataDir: folder },
      ...{ logLevel: 'silent', flowEnv: {}, databaseUrl: `file:${join(folder, 'test.db')}` },
    },
    { log: createLog('silent'), saved: (commit) => lines.push(...tellTurn(commit)) },
  );
  await send(app as Parameters<typeof send>[0], '/twilio/voice', callForm());
  expect(lines.map((line) => line.replace(/^s\w{6} {2}/, ''))).toEqual([
    'a call arrives',
    'enters greet (ask)',
  ]);
  await app.stop();
  rmSync(folder, { recursive: true });
});
