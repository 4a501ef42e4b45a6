/** Files that cannot be read or written: told in words. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileWords } from '../../src/cli/file-words';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'aftercall-words-'));
  writeFileSync(join(home, 'file'), '');
});
afterAll(() => rmSync(home, { recursive: true }));

function wordsOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return fileWords(error)?.replace(home, '');
  }
  return 'it works';
}

test('what stands in the way of a file is told, with its path and its code', () => {
  expect(wordsOf(() => readFileSync(join(home, 'none')))).toBe(
    '/none: it is not there, or the folder it is to stand in is not (ENOENT)',
  );
  expect(wordsOf(() => mkdirSync(join(home, 'file/below')))).toBe(
    '/file/below: a part of its path is a file, and no folder (ENOTDIR)',
  );
  expect(wordsOf(() => writeFileSync(home, ''))).toBe(': it is a folder: name a file in it (EISDIR)');
  expect(fileWords(new Error('another'))).toBeUndefined();
  expect(fileWords(Object.assign(new Error('nobody answers'), { code: 'ECONNREFUSED' }))).toBeUndefined();
});
