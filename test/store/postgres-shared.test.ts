/** Several stores on one database, as several processes have them. */
import { systemClock } from '../../src/lib/clock';
import type { News } from '../../src/runtime/news';
import type { Store } from '../../src/runtime/ports';
import { openPostgres } from '../../src/store/postgres/open-postgres';
import { describeWithPostgres } from '../support/postgres/use-postgres';
import { T0, save, step } from './build';
import { inOrder, waitingHall } from './waiting-hall';

describeWithPostgres('two stores on one PostgreSQL', (database) => {
  let one: Store;
  let other: Store;
  beforeEach(async () => {
    await database.empty();
    // At once: the first time both want to make the tables.
    [one, other] = (await Promise.all([0, 1].map(() => openPostgres({ url: database.url() })))) as [
      Store,
      Store,
    ];
  });
  afterEach(() => Promise.all([one.close(), other.close()]));

  test('turns of one session at once are all saved, one after the other', async () => {
    const keys = Array.from({ length: 40 }, (_, n) => `k${n}`);
    const turns = keys.map((key, n) => save(n % 2 ? one : other, 's1', key, { live: { n } }));
    expect((await Promise.all(turns)).map(({ outcome }) => outcome)).toEqual(keys.map(() => 'saved'));
    expect((await one.session('s1'))?.version).toBe(40);
    expect((await one.inbox('s1')).map(({ key }) => key).sort()).toEqual([...keys].sort());
  });

  test.each([
    [90_000, 'ahead of'],
    [-90_000, 'behind'],
  ])('whose clock is %d ms off is told so', async (ms, side) => {
    const clock = { ...systemClock, now: () => Date.now() + ms };
    const told: string[] = [];
    let heard = (): void => undefined;
    const isTold = new Promise<void>((resolve) => (heard = resolve));
    const onTrouble = (what: string, error: unknown): void => {
      told.push(`${what}: ${String(error)}`);
      heard();
    };
    const store = await openPostgres({ url: database.url(), clock, onTrouble });
    // An answer that was long on its way tells nothing; that of the next second may.
    await isTold;
    await store.close();
    expect(told[0]).toMatch(/^this machine's clock is not the database's: (89|90)\.\d s/);
    expect(told[0]).toContain(`${side} the database's`);
  });

  test('a kept session that the other has moved on is read again', async () => {
    await save(one, 's1', 'k1', { live: {} });
    await save(other, 's1', 'k2', {}, { snapshot: '{"from":"other"}' });
    const seen: unknown[] = [];
    await one.turn({ sessionId: 's1', key: 'k3', at: T0 }, (session) => {
      seen.push(session);
      return step('s1')(session);
    });
    expect(seen).toEqual([
      expect.objectContaining({ version: 1, live: {} }),
      expect.objectContaining({ version: 2, snapshot: '{"from":"other"}' }),
    ]);
    expect((await one.session('s1'))?.version).toBe(3);
  });

  test('the same webhook at both makes one step, and both get its reply', async () => {
    await save(one, 's1', 'k0');
    const ask = (store: Store, reply: string) =>
      store.turn({ sessionId: 's1', key: 'k1', at: T0 }, step('s1', {}, {}, reply));
    const results = await Promise.all([ask(one, '<A/>'), ask(other, '<B/>')]);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['repeated', 'saved']);
    expect(results[0]?.reply).toBe(results[1]?.reply);
    expect((await one.session('s1'))?.version).toBe(2);
  });

  test('each task is claimed by one of them', async () => {
    const effects = Array.from({ length: 60 }, (_, n) => ({ name: `e${n}`, dueAt: T0, payload: '{}' }));
    await save(one, 's1', 'k1', { effects });
    const query = { now: T0, limit: 10, leaseMs: 1000 };
    const claims = Array.from({ length: 8 }, (_, n) => (n % 2 ? one : other).claimTasks(query));
    const ids = (await Promise.all(claims)).flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a start ends no lease of a process that lives, and those of one that is gone', async () => {
    await save(one, 's1', 'k1', { effects: [{ name: 'e', dueAt: T0, payload: '{}' }] });
    const query = { now: T0, limit: 9, leaseMs: 60_000 };
    expect(await other.claimTasks(query)).toHaveLength(1);
    await one.releaseLeases();
    expect(await one.claimTasks(query)).toEqual([]);
    await database.run("UPDATE process SET seen_at = seen_at - interval '6 seconds'");
    await other.close();
    await one.releaseLeases();
    expect(await one.claimTasks(query)).toHaveLength(1);
  });

  test('an agent is given to one session, whichever store is asked', async () => {
    const hall = waitingHall({ store: () => one, reopen: () => Promise.reject(new Error('not here')) });
    const sessions = ['s1', 's2', 's3', 's4'];
    for (const [n, id] of sessions.entries()) await hall.waits(id, T0 + n, ['ana']);
    const reserve = (id: string, n: number): Promise<string[]> =>
      (n % 2 ? one : other).reserveAgents(
        { sessionId: id, agentIds: ['ana'], most: 1, at: T0 + 9, until: T0 + 99 },
        inOrder,
      );
    const given = (await Promise.all(sessions.map(reserve))).flat();
    expect(given.length).toBeLessThanOrEqual(1);
    expect(await one.reservations()).toHaveLength(given.length);
  });

  test('settings, releases and chats of one are news to the other, and not to itself', async () => {
    const heard: News[] = [];
    const own: News[] = [];
    other.listen((news) => heard.push(news));
    one.listen((news) => own.push(news));
    await one.saveSetting({ kind: 'queue', name: 'q', document: '{}', at: T0, author: 'a', note: '' });
    await one.saveRelease('r9', '{}', T0);
    await one.saveServing({ release: 'r9', trial: null, share: null, folder: 'r9', author: 'flows', at: T0 });
    await one.optOut([{ person: 'p1', at: T0, how: 'api' }]);
    await save(one, 'WC1', 'k1', {}, { channel: 'chat' });
    await save(one, 's1', 'k1', {}, { channel: 'voice' });
    await one.say({ of: 'typing', id: 'WC1', from: 'agent', name: 'Ana', typing: true });
    while (!heard.some(({ of }) => of === 'typing')) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).toEqual(
      expect.arrayContaining([
        { of: 'settings' },
        { of: 'release' },
        { of: 'opt-outs' },
        { of: 'session', id: 'WC1' },
      ]),
    );
    expect(heard).not.toContainEqual({ of: 'session', id: 's1' });
    expect(own.filter(({ of }) => of === 'session' || of === 'typing')).toEqual([]);
  });
});
