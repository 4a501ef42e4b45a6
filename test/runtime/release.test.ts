import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startTestApp, writeFlows } from '../support/test-app';
import { actionOf, callForm, send } from '../support/webhooks';

const FLOWS = join(__dirname, '../../flows');

function shipped(): { [path: string]: string } {
  const paths = readdirSync(FLOWS, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.yaml'),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(FLOWS, path), 'utf8')]));
}

const sid = (n: number): string => `CA${String(n).padStart(32, '0')}`;
const wrongKey = (n: number) => callForm({ CallSid: sid(n), CallStatus: 'in-progress', Digits: '9' });

test('a call keeps the release it started on, across a restart with other flows; new calls get the new one', async () => {
  const files = shipped();
  const app = await startTestApp({ files });
  const old = await send(app, '/twilio/voice', callForm({ CallSid: sid(1) }));
  const english = files['prompts/en.yaml'] ?? '';
  files['prompts/en.yaml'] = english.replace(
    'For support, press 1 or say support.',
    'To be helped, press 1.',
  );
  writeFlows(app.flowsDir, files);
  await app.restart();
  const fresh = await send(app, '/twilio/voice', callForm({ CallSid: sid(2) }));
  expect(fresh.body).toContain('To be helped, press 1.');
  const again = await send(app, actionOf(old.body), wrongKey(1));
  expect(again.body).toContain('For support, press 1 or say support.');
  expect((await send(app, actionOf(fresh.body), wrongKey(2))).body).toContain('To be helped, press 1.');
  const rows = await app.store.sessions({ limit: 10 });
  expect(new Set(rows.map((row) => row.release)).size).toBe(2);
  await app.remove();
});

test('flows with errors never load: the app says what and where, and does not start', async () => {
  const files = shipped();
  files['support.flow.yaml'] = (files['support.flow.yaml'] ?? '').replace('next: menu }', 'next: meny }');
  await expect(startTestApp({ files })).rejects.toThrow(
    /support\.flow\.yaml:\d+:\d+\s+error\s+step "meny" does not exist/,
  );
});
