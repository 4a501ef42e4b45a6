/**
 * The whole app as a process of its own whose time is the test's: commands come over IPC. Owns: carrying them out. It
 * serves one story after the other until it is killed.
 */
import type { Config } from '../../src/config';
import { VirtualClock } from '../../src/lib/clock';
import { createLog } from '../../src/log';
import { startApp, type RunningApp } from '../../src/main';
import { THREADS } from '../support/threads';
import { replay } from '../../src/runtime/replay';
import type { Answer, Asked, Question } from './remote-words';

interface Points {
  arm(at: number | null): void;
  disarm(): string[];
}

const { crashPoints } = globalThis as unknown as { crashPoints: Points };
let clock = new VirtualClock();
let app: RunningApp | null = null;
let config: Config | null = null;

/** Requests do not overtake the time they come at: it is set as soon as it is heard. */
function carryOut(ask: Asked): unknown {
  switch (ask.do) {
    case 'time':
      return clock.advance(Math.max(0, ask.now - clock.now()));
    case 'open':
      return open(ask.config, ask.now);
    case 'close':
      return close();
    case 'idle':
      return app?.runtime.idle();
    case 'wake':
      return running().runtime.wake();
    case 'store': {
      const { store } = running();
      const method = store[ask.method as keyof typeof store] as (...args: unknown[]) => unknown;
      return method(...ask.args);
    }
    case 'replay':
      return follow(ask.sessionId);
    case 'agents':
      return Object.values(running().settings.current().queues).flatMap(({ agents }) =>
        agents.map(({ id }) => id),
      );
    case 'arm':
      return crashPoints.arm(ask.at);
    case 'disarm':
      return crashPoints.disarm();
  }
}

async function open(given: Config, now: number): Promise<string> {
  clock = new VirtualClock(now);
  config = given;
  app = await startApp(given, { clock, log: createLog('error'), threads: THREADS });
  return app.url;
}

async function close(): Promise<void> {
  const { stop } = running();
  app = null;
  await stop();
}

async function follow(sessionId: string): Promise<boolean> {
  const { store, releases, settings } = running();
  return (await replay({ store, releases, settings, env: config?.flowEnv ?? {} }, sessionId))?.same ?? false;
}

function running(): RunningApp {
  if (!app) throw new Error('nothing is open');
  return app;
}

process.on('message', ({ id, ask }: Question) => {
  const tell = (said: Omit<Answer, 'id' | 'nextAt'>): void => {
    process.send?.({ id, nextAt: clock.nextAt() ?? null, ...said });
  };
  Promise.resolve()
    .then(() => carryOut(ask))
    .then((value) => tell({ value }))
    .catch((error: unknown) => tell({ error: error instanceof Error ? (error.stack ?? '') : String(error) }));
});
process.on('disconnect', () => process.exit());
process.send?.({ id: 0, nextAt: null });
