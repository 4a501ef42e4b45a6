/**
 * Builds the parts and starts listening; nothing else builds. Owns: the composition of the app, its
 * start and its end. `startApp` is also how tests run the whole server, with their own clock.
 */
import type { Server } from 'node:http';
import { readConfig, type Config } from './config';
import { loadEnvFile } from './cli/env-file';
import { createBots } from './bots/bots';
import type { LocalCarrier } from './emulator/start-carrier';
import { systemClock, type Clock } from './lib/clock';
import { tellSeldom } from './runtime/tell-seldom';
import { accountOf, startLocalCarrier } from './local-carrier';
import { createLog, type Log } from './log';
import { openAside, type Aside } from './runtime/aside/aside';
import { openBooks } from './runtime/open-books';
import { watchFlows } from './runtime/open-flows';
import { prepareBots } from './bots/prepare-bots';
import { openRecords } from './records/open-records';
import { Bookkeeping } from './runtime/bookkeeping';
import { Jobs } from './runtime/jobs';
import { followOthers } from './runtime/follow-others';
import { createHttpSender, hostsOf } from './runtime/http-sender';
import type { Store, TurnCommit } from './runtime/ports';
import type { FolderState } from './runtime/flow-folder';
import type { ReleaseShelf } from './runtime/release-shelf';
import { createRuntime, type Runtime } from './runtime/runtime';
import { tellTurn } from './runtime/tell-turn';
import { createSealer } from './runtime/sealer';
import type { SettingsBook } from './runtime/settings-book';
import { StartProblem } from './runtime/start-problem';
import { startRetention } from './runtime/start-retention';
import { openStore, readableFile } from './store/open-store';
import { connectAccount } from './twilio/connect-account';
import { openTraces } from './traces/open-traces';
import { createRenderer } from './twilio/renderer';
import { createCarrierFiles } from './twilio/read-file';
import { createRestCarrier } from './twilio/rest-carrier';
import { createChatRest } from './twilio/rest-chat-participants';
import { createInvitation } from './web/accounts/invitation';
import { createApp } from './web/create-app';
import { createMetrics } from './web/metrics';
import { createMetricsObserver } from './web/observe';
import { listen } from './web/listen';
import { webConfig } from './web/web-config';
import type { Traffic } from './web/traffic';

export interface RunningApp {
  /** where it listens */
  url: string;
  publicUrl: string;
  /** makes the first administrator of the portal; null: there is one */
  welcomeUrl: string | null;
  runtime: Runtime;
  store: Store;
  settings: SettingsBook;
  releases: ReleaseShelf;
  /** the carrier that was started beside the app, if no credentials were given */
  carrier: LocalCarrier | null;
  /** @param seconds during which it says that it ends, and still takes what comes; default: none */
  stop(seconds?: number): Promise<void>;
}

export interface StartOptions {
  clock?: Clock;
  log?: Log;
  /** computes for long beside the main thread; default: threads of this program */
  aside?: Aside;
  /** modules that the threads run which write the embedded store and session files; default: those of a compiled program */
  threads?: { store: string; files: string };
  /** told of every change of the folder of flows, good or bad */
  flowsChanged?: (state: FolderState) => void;
  /** told of every saved turn */
  saved?: (commit: TurnCommit) => void;
}

