/** What fails while the folder is looked at is told: in the log, and to whoever asks for its state. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FlowFolder, type FolderDeps } from '../../src/runtime/flow-folder';
import type { ReleaseShelf } from '../../src/runtime/release-shelf';
import { smallFlows } from '../support/small-flows';
import { writeFlows } from '../support/test-app';

let folder: string;
const logged: unknown[][] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flow-folder-'));
  writeFlows(folder, smallFlows('One'));
  logged.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

function opened(publish: ReleaseShelf['publish']): FlowFolder {
  const releases = { serving: () => null, publish } as unknown as ReleaseShelf;
  const log = { error: (...what: unknown[]) => logged.push(what) } as unknown as FolderDeps['log'];
  return new FlowFolder({
    folder,
    platform: {},
    releases,
    log,
    clock: { now: () => 0 } as FolderDeps['clock'],
  });
}

test('a check that fails itself refuses the folder, and the next look is taken all the same', async () => {
  const flows = opened(() => Promise.resolve());
  flows.guard(() => {
    throw new RangeError('Maximum call stack size exceeded');
  });
  for (let look = 0; look < 2; look += 1)
    expect(await flows.look()).toMatchObject({
      state: 'refused',
      problems: [
        { file: folder, rule: 'not-checked', message: expect.stringContaining('call stack') as string },
      ],
    });
  expect(JSON.stringify(logged)).toContain('Maximum call stack size exceeded');
});

test('a release that cannot be kept is told, and whoever asked for the look hears of it', async () => {
  const flows = opened(() => Promise.reject(new Error('the disk is full')));
  await expect(flows.look()).rejects.toThrow('the disk is full');
  expect(flows.state).toMatchObject({ state: 'refused', problems: [{ rule: 'store' }] });
  expect(JSON.stringify(logged)).toContain('the disk is full');
});
