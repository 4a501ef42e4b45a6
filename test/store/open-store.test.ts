import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openStore } from '../../src/store/open-store';
import { save } from './build';

describe('DATABASE_URL', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aftercall-url-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const opens = async (url: string, file: string): Promise<void> => {
    const store = await openStore(url);
    expect((await save(store, 's1', 'k1')).outcome).toBe('saved');
    await store.close();
    expect(existsSync(file)).toBe(true);
  };

  test('file: with an absolute path opens that file', async () => {
    const file = join(folder, 'a.db');
    await opens(`file:${file}`, file);
  });

  test('file: with a relative path starts at the working directory', async () => {
    const file = join(folder, 'b.db');
    await opens(`file:${relative(process.cwd(), file)}`, file);
  });

  test('file:/// is a URL, with its escapes', async () => {
    const file = join(folder, 'with space.db');
    await opens(pathToFileURL(file).href, file);
  });

  test('folders on the way are made, for the owner alone', async () => {
    const file = join(folder, 'data', 'deep', 'c.db');
    await opens(`file:${file}`, file);
    expect(statSync(join(folder, 'data', 'deep')).mode & 0o777).toBe(0o700);
  });

  test('file::memory: leaves no file behind', async () => {
    const store = await openStore('file::memory:');
    expect((await save(store, 's1', 'k1')).outcome).toBe('saved');
    await store.close();
    expect(existsSync(':memory:')).toBe(false);
  });

  test.each([
    ['mysql://user:geheim@db/x', 'found mysql:'],
    ['./data/aftercall.db', 'found no scheme'],
    ['', 'found no scheme'],
  ])('%p is refused by its scheme', async (url, found) => {
    const opening = openStore(url);
    await expect(opening).rejects.toThrow(`DATABASE_URL: expected file:./data/aftercall.db`);
    await expect(opening).rejects.toThrow(found);
    await expect(opening).rejects.not.toThrow('geheim');
  });

  test('a database that cannot be reached is named without its password', async () => {
    const opening = openStore('postgresql://user:geheim@127.0.0.1:9/calls');
    await expect(opening).rejects.toThrow('cannot open the database 127.0.0.1:9/calls: ');
    await expect(opening).rejects.not.toThrow('geheim');
  });

  test('a password that breaks its URL is told, and not shown', async () => {
    const opening = openStore('postgres://user:ge/heim@:db/calls');
    await expect(opening).rejects.toThrow('DATABASE_URL: is no URL');
    await expect(opening).rejects.not.toThrow('heim');
  });

  test.each(['file:', 'file:./data/'])('%p names no file', async (url) => {
    await expect(openStore(url)).rejects.toThrow(`DATABASE_URL: ${url} names no file`);
  });

  test('a folder that cannot be made is named with the reason', async () => {
    writeFileSync(join(folder, 'letter'), '');
    const wanted = join(folder, 'letter', 'data');
    await expect(openStore(`file:${join(wanted, 'd.db')}`)).rejects.toThrow(
      `DATABASE_URL, or DATA_DIR where that is empty: cannot make or write the folder ${wanted} (ENOTDIR)`,
    );
  });

  test('a folder in place of the file is named', async () => {
    mkdirSync(join(folder, 'e.db'));
    await expect(openStore(`file:${join(folder, 'e.db')}`)).rejects.toThrow('is a folder, not a file');
  });
});
