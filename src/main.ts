/**
 * Builds the parts and starts listening; nothing else builds. Owns: the composition of the app, its
 * start and its end. `startApp` is also how tests run the whole server, with their own clock.
 */
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig, type Config } from './config';
import { createBots } from './bots/bots';
import type { LocalCarrier } from './emulator/start-carrier';
import { printProblem } from './flow/catalog';
import { systemClock, type Clock } from './lib/clock';
import { startLocalCarrier } from './local-carrier';
import { createLog, type Log } from './log';
import { prepareBots } from './bots/prepare-bots';
import { createCrmWebhook } from './records/crm-webhook';
import { createSessionRecords } from './records/session-records';
import { followOthers } from './runtime/follow-others';
import { createHttpSender, hostsOf } from './runtime/http-sender';
import type { SessionRecords, Store } from './runtime/ports';
import { readFlowFiles } from './runtime/read-flow-files';
import { createReleaseShelf, type ReleaseShelf } from './runtime/release-shelf';
import { createRuntime, type Runtime } from './runtime/runtime';
import { seedSettings } from './runtime/seed-settings';
import { openSettingsBook, type SettingsBook } from './runtime/settings-book';
import { openStore } from './store/open-store';
import { renderAgent, renderCustomer } from './twilio/render-twiml';
import { createCarrierFiles } from './twilio/read-file';
import { createRestCarrier } from './twilio/rest-carrier';
import { createChatRest } from './twilio/rest-chat-participants';
import { createTwilioClient } from './twilio/rest-client';
import { createApp } from './web/create-app';
import { createMetrics } from './web/metrics';
import { holdRequests } from './web/hold-requests';
import { type Traffic, watchTraffic } from './web/traffic';

/** A mistake of whoever starts the app: shown as lines, without a stack trace. */
export class StartProblem extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join('\n'));
  }
}

export interface RunningApp {
  /** where it listens */
  url: string;
  publicUrl: string;
  runtime: Runtime;
  store: Store;
  settings: SettingsBook;
  releases: ReleaseShelf;
  /** the carrier that was started beside the app, if no credentials were given */
  carrier: LocalCarrier | null;
  stop(): Promise<void>;
}

export interface StartOptions {
  clock?: Clock;
  log?: Log;
}

