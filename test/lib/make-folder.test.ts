import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../src/lib/make-folder';

describe('a folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'aftercall-folder-'));

  test('is made with those above it, for whom it is said', () => {
    expect(makeFolder(join(root, 'a', 'b', 'c'), 0o700)).toBe(join(root, 'a'));
    expect(statSync(join(root, 'a', 'b')).mode & 0o777).toBe(0o700);
    expect(makeFolder(join(root, 'a', 'b', 'c'), 0o700)).toBeUndefined();
    expect(makeFolder(join(root, 'a', 'b', 'd', 'e'))).toBe(join(root, 'a', 'b', 'd'));
  });

  test('is not made where a file has its name, or the name of one above it', () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'below')])
      expect(() => makeFolder(path)).toThrow(expect.objectContaining({ code: 'ENOTDIR' }));
  });

  (existsSync('/proc/self') ? test : test.skip)('is refused where the system makes none', () => {
    expect(() => makeFolder('/proc/nope/below')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });
});
