import fc from 'fast-check';
import type { Log } from '../../src/log';
import { createCrmWebhook } from '../../src/records/crm-webhook';
import { MOST_ATTEMPTS, sendToCrm } from '../../src/records/send-to-crm';
import type { Carried, Store } from '../../src/runtime/ports';
import { openSqlite } from '../../src/store/sqlite';
import { save } from '../store/build';
import { type Behaviour, type CrmServer, startCrmServer } from './crm-server';
import { snapshot, T0 } from './some-records';

describe('sending a session to the CRM', () => {
  let now: number;
  let server: CrmServer;
  let store: Store;
  let lines: string[];
  let chance: number;
  beforeEach(async () => {
    now = T0;
    chance = 1;
    lines = [];
    server = await startCrmServer('secret', () => now);
    store = await openSqlite({ file: ':memory:' });
  });
  afterEach(async () => {
    await store.close();
    await server.close();
  });

  const line = (...said: unknown[]): void => void lines.push(JSON.stringify(said));
  const log = { error: line, warn: line, info: line, debug: line } as unknown as Log;
  const sender = () => {
    const crm = createCrmWebhook({ url: server.url, secret: 'secret', timeoutMs: 5000 });
    return sendToCrm({ store, crm, log, random: () => chance });
  };
  const ended = (id: string): Promise<unknown> =>
    save(
      store,
      id,
      'k1',
      { decision: '{"transfer":true}', effects: [{ name: 'crm.send', dueAt: T0, payload: '{}' }] },
      { phase: 'closed', endedAt: T0, snapshot: JSON.stringify(snapshot({ id })) },
    );
  /** Carries out what is due, as it falls due, until nothing is left. `crashes`: before these outcomes are noted, the process dies. */
  const runAll = async (crashes: boolean[] = []): Promise<void> => {
    const send = sender();
    for (let at = await store.nextTaskAt(); at !== null; at = await store.nextTaskAt()) {
      now = Math.max(now, at);
      for (const task of await store.claimTasks({ now, limit: 9, leaseMs: 60_000 })) {
        const carried = await send({ sessionId: task.sessionId, attempt: task.attempts, now });
        if (crashes.shift()) await store.releaseLeases();
        else if ('dead' in carried) await store.buryTask(task.id, carried.dead, now);
        else if ('retryInMs' in carried) await store.retryTask(task.id, now + carried.retryInMs);
        else await store.finishTask(task.id);
      }
    }
  };
  const attempt = (n: number): Promise<Carried> => sender()({ sessionId: 's1', attempt: n, now });

  test('that is taken is done', async () => {
    await ended('s1');
    expect(await attempt(1)).toEqual({ events: [] });
    expect(server.effects).toBe(1);
  });

  test('without a CRM does nothing, not even look', async () => {
    const send = sendToCrm({ store, crm: null, log, random: () => chance });
    expect(await send({ sessionId: 'nobody', attempt: 1, now })).toEqual({ events: [] });
    expect(lines).toEqual([]);
  });

  test('a lost answer, errors and a crash before the note: exactly one effect', async () => {
    await ended('s1');
    server.script = [500, 'lose', 503, 'cut', 'ok'];
    await runAll([false, true, false, false, true, false]);
    expect(server.received.length).toBe(6);
    expect([server.effects, [...server.applied.keys()]]).toEqual([1, ['s1']]);
    expect((await store.counts()).tasks).toBe(0);
    expect(await store.deadLetters({ limit: 9 })).toEqual([]);
  });

  test('whatever the network does and wherever the process dies, each session has one effect, or none and a dead letter', async () => {
    const behaviour = fc.constantFrom<Behaviour[]>('ok', 'lose', 'cut', 500, 503, 429, 409, 422);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(behaviour, { maxLength: 16 }),
        fc.array(fc.boolean(), { maxLength: 6 }),
        async (script, crashes) => {
          const id = `run${(run += 1)}`;
          const before = server.effects;
          const told = script.some((one) => one === 409);
          server.script = [...script];
          await ended(id);
          await runAll([...crashes]);
          const dead = (await store.deadLetters({ limit: 99 })).filter((letter) => letter.sessionId === id);
          expect(server.effects - before).toBe(server.applied.has(id) ? 1 : 0);
          if (!told && dead.length === 0) expect(server.applied.has(id)).toBe(true);
          server.script = [];
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  test('a dead letter that is revived has its one effect, whoever had it before', async () => {
    await ended('s1');
    server.script = ['lose', 422];
    await runAll();
    const [letter] = await store.deadLetters({ limit: 9 });
    expect(letter).toMatchObject({ name: 'crm.send', attempts: 2, reason: 'the CRM answered 422' });
    await store.reviveTask(letter?.id ?? 0, now);
    await runAll();
    expect(server.effects).toBe(1);
    expect(await store.deadLetters({ limit: 9 })).toEqual([]);
  });

  test('is given up after twelve attempts, which take hours', async () => {
    await ended('s1');
    server.script = Array<Behaviour>(50).fill(500);
    await runAll();
    expect(server.received).toHaveLength(MOST_ATTEMPTS);
    const [letter] = await store.deadLetters({ limit: 9 });
    expect(letter?.reason).toBe('the CRM answered 500, 12 times');
    expect((now - T0) / 3_600_000).toBeGreaterThan(3);
  });

  test('pauses grow from a second to an hour, anywhere up to that', async () => {
    await ended('s1');
    const pauses = async (): Promise<unknown[]> => {
      server.script = Array<Behaviour>(11).fill(503);
      const all: unknown[] = [];
      for (let n = 1; n < MOST_ATTEMPTS; n++) all.push(await attempt(n));
      return all;
    };
    const seconds = [1, 3, 9, 27, 81, 243, 729, 2187, 3600, 3600, 3600];
    expect(await pauses()).toEqual(seconds.map((s) => ({ retryInMs: s * 1000 })));
    chance = 0.25;
    expect(await pauses()).toEqual(seconds.map((s) => ({ retryInMs: s * 250 })));
    chance = 0;
    expect(await pauses()).toEqual(seconds.map(() => ({ retryInMs: 0 })));
  });

  test('leaves the CRM alone as long as it asks, up to an hour', async () => {
    await ended('s1');
    const after = (seconds: number): Behaviour => ({
      status: 429,
      headers: { 'retry-after': String(seconds) },
    });
    server.script = [after(100), after(86_400), after(0)];
    expect(await attempt(1)).toEqual({ retryInMs: 100_000 });
    expect(await attempt(1)).toEqual({ retryInMs: 3_600_000 });
    expect(await attempt(2)).toEqual({ retryInMs: 3000 });
  });

  test('a session that cannot be read is tried again, and given up like any other', async () => {
    expect(await attempt(1)).toEqual({ retryInMs: 1000 });
    expect(await attempt(12)).toEqual({ dead: 'the session could not be read (Error), 12 times' });
    await store.close();
    expect(await attempt(2)).toEqual({ retryInMs: 3000 });
    store = await openSqlite({ file: ':memory:' });
  });

  test('nothing personal is logged or kept as a reason', async () => {
    await ended('s1');
    server.script = [500, 'cut', 422];
    await runAll();
    const said = [...lines, JSON.stringify(await store.deadLetters({ limit: 9 }))].join('\n');
    expect(lines).toHaveLength(3);
    expect(said).not.toMatch(/\+1555|Ana|solved|K3Y|127\.0\.0\.1/);
  });
});