/** Starts the app. @throws StartProblem with every problem of flows or settings */
export async function startApp(config: Config, options: StartOptions = {}): Promise<RunningApp> {
  const clock = options.clock ?? systemClock;
  const log = options.log ?? createLog(config.logLevel);
  const store = await openStore(config.databaseUrl, {
    onTrouble: tellSeldom(log, systemClock),
    onUpgrade: (migrations) =>
      log.info('the store is brought up to date; with much in it that takes a while', { migrations }),
    ...(options.threads ? { entry: options.threads.store } : {}),
  });
  try {
    return await startOn(store, config, { clock, log, options });
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface Surroundings {
  clock: Clock;
  log: Log;
  options: StartOptions;
}

async function startOn(
  store: Store,
  config: Config,
  { clock, log, options }: Surroundings,
): Promise<RunningApp> {
  const opened = await listenFirst(config, () => openBooks(store, config, { clock, log, options }));
  const { server, traffic, serveWith, url, releases, folder, settings, optOuts } = opened;
  const publicUrl = config.publicUrl ?? url;
  const carrier = config.twilio
    ? null
    : await startLocalCarrier(publicUrl, settings, clock, config.carrierPort);
  const account = config.twilio ?? accountOf(carrier);
  const { metrics, observers, endTraces } = await openObservers(config);
  const counted = (outcome: string): void => metrics.carrierRequests.inc({ outcome });
  const { client, health } = connectAccount(account, { clock, log, counted });
  const sealer = createSealer(config.sealKey ?? account.authToken);
  const bots = botsOf(config);
  const { records, close } = recordsOf(store, config, { clock, log, options });
  const runtime = createRuntime({
    ...{ store, clock, log, settings, releases, optOuts, observers },
    env: config.flowEnv,
    secrets: sealer.sealAll(config.flowSecrets ?? {}),
    http: createHttpSender(hostsOf(config.flowEnv, config.httpHosts), sealer.open),
    records,
    carrier: createRestCarrier({ client, publicUrl, health }),
    ...(config.readsPerSecond === undefined ? {} : { readsPerSecond: config.readsPerSecond }),
    ...(options.saved ? { saved: options.saved } : {}),
    bots,
    renderer: createRenderer(publicUrl, account.accountSid),
  });
  await prepareBots(bots, settings, log);
  followOthers({ store, runtime, settings, releases, optOuts, records, log });
  await runtime.start();
  const endRetention = startRetention(config, { store, records, clock, log });
  const bookkeeping = Bookkeeping.start({ store, releases, settings, env: config.flowEnv, log });
  const invitation = await createInvitation(store);
  const jobs = new Jobs({ store, clock, log });
  const unwatch = config.watchFlows ? await watchFlows(folder, config) : undefined;
  const app = createApp({
    ...{ runtime, store, settings, releases, folder, optOuts, clock, log, publicUrl, records, bots },
    ...{ draining: traffic.draining, metrics, carrierHealth: health, bookkeeping, flowEnv: config.flowEnv },
    chatRest: createChatRest(client),
    carrierFiles: createCarrierFiles(account),
    ...{ seal: sealer.seal, authToken: account.authToken, invitation, jobs },
    aside: options.aside ?? openAside(),
    ...(carrier ? { localCarrierUrl: carrier.url } : {}),
    ...webConfig(config),
  });
  serveWith(app);
  const end = async (seconds = 0): Promise<void> => {
    await traffic.announceEnd(seconds * 1000);
    await Promise.all([bookkeeping.stop(), endRetention(), jobs.stop(), unwatch?.()]);
    await stop(traffic, { server, runtime, store, carrier });
    close();
    await Promise.all([bots.close(), endTraces()]);
  };
  const welcomeUrl = invitation?.link(publicUrl) ?? null;
  return { url, publicUrl, welcomeUrl, runtime, store, settings, releases, carrier, stop: end };
}

/** A process that cannot listen changes nothing for those that do; one that cannot go on does not listen any more. */
async function listenFirst<Books extends object>(config: Config, open: () => Promise<Books>) {
  const listening = await listen(config);
  try {
    return { ...listening, ...(await open()) };
  } catch (error) {
    listening.server.close();
    throw error;
  }
}

/** Whoever counts and traces what the shell does. */
async function openObservers({ traces }: Config) {
  const metrics = createMetrics();
  const traced = traces && (await openTraces(traces));
  const observers = [createMetricsObserver(metrics), ...(traced ? [traced.observer] : [])];
  return { metrics, observers, endTraces: async () => traced?.close() };
}

function recordsOf(store: Store, config: Config, { clock, log, options }: Surroundings) {
  const { dataDir, crm, databaseUrl } = config;
  const database = readableFile(databaseUrl);
  return openRecords({ store, dataDir, crm, clock, log, thread: options.threads?.files, database });
}

function botsOf({ botSecrets = {}, googleKeyFile }: Config): ReturnType<typeof createBots> {
  return createBots({ secrets: botSecrets, google: googleKeyFile ? { keyFile: googleKeyFile } : {} });
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
  loadEnvFile();
  const read = readConfig();
  if (!read.ok) throw new StartProblem(read.problems);
  const app = await startApp(read.config, {
    flowsChanged: tellOfFlows,
    ...(read.config.tellSteps ? { saved: tellOfTurn } : {}),
  });
  const { url, publicUrl, carrier, welcomeUrl } = app;
  if (publicUrl !== url) console.log(`Aftercall listens on ${url}, public address ${publicUrl}`);
  if (carrier)
    console.log(`No Twilio credentials: the local carrier runs on port ${new URL(carrier.url).port}`);
  console.log(`Open ${welcomeUrl ? `${welcomeUrl} to make the first user` : url}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void app.stop(read.config.drainSeconds).then(() => process.exit(0)));
  }
}

/** For whoever edits flows beside the terminal. */
function tellOfFlows({ state, printed }: FolderState): void {
  for (const line of printed) console.error(line);
  if (state === 'adopted') console.error('New sessions start on the flows as they are now.');
  if (state === 'refused' || state === 'unreadable')
    console.error('The flows were not taken: what served before serves.');
}

function tellOfTurn(commit: TurnCommit): void {
  for (const line of tellTurn(commit)) console.log(line);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    const lines =
      error instanceof StartProblem ? error.lines : [error instanceof Error ? error.message : String(error)];
    for (const line of lines) console.error(line);
    process.exit(1);
  });
}
