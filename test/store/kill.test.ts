import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { checkedDriver } from '../../src/store/driver';
import { builtinSqlite, packagedSqlite } from '../../src/store/driver-node';
import { openWasmDriver } from '../../src/store/driver-wasm';
import { openSqlite } from '../../src/store/sqlite';

const CHILD = join(__dirname, 'kill-child.mjs');

/** Lets a process write to `file`, kills it once it has acknowledged `count` turns, and returns every key it acknowledged. */
async function writeAndKill(file: string, prefix: string, count: number): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, file, prefix], { stdio: ['ignore', 'pipe', 'pipe'] });
  const acknowledged: string[] = [];
  const complaints: string[] = [];
  child.stderr.on('data', (data: Buffer) => complaints.push(String(data)));
  createInterface(child.stdout).on('line', (line) => {
    acknowledged.push(line);
    if (acknowledged.length === count) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error(`the writer ended by itself: ${complaints.join('')}`);
  return acknowledged;
}

async function integrity(file: string): Promise<unknown> {
  const db = checkedDriver(await (builtinSqlite() ?? packagedSqlite() ?? openWasmDriver)(file));
  const result = db.prepare('PRAGMA integrity_check').all();
  db.close();
  return result;
}

test('a server killed at any moment has kept every turn it acknowledged, whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-kill-'));
  const file = join(folder, 'test.db');
  const acknowledged: string[] = [];
  for (const [round, count] of [1, 40, 400, 1500].entries()) {
    acknowledged.push(...(await writeAndKill(file, `r${round}`, count)));
    const store = await openSqlite({ file });
    const sessions = await store.sessions({ limit: 100 });
    const inboxes = await Promise.all(sessions.map(({ id }) => store.inbox(id)));
    const kept = new Set(inboxes.flat().map((row) => row.key));
    expect(acknowledged.filter((key) => !kept.has(key))).toEqual([]);
    // Snapshot, history and tasks are of the same turns: none was saved in part.
    expect(sessions.map((row) => row.version)).toEqual(inboxes.map((rows) => rows.length));
    const withEffect = [...kept].filter((key) => Number(key.split('-')[2]) % 4 === 0);
    expect((await store.counts()).tasks).toBe(withEffect.length);
    const lastTurns = inboxes.map((rows) => rows.at(-1)?.at ?? -1).sort((a, b) => b - a);
    const query = { sessionId: '', person: 'p1', queue: null, daySince: 0, at: Number.MAX_SAFE_INTEGER };
    expect((await store.askHistory(query)).person).toEqual(lastTurns);
    await store.close();
    expect(await integrity(file)).toEqual([{ integrity_check: 'ok' }]);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(1941);
  rmSync(folder, { recursive: true });
}, 60_000);