/** Starts the app. @throws StartProblem with every problem of flows or settings */
export async function startApp(config: Config, options: StartOptions = {}): Promise<RunningApp> {
  const clock = options.clock ?? systemClock;
  const log = options.log ?? createLog(config.logLevel);
  const store = await openStore(config.databaseUrl, {
    onTrouble: (what, error) => log.warn(what, { error: String(error) }),
  });
  try {
    return await startOn(store, config, clock, log);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function startOn(store: Store, config: Config, clock: Clock, log: Log): Promise<RunningApp> {
  const releases = createReleaseShelf(store, Object.keys(config.flowEnv));
  await adoptFlows(releases, config.flowsDir, clock, log);
  const seeded = await seedSettings(store, config.flowsDir, clock.now());
  if (seeded.problems.length > 0) throw new StartProblem(seeded.problems);
  const settings = await openSettingsBook(store, () => [...releases.newest().flows.values()]);
  logProblems(settings, log);
  const server = createServer();
  const traffic = watchTraffic(server);
  const serveWith = holdRequests(server);
  const url = await listen(server, config);
  const publicUrl = config.publicUrl ?? url;
  const carrier = config.twilio ? null : await startLocalCarrier(publicUrl, settings, clock);
  const account = config.twilio ?? accountOf(carrier);
  const client = createTwilioClient(account);
  const bots = createBots({
    secrets: config.botSecrets ?? {},
    google: config.googleKeyFile ? { keyFile: config.googleKeyFile } : {},
  });
  const records = sessionRecords(config, store, clock, log);
  const runtime = createRuntime({
    ...{ store, clock, log, settings, releases },
    env: config.flowEnv,
    http: createHttpSender([...hostsOf(Object.values(config.flowEnv)), ...(config.httpHosts ?? [])]),
    records,
    carrier: createRestCarrier({ client, publicUrl }),
    ...(config.readsPerSecond === undefined ? {} : { readsPerSecond: config.readsPerSecond }),
    bots,
    renderer: {
      customer: (verbs, place) =>
        renderCustomer(verbs, { publicUrl, accountSid: account.accountSid, ...place }),
      agent: (verbs, place) => renderAgent(verbs, { publicUrl, ...place }),
    },
  });
  await prepareBots(bots, settings, log);
  followOthers({ store, runtime, settings, releases, log });
  await runtime.start();
  const app = createApp({
    ...{ runtime, store, settings, releases, clock, log, publicUrl, records },
    draining: traffic.draining,
    metrics: createMetrics(),
    chatRest: createChatRest(client),
    carrierFiles: createCarrierFiles(account),
    authToken: account.authToken,
    customDataKeys: config.customDataKeys ?? {},
    ...(config.adminToken === undefined ? {} : { adminToken: config.adminToken }),
    ...(config.metricsToken === undefined ? {} : { metricsToken: config.metricsToken }),
  });
  serveWith(app);
  const end = async (): Promise<void> => {
    await stop(traffic, { server, runtime, store, carrier });
    await bots.close();
  };
  return { url, publicUrl, runtime, store, settings, releases, carrier, stop: end };
}

/** What was stored by another version, or named a flow that is gone, is left aside: somebody has to know. */
function logProblems(settings: SettingsBook, log: Log): void {
  for (const { kind, name, path, message } of settings.problems()) {
    // The name of a number is a phone number, and messages name numbers.
    const problem = `${name}: ${message}`.replace(/\+\d{3,15}/g, '+…');
    log.warn('a settings document has a mistake', { kind, path, problem });
  }
}

function sessionRecords({ dataDir, crm }: Config, store: Store, clock: Clock, log: Log): SessionRecords {
  return createSessionRecords({ store, dataDir, crm: crm ? createCrmWebhook(crm) : null, log, clock });
}

function accountOf(carrier: LocalCarrier | null): NonNullable<Config['twilio']> {
  if (!carrier) throw new Error('there is neither an account nor a local carrier');
  return { accountSid: carrier.accountSid, authToken: carrier.authToken, apiUrl: carrier.url };
}

async function adoptFlows(releases: ReleaseShelf, flowsDir: string, clock: Clock, log: Log): Promise<void> {
  const files = await readFlowFiles(flowsDir).catch(() => {
    throw new StartProblem([`FLOWS_DIR: the folder ${flowsDir} cannot be read`]);
  });
  const { catalog, problems } = await releases.adopt(files, clock.now());
  const lines = problems.map((problem) => printProblem(problem, files[problem.file] ?? ''));
  if (!catalog) throw new StartProblem(lines);
  log.info('flows loaded', {
    release: catalog.hash.slice(0, 12),
    flows: catalog.flows.size,
    warnings: problems.length,
  });
}

function listen(server: Server, { port, host }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new StartProblem([
          `PORT: cannot listen on ${host ? `${host} ` : ''}${port} (${error.code ?? error.message})`,
        ]),
      );
    });
    server.listen(port, host, () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

/** Requests under way are answered first, up to this long. */
const DRAIN_MS = 10_000;

interface Parts extends Pick<RunningApp, 'runtime' | 'store' | 'carrier'> {
  server: Server;
}

/** What was begun is answered and carried out, and nothing new is begun. */
async function stop(traffic: Traffic, { server, runtime, store, carrier }: Parts): Promise<void> {
  await carrier?.close();
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await traffic.drain();
  clearTimeout(late);
  await runtime.stop();
  server.closeAllConnections();
  await store.close();
}

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const read = readConfig();
  if (!read.ok) throw new StartProblem(read.problems);
  const app = await startApp(read.config);
  console.log(`Aftercall listens on ${app.url}, public address ${app.publicUrl}`);
  if (app.carrier) console.log(`No Twilio credentials: the local carrier runs at ${app.carrier.url}/carrier`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void app.stop().then(() => process.exit(0)));
  }
}

if (require.main === module) {
  main().catch((error: unknown) => {
    const lines =
      error instanceof StartProblem ? error.lines : [error instanceof Error ? error.message : String(error)];
    for (const line of lines) console.error(line);
    process.exit(1);
  });
}
