import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from '../../src/store/lock';
import { holderAlive, processMark } from '../../src/store/process-mark';
import { openSqlite } from '../../src/store/sqlite';

/** The pid of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('the lock of a database file', () => {
  let folder: string;
  let file: string;
  let children: ChildProcess[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aftercall-lock-'));
    file = join(folder, 'test.db');
    children = [];
  });
  afterEach(async () => {
    for (const child of children) {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
    rmSync(folder, { recursive: true });
  });

  /** A process that lives until the test ends. */
  async function livePid(): Promise<number> {
    const child = spawn(process.execPath, ['-e', "process.stdin.resume(); console.log('up')"]);
    children.push(child);
    await once(child.stdout, 'data');
    return child.pid ?? 0;
  }

  /** Another process has the lock of the system, and says so. */
  async function holder(): Promise<ChildProcess> {
    const script = `const { DatabaseSync } = require('@photostructure/sqlite');
      globalThis.db = new DatabaseSync(process.argv[1]); db.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => 0, 1e6)`;
    const child = spawn(process.execPath, ['-e', script, `${file}.held`], { cwd: __dirname });
    children.push(child);
    await once(child.stdout, 'data');
    return child;
  }

  test('holds our pid and goes when released; its file stays, empty', async () => {
    const lock = await takeLock(file);
    expect(readFileSync(`${file}.pid`, 'utf8').split('\n')[0]).toBe(String(process.pid));
    await expect(takeLock(file)).rejects.toThrow(`the database ${file} is in use by process ${process.pid}`);
    lock.release();
    lock.release();
    expect(readdirSync(folder)).toEqual(['test.db.held']);
    expect(statSync(`${file}.held`).size).toBe(0);
    (await takeLock(file)).release();
  });

  test("is the system's: whoever has it has the file, until they are killed, whatever the pid file says", async () => {
    const child = await holder();
    await expect(takeLock(file)).rejects.toThrow(`the database ${file} is in use by another process`);
    writeFileSync(`${file}.pid`, '1\nelsewhere.example\n99\n');
    await expect(takeLock(file)).rejects.toThrow('is in use by process 1 on host elsewhere.example');
    child.kill('SIGKILL');
    await once(child, 'exit');
    (await takeLock(file)).release();
  });

  test('of a live program from before that lock is refused with its pid and the file', async () => {
    const pid = await livePid();
    const mark = processMark(pid);
    writeFileSync(`${file}.pid`, mark);
    mkdirSync(`${file}.lock`);
    const message = `the database ${file} is in use by process ${pid}`;
    await expect(takeLock(file)).rejects.toThrow(message);
    await expect(openSqlite({ file })).rejects.toThrow(message);
    expect(readFileSync(`${file}.pid`, 'utf8')).toBe(mark);
    expect(existsSync(`${file}.lock`)).toBe(true);
  });

  test('of a dead process is taken over, with the folder it left', async () => {
    writeFileSync(`${file}.pid`, processMark(deadPid()));
    mkdirSync(`${file}.lock`);
    const lock = await takeLock(file);
    expect(readFileSync(`${file}.pid`, 'utf8')).toBe(processMark(process.pid));
    expect(readdirSync(folder)).toEqual(['test.db.held', 'test.db.pid']);
    lock.release();
  });

  test('of a dead process whose pid another one has now is taken over', async () => {
    const pid = await livePid();
    writeFileSync(`${file}.pid`, `${pid}\n${hostname()}\nanother start\n`);
    (await takeLock(file)).release();
    expect(readdirSync(folder)).toEqual(['test.db.held']);
  });

  test('of a container whose name is another after each start is taken over', async () => {
    writeFileSync(`${file}.pid`, '1\nelsewhere.example\n99\n');
    (await takeLock(file)).release();
  });

  test('is taken over where a full disk left a pid file without content', async () => {
    writeFileSync(`${file}.pid`, '');
    (await takeLock(file)).release();
    expect(existsSync(`${file}.pid`)).toBe(false);
  });

  test('of another host is refused where there is no lock of the system, with what to do about it', async () => {
    writeFileSync(`${file}.pid`, '1\nelsewhere.example\n99\n');
    await expect(takeLock(file, null)).rejects.toThrow(
      `in use by process 1 on host elsewhere.example; if that is not running any more, delete ${file}.pid`,
    );
    writeFileSync(`${file}.pid`, '');
    (await takeLock(file, null)).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that somebody else took since is not released by us', async () => {
    const lock = await takeLock(file);
    const other = `1\n${hostname()}\n\n`;
    writeFileSync(`${file}.pid`, other);
    lock.release();
    expect(readFileSync(`${file}.pid`, 'utf8')).toBe(other);
  });

  test('names processes so that only the same one that still runs is alive', async () => {
    const pid = await livePid();
    expect(holderAlive(processMark(pid))).toBe(true);
    expect(holderAlive(processMark(deadPid()))).toBe(false);
    expect(holderAlive(`0\n${hostname()}\n\n`)).toBe(false);
    expect(holderAlive('no pid')).toBe(false);
  });
});
