/**
 * One story, told by the app in processes of its own while one of them is killed at one of its commits or sends. Owns: that
 * what was told, and what is left afterwards, is as if nothing had happened. Must not know: which stories are told.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Cast } from '../../src/rehearsal/cast';
import { Narrator } from '../../src/rehearsal/narrator';
import { summarise } from '../../src/rehearsal/stage';
import type { Story } from '../../src/rehearsal/story';
import type { SessionSnapshot } from '../../src/session/snapshot';
import type { Decision } from '../../src/transfer/decide';
import { startCrmServer, type CrmServer } from '../records/crm-server';
import { checkNobodyHeld } from '../support/story/check-agents-free';
import { checkMetadata } from '../support/story/check-metadata';
import { HttpStage } from '../support/story/http-stage';
import type { TestApp } from '../support/test-app';
import { RemoteApp } from './remote-app';
import { Gone, type RemoteProcess } from './remote-process';
import { SharedClock } from './shared-clock';
import type { Spares } from './spares';
import type { SharedDatabase } from './take-over';

const CRM_SECRET = 'a-secret-of-the-crm';
/** Long enough for everything that follows an end, and for what a lease holds up. */
const AFTERWARDS_SECONDS = 120;
const MOST = 100;

export interface Crash {
  /** counted from 0; null: none */
  at: number | null;
  spares: Spares;
  /** absent: SQLite, and one process */
  shared?: SharedDatabase;
}

export interface Told {
  /** of the process that was to be killed; none when it was */
  points: string[];
  /** where it was killed; null: it had not so many points */
  killedAt: string | null;
  /** what is not as it should be, each as a line */
  problems: string[];
}

export async function tellAndCrash(story: Story, { at, spares, shared }: Crash): Promise<Told> {
  const narrator = new Narrator();
  const clock = new SharedClock();
  const crm = await startCrmServer(CRM_SECRET, () => clock.now());
  let started: RemoteApp | undefined;
  const stage = await HttpStage.open(story, narrator, {
    clock,
    start: async (options) => {
      const more = { clock, spares, crm: { url: crm.url, secret: CRM_SECRET } };
      started = await RemoteApp.start({ ...options, ...more, ...(shared ? { shared } : {}) });
      return started.asTestApp();
    },
  });
  const app = started;
  if (!app) throw new Error('the app was not started');
  app.recovered = () => stage.reconnect();
  try {
    const first = await perform(stage, story, narrator, () => app.arm(at)).catch((error: unknown) => {
      throw new Error(`${String(error)}, after it was told: ${narrator.text().slice(-400)}`, {
        cause: error,
      });
    });
    const points = await first.ask<string[]>({ do: 'disarm' }).catch(unlessGone);
    narrator.summary(await outcomeOf(stage));
    const problems = await whatIsLeft(stage, app, crm, new Cast(story).customers.length);
    if (narrator.text() !== story.told) problems.push(difference(story.told, narrator.text()));
    return { points, killedAt: first.killedAt, problems };
  } finally {
    await stage.close();
    await crm.close();
  }
}

/** One that was killed has none to tell. */
function unlessGone(error: unknown): string[] {
  if (error instanceof Gone) return [];
  throw error;
}

/** A chat is there before the first kill: the story goes on with its conversation. That an opening may be repeated is tried elsewhere. */
async function perform(
  stage: HttpStage,
  { inputs }: Story,
  narrator: Narrator,
  arm: () => Promise<RemoteProcess>,
): Promise<RemoteProcess> {
  const isChat = inputs[0]?.do === 'open-chat';
  let first = isChat ? null : await arm();
  for (const input of inputs) {
    narrator.input(input.line);
    await stage.perform(input);
    first ??= await arm();
  }
  await stage.perform({ line: '', do: 'pass', seconds: AFTERWARDS_SECONDS });
  return first ?? arm();
}

/** As the end of a story tells it. */
async function outcomeOf({ world: { app } }: HttpStage): Promise<string[]> {
  const [row] = await app.store.sessions({ limit: 1 });
  const decision = row && (await app.store.decision(row.id));
  if (!row) return [];
  const decisions = decision ? [JSON.parse(decision) as Decision] : [];
  return summarise(JSON.parse(row.snapshot) as SessionSnapshot, decisions);
}

/** The first line that is another. */
function difference(before: string, after: string): string {
  const [expected, found] = [before.split('\n'), after.split('\n')];
  const n = expected.findIndex((line, index) => line !== found[index]);
  return `line ${n + 1} of the story is "${found[n] ?? ''}" instead of "${expected[n] ?? ''}"`;
}

/** @param expected how many sessions there should be */
async function whatIsLeft(
  stage: HttpStage,
  remote: RemoteApp,
  crm: CrmServer,
  expected: number,
): Promise<string[]> {
  const { app, carrier } = stage.world;
  const rows = await app.store.sessions({ limit: MOST });
  const problems: string[] = [];
  const must = (what: string, holds: boolean): void => void (holds || problems.push(what));
  must(`${rows.length} sessions instead of ${expected}`, rows.length === expected);
  must(
    'a session is open',
    rows.every(({ phase }) => phase === 'closed'),
  );
  must(`the carrier complains: ${JSON.stringify(carrier.errors).slice(0, 600)}`, carrier.errors.length === 0);
  for (const { id, snapshot } of rows) {
    must('no decision', (await app.store.decision(id)) !== null);
    must(
      'the history does not lead to the snapshot',
      await remote.ask<boolean>({ do: 'replay', sessionId: id }),
    );
    must('the CRM has it', crm.applied.has(id));
    await checked(problems, () => checkMetadata(app, JSON.parse(snapshot) as SessionSnapshot));
  }
  must('the CRM has what is no session', crm.applied.size === rows.length);
  must('files are left', filesOf(app).length === rows.length);
  must('work is left', (await app.store.counts()).tasks === 0);
  must('given up', (await app.store.deadLetters({ limit: 1 })).length === 0);
  await checked(problems, () => checkNobodyHeld(app));
  return problems;
}

async function checked(problems: string[], check: () => Promise<void>): Promise<void> {
  await check().catch((error: unknown) => problems.push(String(error).slice(0, 500)));
}

function filesOf({ dataDir }: TestApp): string[] {
  const all = readdirSync(join(dataDir, 'metadata'), { recursive: true, withFileTypes: true });
  return all.filter((one) => one.isFile()).map(({ name }) => name);
}
