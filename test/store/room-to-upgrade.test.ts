import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuseWithoutRoom } from '../../src/store/room-to-upgrade';

const COPYING = '0019-numbered-sessions.sql';

test('a store that would be copied where there is no room for that is not begun with', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-room-'));
  const file = join(folder, 'test.db');
  writeFileSync(file, Buffer.alloc(10_000_000));
  const with21 = (): number => 21_000_000;
  expect(() => refuseWithoutRoom(file, ['0018-long-work.sql', COPYING], with21)).toThrow(
    'to bring it up to date takes 22 MB of its disk, of which 21 MB are free; make room and start again',
  );
  expect(() => refuseWithoutRoom(file, ['0018-long-work.sql'], with21)).not.toThrow();
  expect(() => refuseWithoutRoom(file, [COPYING], () => 22_000_000)).not.toThrow();
  expect(() => refuseWithoutRoom(file, [COPYING])).not.toThrow();
  expect(() => refuseWithoutRoom(':memory:', [COPYING], () => 0)).not.toThrow();
  rmSync(folder, { recursive: true });
});
