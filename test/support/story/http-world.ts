/**
 * Everything a story needs to be told over HTTP: the whole app on a store, the local carrier, and the far
 * sides that are neither, with one virtual clock. Owns: starting and stopping them.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { startCarrier, type LocalCarrier } from '../../../src/emulator/start-carrier';
import type { CarrierEvent } from '../../../src/emulator/engine/carrier-event';
import { createLog, type Log } from '../../../src/log';
import type { SettingDocument } from '../../../src/settings/from-yaml';
import { exportSettingsYaml } from '../../../src/settings/settings-yaml';
import { CHAT_FILTERS } from '../../../src/twilio/match-chat-route';
import { startTestApp, type TestApp, type TestAppOptions } from '../test-app';
import { BotServer } from './bot-server';
import { Cast } from '../../../src/rehearsal/cast';
import { ChatNarration } from '../../../src/rehearsal/chat-narration';
import { tellGiven } from '../../../src/rehearsal/given-parameters';
import { chatNarration } from './http-chat-narration';
import { agentAddresses, connectNumbers, CUSTOM_DATA_KEYS, orderService, rememberAsks } from './http-scene';
import { judgeRest } from './judge-rest';
import { narration } from './narration';
import type { Narrator } from '../../../src/rehearsal/narrator';
import { NoticingClock } from './noticing-clock';
import { OtherApplication } from './other-application';
import type { Document } from '../../../src/rehearsal/givens';
import { documents, flowFiles, settingsOf } from './scene';
import { BOT_SECRETS, ScriptedBot } from '../../../src/rehearsal/scripted-bot';
import type { Story } from '../../../src/rehearsal/story';
import type { Words } from '../../../src/rehearsal/story-words';

export interface HttpWorld {
  cast: Cast;
  clock: NoticingClock;
  app: TestApp;
  carrier: LocalCarrier;
  /** an application of somebody else, which virtual agents may lead to */
  other: OtherApplication;
  /** agent id -> address that rings */
  agents: Map<string, string>;
  /** of each customer who chats, in their order */
  chatNarrations: ChatNarration[];
  env: { ORDER_API: string };
  /** what the app wrote at LOG_LEVEL=info, line by line */
  logged: string[];
  /** what was not Twilio's REST */
  restProblems: string[];
  /** told of everything at the carrier; more may be added */
  listeners: ((event: CarrierEvent) => void)[];
  close(): Promise<void>;
}

/** Nothing that a story does not time itself takes time. */
const NO_TIME = { characterMs: 0, playMs: 0, answerMs: 0, autoSpeechMs: 0, detectionMs: 0, lossMs: 0 };
/** The TwiML application of virtual agents of that kind. */
const APPLICATION = `AP${'1'.repeat(32)}`;

export interface WorldOptions {
  /** absent: an SQLite file of its own */
  databaseUrl?: string;
  clock?: NoticingClock;
  /** absent: the app runs in this process */
  start?: (options: TestAppOptions) => Promise<TestApp>;
}

export async function openWorld(
  story: Story,
  narrator: Narrator,
  { databaseUrl, clock = new NoticingClock(), start = startTestApp }: WorldOptions = {},
): Promise<HttpWorld> {
  const bots = await new BotServer(new ScriptedBot(story, narrator)).listen();
  const all = bots.leadHere(documents(story));
  const agents = agentAddresses(all);
  const cast = new Cast(story);
  const settings = settingsOf(story);
  const chats = cast.chatters.map((name) => new ChatNarration(narrator, settings, cast, name));
  const restProblems: string[] = [];
  const other = await new OtherApplication((given) => tellGiven(narrator, given)).listen();
  const headersOf = (address: string): Words => carrier.phone(address).call.parameters;
  const listeners: HttpWorld['listeners'] = [
    narration(narrator, { agents, cast }, headersOf),
    chatNarration(chats),
    judgeRest(restProblems),
  ];
  const carrier: LocalCarrier = await startCarrier({
    ...{ clock, timing: NO_TIME, applications: [{ sid: APPLICATION, voiceUrl: other.url }] },
    // A story is told in one order.
    switches: { delivery: 'in-turn', connectSockets: 'scripted' },
    redirects: { 'https://webhooks.twilio.com': other.url, 'https://bot.example.com': other.url },
    onEvent: (event) => listeners.forEach((listen) => listen(event)),
  });
  const service = await orderService(story);
  const env = { ORDER_API: urlOf(service) };
  const logged: string[] = [];
  const app = await startStoryApp(start, {
    ...{ clock, carrier, all, orderApi: env.ORDER_API, log: logInto(logged) },
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  await rememberAsks(app, story, clock.now());
  connectNumbers(carrier, app.publicUrl, all);
  const chatAddresses = all.filter(({ kind }) => kind === 'chat-address').map(({ name }) => name);
  carrier.serveChats({
    addresses: chatAddresses,
    preUrl: `${app.publicUrl}/twilio/conversations/pre`,
    postUrl: `${app.publicUrl}/twilio/conversations/post`,
    filters: CHAT_FILTERS,
  });
  const close = async (): Promise<void> => {
    await carrier.close();
    await app.remove();
    await Promise.all([other.close(), bots.close()]);
    await new Promise((resolve) => service.close(resolve));
  };
  return {
    ...{ clock, app, carrier, other, agents, chatNarrations: chats, cast, env, logged, restProblems },
    ...{ listeners, close },
  };
}

function startStoryApp(
  start: NonNullable<WorldOptions['start']>,
  given: {
    clock: NoticingClock;
    carrier: LocalCarrier;
    all: Document[];
    orderApi: string;
    log: Log;
    databaseUrl?: string;
  },
): Promise<TestApp> {
  const { clock, carrier, all, ...others } = given;
  const twilio = { accountSid: carrier.accountSid, authToken: carrier.authToken, apiUrl: carrier.url };
  const files = { ...flowFiles(), 'settings.example.yaml': exportSettingsYaml(all as SettingDocument[]) };
  const secrets = { customDataKeys: CUSTOM_DATA_KEYS, botSecrets: BOT_SECRETS };
  return start({ clock, twilio, files, ...others, ...secrets });
}

function logInto(lines: string[]): Log {
  const write = (line: Buffer, _encoding: unknown, done: () => void): void => {
    lines.push(line.toString());
    done();
  };
  return createLog('info', new Writable({ write }));
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
