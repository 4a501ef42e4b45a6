/** Sessions that ended before there were results are counted after an upgrade, as if there had always been results. */
import { join } from 'node:path';
import { checkedDriver } from '../../src/store/driver';
import { drivers } from '../store/drivers';
import { ApiApp } from '../web/api-app';

const ALL = { from: 0, to: Number.MAX_SAFE_INTEGER, fields: {}, stage: 'ended', limit: 9 };

test('results of old sessions, and their ways, are made after a start, and are those they would have had', async () => {
  const app = await ApiApp.start();
  try {
    for (const from of ['+15550001', '+15550002']) await app.endedCall(from);
    await app.api().get('/step-counts').expect(200);
    const before = await app.app.store.results(ALL);
    const ways = await app.app.store.wayCounts(ALL);
    expect(before).toHaveLength(2);
    expect(ways[0]?.way).toMatch(/^support:greet support:menu /);
    const open = drivers.at(-1)?.[1];
    const db = checkedDriver(await open!(join(app.folder, 'test.db')));
    db.exec('INSERT INTO uncounted SELECT session_id FROM result; DELETE FROM result');
    db.close();
    await app.restart();
    const again = async () => (await app.app.store.results(ALL)).length === 2;
    while (!(await again())) await new Promise((resolve) => setImmediate(resolve));
    await app.api().get('/step-counts').expect(200);
    expect(await app.app.store.results(ALL)).toEqual(before);
    expect(await app.app.store.wayCounts(ALL)).toEqual(ways);
    expect(await app.app.store.uncounted(9)).toEqual([]);
  } finally {
    await app.remove();
  }
});
