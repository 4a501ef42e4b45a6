/** A disk that comes back after hours finds the file still to be written. */
import { writeMetadata } from '../../src/runtime/write-metadata';
import type { Carried } from '../../src/runtime/ports';
import type { RuntimeDeps } from '../../src/runtime/runtime-deps';

const HOUR = 3_600_000;

function disk(isFull: () => boolean) {
  const lines: object[] = [];
  const deps = {
    records: {
      writeMetadata: () =>
        isFull()
          ? Promise.reject(Object.assign(new Error('/data/of/somebody'), { code: 'ENOSPC' }))
          : Promise.resolve(),
    },
    log: { error: (_message: string, fields: object) => lines.push(fields) },
  } as unknown as RuntimeDeps;
  const write = (attempts: number): Promise<Carried> =>
    writeMetadata(deps, { sessionId: 's1', attempts }, '2026/01/05');
  return { write, lines };
}

test('a full disk of three days is outlived, and after that it can be tried by hand', async () => {
  const { write } = disk(() => true);
  let at = 0;
  let attempts = 1;
  let carried = await write(attempts);
  for (; 'retryInMs' in carried; carried = await write(++attempts)) {
    expect(carried.retryInMs).toBeLessThanOrEqual(HOUR / 6);
    at += carried.retryInMs;
  }
  expect(at / HOUR).toBeGreaterThan(72);
  expect(carried).toEqual({ dead: 'the session metadata file could not be written: ENOSPC' });
});

test('what is said of it is no name of a file, and not said every time', async () => {
  const { write, lines } = disk(() => true);
  for (let attempts = 1; attempts <= 30; attempts += 1) await write(attempts);
  expect(lines).toHaveLength(8);
  expect(JSON.stringify(lines)).not.toContain('somebody');
});

test('it is written once it can be', async () => {
  let isFull = true;
  const { write } = disk(() => isFull);
  expect(await write(1)).toEqual({ retryInMs: 1000 });
  isFull = false;
  expect(await write(2)).toEqual({ events: [] });
});
