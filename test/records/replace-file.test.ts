import { spawn } from 'node:child_process';
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
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileWriter } from '../../src/records/file-writer';
import { replaceFile } from '../../src/records/replace-file';
import { THREADS } from '../support/threads';

describe('replacing a file', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aftercall-file-'));
    path = join(folder, '2026', '01', '05', 's1.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const names = (): string[] => readdirSync(join(path, '..'));

  test('makes its folders and leaves the file alone in them, for its owner', async () => {
    expect(await replaceFile(path, '{"a":"é"}')).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('{"a":"é"}');
    expect(names()).toEqual(['s1.json']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
  });

  test('puts new content in the place of the old, also shorter content', async () => {
    await replaceFile(path, 'a long first version');
    expect(await replaceFile(path, 'short')).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('short');
  });

  test('writes nothing when nothing is new', async () => {
    await replaceFile(path, 'same');
    const before = statSync(path);
    expect(await replaceFile(path, 'same')).toBe(false);
    expect(statSync(path).ino).toBe(before.ino);
    expect(statSync(path).mtimeMs).toBe(before.mtimeMs);
  });

  test('takes away what a crash left beside it', async () => {
    await replaceFile(path, 'first');
    const leftover = join(path, '..', '.s1.json.tmp');
    writeFileSync(leftover, 'half a docum');
    await replaceFile(path, 'first');
    expect(names()).toEqual(['s1.json']);
    writeFileSync(leftover, 'half a document that is much longer than what follows');
    await replaceFile(path, 'second');
    expect([names(), readFileSync(path, 'utf8')]).toEqual([['s1.json'], 'second']);
  });

  test('that fails says so and leaves no rest', async () => {
    mkdirSync(join(path, 'inside'), { recursive: true });
    await expect(replaceFile(path, 'text')).rejects.toThrow(/EISDIR/);
    expect(names()).toEqual(['s1.json']);
    writeFileSync(join(folder, 'file'), '');
    await expect(replaceFile(join(folder, 'file', 's1.json'), 'text')).rejects.toThrow(/ENOTDIR/);
  });
});

describe('a thread that replaces files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aftercall-file-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('writes many together, and tells what each came to', async () => {
    const files = fileWriter({ entry: THREADS.files });
    const day = join(folder, '2026', '01', '05');
    mkdirSync(join(day, 's2.json', 'inside'), { recursive: true });
    const write = (name: string): Promise<boolean> => files.replace(join(day, name), 'text');
    const came = await Promise.allSettled(['s1.json', 's2.json', 's3.json'].map(write));
    expect(came).toEqual([
      { status: 'fulfilled', value: true },
      { status: 'rejected', reason: expect.objectContaining({ code: 'EISDIR' }) as Error },
      { status: 'fulfilled', value: true },
    ]);
    expect(await write('s1.json')).toBe(false);
    expect(readdirSync(day).sort()).toEqual(['s1.json', 's2.json', 's3.json']);
    files.close();
    // Whoever asks again has a thread again.
    expect(await write('s4.json')).toBe(true);
    files.close();
  });

  test('that cannot begin says so to whoever waits', async () => {
    const files = fileWriter({ entry: join(folder, 'nothing.mjs') });
    await expect(files.replace(join(folder, 'a'), 'text')).rejects.toThrow('nothing.mjs');
    files.close();
  });
});

test('a process killed while it replaces a file leaves a whole one, not older than it said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-file-kill-'));
  const path = join(folder, 'day', 's1.json');
  let newest = 0;
  for (const count of [1, 7, 60, 200]) {
    const child = spawn(process.execPath, [join(__dirname, 'replace-child.mjs'), path, String(newest + 1)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let lines = 0;
    createInterface(child.stdout).on('line', (line) => {
      newest = Number(line);
      if ((lines += 1) === count) child.kill('SIGKILL');
    });
    const [, signal] = (await once(child, 'close')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
    const { n, padding } = JSON.parse(readFileSync(path, 'utf8')) as { n: number; padding: string };
    expect(n).toBeGreaterThanOrEqual(newest);
    expect(padding).toBe('x'.repeat(20_000));
    newest = n;
  }
  await replaceFile(path, 'after');
  expect(readdirSync(join(folder, 'day'))).toEqual(['s1.json']);
  expect(existsSync(path)).toBe(true);
  rmSync(folder, { recursive: true });
}, 60_000);
