/** The app in this process, with the shipped flows, its files in a folder that is gone with it. The program is built before. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { startApp } = createRequire(import.meta.url)('../dist/main.js');

export const ADMIN = 'bench-admin-token-0123';

/**
 * @param {{ accountSid: string, authToken: string, apiUrl: string }} twilio
 * @param {string} logLevel as in LOG_LEVEL
 * @returns the app, its folder, and `stop`, which removes the folder too
 */
export async function startBenchApp(twilio, logLevel) {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-bench-'));
  const app = await startApp({
    port: 0,
    twilio,
    databaseUrl: `file:${join(folder, 'bench.db')}`,
    flowsDir: 'flows',
    dataDir: folder,
    logLevel,
    flowEnv: { ORDER_API: 'http://127.0.0.1:9' },
    adminToken: ADMIN,
  });
  const stop = async () => {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { app, folder, stop };
}
