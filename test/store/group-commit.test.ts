import type { Driver } from '../../src/store/driver';
import { GroupCommit, type Job } from '../../src/store/group-commit';
import type { LogSync } from '../../src/store/wal-sync';

/** A driver that only notes what it is asked to run, and fails where told to. */
function notingDriver(log: string[], failing: (sql: string) => boolean = () => false): Driver {
  const run = (sql: string) => (): { changes: number; lastId: number } => {
    log.push(sql);
    if (failing(sql)) throw new Error(`${sql} failed`);
    return { changes: 0, lastId: 0 };
  };
  return {
    exec: (sql) => void run(sql)(),
    prepare: (sql) => ({
      get: () => void (sql.startsWith('PRAGMA') && log.push(sql)),
      all: () => [],
      run: run(sql),
    }),
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

describe('where the disk takes its time', () => {
  /** A disk that is done, or fails, when it is told so. */
  function disk() {
    const log: string[] = [];
    const under: ((error: Error | null) => void)[] = [];
    const sync: LogSync = {
      later: (done) => void (log.push('sync'), under.push(done)),
      now: () => void log.push('sync now'),
      reopen: () => undefined,
      close: () => void log.push('closed'),
    };
    const driver = notingDriver(log);
    const writes = new GroupCommit(driver, { sync });
    const write = (name: string): Promise<string> =>
      writes.submit(() => () => {
        log.push(name);
        return name;
      });
    const done = (error: Error | null = null): void => under.shift()?.(error);
    const turns = async (n: number): Promise<void> => {
      for (let turn = 0; turn < n; turn++) await nextTick();
    };
    return { log, writes, write, done, turns };
  }
  const BEGIN = 'BEGIN IMMEDIATE';

  test('nobody hears of a result before it is on disk', async () => {
    const { log, write, done, turns } = disk();
    const told = write('a').then(() => log.push('told'));
    await turns(10);
    expect(log).toEqual([BEGIN, 'a', 'COMMIT', 'sync']);
    done();
    await told;
    expect(log.at(-1)).toBe('told');
  });

  test('what is asked for meanwhile waits, and shares the next commit and its sync', async () => {
    const { log, write, done, turns } = disk();
    const first = write('a');
    await turns(10);
    const more = ['b', 'c', 'd'].map(async (name) => {
      await turns(3);
      return write(name);
    });
    await turns(20);
    expect(log).toEqual([BEGIN, 'a', 'COMMIT', 'sync']);
    done();
    await first;
    await turns(10);
    expect(log.slice(4)).toEqual([BEGIN, 'b', 'c', 'd', 'COMMIT', 'sync']);
    done();
    expect(await Promise.all(more)).toEqual(['b', 'c', 'd']);
  });

  test('when it fails all of the group are told, and what is written next is written anew into the database', async () => {
    const { log, write, done, turns } = disk();
    const failed = Promise.allSettled(['a', 'b'].map(write));
    await turns(10);
    done(new Error('the disk failed'));
    expect((await failed).map((result) => result.status)).toEqual(['rejected', 'rejected']);
    const next = write('c');
    await turns(10);
    done();
    expect(await next).toBe('c');
    expect(log.slice(5)).toEqual(['PRAGMA wal_checkpoint(PASSIVE)', BEGIN, 'c', 'COMMIT', 'sync']);
  });

  test('closing brings to the disk what waits, and tells of it', async () => {
    const { log, writes, write, done, turns } = disk();
    const first = write('a');
    await turns(10);
    const second = write('b');
    writes.close();
    expect(await Promise.all([first, second])).toEqual(['a', 'b']);
    expect(log.slice(-5)).toEqual([BEGIN, 'b', 'COMMIT', 'sync now', 'closed']);
    done();
    await expect(write('c')).rejects.toThrow('the store is closed');
  });
});

describe('where somebody else has the file', () => {
  const locked = (): Error => Object.assign(new Error('database is locked'), { errcode: 5 });
  /** A file that another has for the first `times` attempts to begin. */
  function shared(times: number) {
    const log: string[] = [];
    const driver = notingDriver(log);
    let begun = 0;
    const prepare: Driver['prepare'] = (sql) => ({
      ...driver.prepare(sql),
      run() {
        log.push(sql);
        if (sql === 'BEGIN IMMEDIATE' && begun++ < times) throw locked();
        return { changes: 0, lastId: 0 };
      },
    });
    const writes = new GroupCommit({ ...driver, prepare });
    const write = (name: string): Promise<string> =>
      writes.submit(() => () => {
        log.push(name);
        return name;
      });
    return { log, writes, write };
  }

  test('they are waited for while everything else goes on, and writes keep their order', async () => {
    const { log, write } = shared(3);
    const first = write('a');
    while (log.length === 0) await nextTick();
    expect(await Promise.all([first, write('b')])).toEqual(['a', 'b']);
    expect(log.filter((line) => !/BEGIN|ROLLBACK/.test(line))).toEqual(['a', 'b', 'COMMIT']);
    expect(log.filter((line) => line === 'BEGIN IMMEDIATE')).toHaveLength(4);
  });

  test('an app that ends does not wait for them', async () => {
    const { writes, write, log } = shared(Infinity);
    const refused = expect(write('a')).rejects.toThrow('locked');
    while (log.length === 0) await nextTick();
    writes.close();
    await refused;
  });
});

test('where what is written would be lost, nothing is', async () => {
  const log: string[] = [];
  let isLost = true;
  const usable = (): void => {
    if (isLost) throw new Error('no file');
  };
  const writes = new GroupCommit(notingDriver(log), { usable });
  const write = (): Promise<void> => writes.submit(() => () => void log.push('a'));
  await expect(write()).rejects.toThrow('no file');
  expect(log).not.toContain('a');
  isLost = false;
  await write();
  expect(log.slice(-3)).toEqual(['BEGIN IMMEDIATE', 'a', 'COMMIT']);
});
