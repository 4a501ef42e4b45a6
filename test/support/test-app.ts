/** The whole app in this process, on a real port and a real store, with a carrier that is not there unless given. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Config } from '../../src/config';
import type { Clock } from '../../src/lib/clock';
import { startApp, type RunningApp } from '../../src/main';
import { THREADS } from './threads';
import { createLog, type Log } from '../../src/log';

export const ACCOUNT = { accountSid: `AC${'1'.repeat(32)}`, authToken: 'test-token' };
export const ADMIN = 'test-admin-token';

export interface TestApp extends RunningApp {
  /** the folder its flows are read from */
  flowsDir: string;
  /** where it writes session metadata files */
  dataDir: string;
  /** stops the app as a crash would leave it, and starts it again on the same files and port */
  restart(): Promise<void>;
  /** starts the app again that was stopped, on the same files and port */
  begin(): Promise<void>;
  remove(): Promise<void>;
}

export interface TestAppOptions {
  clock?: Clock;
  /** silent if left out */
  log?: Log;
  twilio?: Config['twilio'];
  /** flow files instead of the shipped ones */
  files?: { [path: string]: string };
  adminToken?: string | null;
  port?: number;
  /** where flows find orders */
  orderApi?: string;
  flowSecrets?: Config['flowSecrets'];
  customDataKeys?: Config['customDataKeys'];
  botSecrets?: Config['botSecrets'];
  /** notices changes of the flow files; default: it does not */
  watchFlows?: true;
  /** instead of a file of its own */
  databaseUrl?: string;
  /** store and session files are written by threads, as in a compiled program */
  threads?: true;
}

/** A folder of flows for an app to read. */
export function writeFlows(folder: string, files: { [path: string]: string }): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The configuration of an app whose files are all in `folder`. */
export function testConfig(folder: string, options: TestAppOptions): Config {
  const flowsDir = options.files
    ? writeFlows(join(folder, 'flows'), options.files)
    : join(__dirname, '../../flows');
  return {
    port: options.port ?? 0,
    // Port 9 (discard) has no listener: REST requests are refused at once.
    twilio: options.twilio ?? { ...ACCOUNT, apiUrl: 'http://127.0.0.1:9' },
    databaseUrl: options.databaseUrl ?? `file:${join(folder, 'test.db')}`,
    flowsDir,
    dataDir: folder,
    ...(options.watchFlows ? { watchFlows: true } : {}),
    logLevel: 'silent',
    flowEnv: { ORDER_API: options.orderApi ?? 'http://127.0.0.1:9' },
    ...(options.flowSecrets ? { flowSecrets: options.flowSecrets } : {}),
    ...(options.customDataKeys ? { customDataKeys: options.customDataKeys } : {}),
    ...(options.botSecrets ? { botSecrets: options.botSecrets } : {}),
    ...(options.adminToken === null ? {} : { adminToken: options.adminToken ?? ADMIN }),
  };
}

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-app-'));
  const config = testConfig(folder, options);
  const start = (): Promise<RunningApp> =>
    startApp(config, {
      log: options.log ?? createLog('silent'),
      ...(options.clock ? { clock: options.clock } : {}),
      ...(options.threads ? { threads: THREADS } : {}),
    });
  const running = await start();
  config.port = Number(new URL(running.url).port);
  const app: TestApp = {
    ...running,
    flowsDir: config.flowsDir,
    dataDir: folder,
    async restart() {
      await app.stop();
      await app.begin();
    },
    async begin() {
      Object.assign(app, await start());
    },
    async remove() {
      await app.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return app;
}
