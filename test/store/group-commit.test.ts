import type { Driver } from '../../src/store/driver';
import { GroupCommit, type Job } from '../../src/store/group-commit';

/** A driver that only notes what it is asked to run, and fails where told to. */
function notingDriver(log: string[], failing: (sql: string) => boolean = () => false): Driver {
  const run = (sql: string) => (): { changes: number; lastId: number } => {
    log.push(sql);
    if (failing(sql)) throw new Error(`${sql} failed`);
    return { changes: 0, lastId: 0 };
  };
  return {
    exec: (sql) => void run(sql)(),
    prepare: (sql) => ({ get: () => undefined, all: () => [], run: run(sql) }),
    close: () => undefined,
  };
}

const nextTick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('group commit', () => {
  let log: string[];
  beforeEach(() => {
    log = [];
  });
  const writing =
    (name: string): Job<string> =>
    () =>
    () => {
      log.push(name);
      return name;
    };

  test('what is asked for in one tick shares one transaction, in order', async () => {
    const writes = new GroupCommit(notingDriver(log));
    const results = await Promise.all(['a', 'b', 'c'].map((name) => writes.submit(writing(name))));
    expect(results).toEqual(['a', 'b', 'c']);
    expect(log).toEqual(['BEGIN IMMEDIATE', 'a', 'b', 'c', 'COMMIT']);
  });

  test('what is asked for in the next tick has a transaction of its own', async () => {
    const writes = new GroupCommit(notingDriver(log));
    const first = writes.submit(writing('a'));
    await nextTick();
    await Promise.all([first, writes.submit(writing('b'))]);
    expect(log).toEqual(['BEGIN IMMEDIATE', 'a', 'COMMIT', 'BEGIN IMMEDIATE', 'b', 'COMMIT']);
  });

  test('nobody hears of a result before the commit, good or bad', async () => {
    const writes = new GroupCommit(notingDriver(log));
    const throwing: Job<string> = () => {
      throw new Error('broken');
    };
    await Promise.all([
      writes.submit(throwing).catch(() => log.push('rejected')),
      writes.submit(writing('a')).then(() => log.push('resolved')),
    ]);
    expect(log).toEqual(['BEGIN IMMEDIATE', 'a', 'COMMIT', 'rejected', 'resolved']);
  });

  test('when the common commit fails each is tried alone', async () => {
    let commits = 0;
    const failsOnce = (sql: string): boolean => sql === 'COMMIT' && commits++ === 0;
    const writes = new GroupCommit(notingDriver(log, failsOnce));
    expect(await Promise.all(['a', 'b'].map((name) => writes.submit(writing(name))))).toEqual(['a', 'b']);
    const alone = (name: string): string[] => ['BEGIN IMMEDIATE', name, 'COMMIT'];
    expect(log).toEqual(['BEGIN IMMEDIATE', 'a', 'b', 'COMMIT', 'ROLLBACK', ...alone('a'), ...alone('b')]);
  });

  test('when the disk refuses every commit all are told, and the next may succeed', async () => {
    let full = true;
    const writes = new GroupCommit(notingDriver(log, (sql) => full && /COMMIT|ROLLBACK/.test(sql)));
    const results = await Promise.allSettled(['a', 'b'].map((name) => writes.submit(writing(name))));
    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected']);
    await expect(writes.submit(writing('c'))).rejects.toThrow('COMMIT failed');
    full = false;
    expect(await writes.submit(writing('d'))).toBe('d');
  });
});

describe('where a commit takes long', () => {
  /** Commits take 20 ms; each turn of the event loop takes a tenth of one. Writes come in turns apart. */
  function slow() {
    let now = 0;
    const log: string[] = [];
    const driver = notingDriver(log, (sql) => {
      if (sql === 'COMMIT') now += 20;
      return false;
    });
    const writes = new GroupCommit(driver, undefined, () => now);
    const turns = async (n: number): Promise<void> => {
      for (let turn = 0; turn < n; turn++) {
        await nextTick();
        now += 0.1;
      }
    };
    const write = (name: string): Promise<unknown> => writes.submit(() => () => void log.push(name));
    const commits = (): number => log.filter((sql) => sql === 'COMMIT').length;
    return { write, turns, commits, pass: (ms: number) => void (now += ms) };
  }

  test('writes that come one after the other, a few turns apart, share commits', async () => {
    const { write, turns, commits } = slow();
    const all: Promise<unknown>[] = [];
    for (let n = 0; n < 100; n++) {
      all.push(write(`w${n}`));
      await turns(3);
    }
    await turns(200);
    await Promise.all(all);
    expect(commits()).toBeLessThan(20);
  });

  test('a write that comes alone is committed in the next turn', async () => {
    const { write, turns, commits, pass } = slow();
    for (let n = 1; n <= 10; n++) {
      void write(`w${n}`);
      await turns(2);
      expect(commits()).toBe(n);
      pass(1000);
    }
  });
});
