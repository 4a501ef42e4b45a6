import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { VirtualClock } from '../../src/lib/clock';
import type { Log } from '../../src/log';
import { fileWriter } from '../../src/records/file-writer';
import { createSessionRecords } from '../../src/records/session-records';
import type { Store } from '../../src/runtime/ports';
import type { SessionRecords } from '../../src/runtime/records-port';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { openSqlite } from '../../src/store/sqlite';
import { chatSnapshot } from './some-chats';
import { DECISION, T0 } from './some-records';
import { saveStates } from './save-states';

const FOLDER = '2026/01/05';

describe('session records', () => {
  let dataDir: string;
  let store: Store;
  let lines: string[];
  let records: SessionRecords;
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'aftercall-records-'));
    store = await openSqlite({ file: ':memory:' });
    lines = [];
    const line = (...said: unknown[]): void => void lines.push(JSON.stringify(said));
    const log = { error: line, warn: line, info: line, debug: line } as unknown as Log;
    const files = fileWriter();
    records = createSessionRecords({
      ...{ store, dataDir, files, log },
      ...{ crm: null, clock: new VirtualClock(T0 + 103_000) },
    });
  });
  afterEach(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true });
  });

  let runs = 0;
  const saved = saveStates(() => store);
  const write = (sessionId = 's1', folder = FOLDER): Promise<void> =>
    records.writeMetadata({ sessionId, folder });
  const files = (): string[] =>
    readdirSync(dataDir, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [join(entry.parentPath, entry.name).slice(dataDir.length + 1)] : [],
    );
  const written = (id = 's1'): { [field: string]: unknown } =>
    JSON.parse(readFileSync(join(dataDir, 'metadata', FOLDER, `${id}.json`), 'utf8')) as never;

  test('are one JSON file a session, in the folder of its day', async () => {
    await saved({}, JSON.stringify(DECISION));
    await saved({ id: 's2' });
    await Promise.all([write(), write('s2')]);
    expect(files().sort()).toEqual([`metadata/${FOLDER}/s1.json`, `metadata/${FOLDER}/s2.json`]);
    expect(written()).toMatchObject({
      id: 's1',
      updated_at: '2026-01-05T10:01:40.000Z',
      post_session: { decision: { transfer: true, settings_version: 7 } },
    });
  });

  test('are replaced when something later arrives, and left alone when nothing has', async () => {
    await saved();
    await write();
    const path = join(dataDir, 'metadata', FOLDER, 's1.json');
    const { ino } = statSync(path);
    await write();
    expect(statSync(path).ino).toBe(ino);
    await saved({ form: { values: {}, disposition: 'refund', tags: [] } });
    await write();
    expect(written()).toMatchObject({ disposition: 'refund' });
    expect(files()).toHaveLength(1);
  });

  test('are one file of a chat as well, replaced when more was written in it', async () => {
    const { chat, ...call } = chatSnapshot({ id: 'chat-1' });
    if (!chat) throw new Error('it is no chat');
    for (const messages of [17, 18]) {
      await saved({ ...call, chat: { ...chat, messages } });
      await Promise.all([write('chat-1'), write('chat-1')]);
      expect(written('chat-1')).toMatchObject({ chat_id: 'CH1', message_count: messages });
    }
    expect(files()).toEqual([`metadata/${FOLDER}/chat-1.json`]);
  });

  test('stay in the folder the session was first written to', async () => {
    await saved();
    await write('s1', '2026/01/06');
    expect(files()).toEqual([`metadata/${FOLDER}/s1.json`]);
  });

  test('never fall back to an older state, however writes and turns interleave', async () => {
    const move = fc.constantFrom('turn', 'write', 'write');
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 14 }), async (moves) => {
        const id = `run${(runs += 1)}`;
        let newest = 0;
        const form = (): SessionSnapshot['form'] => ({ values: {}, disposition: String(newest), tags: [] });
        await saved({ id, form: form() });
        const pending: Promise<unknown>[] = [];
        for (const one of [...moves, 'turn', 'write']) {
          newest += one === 'turn' ? 1 : 0;
          if (one === 'turn') await saved({ id, form: form() });
          else pending.push(write(id));
        }
        await Promise.all(pending);
        expect(written(id)).toMatchObject({ id, disposition: String(newest) });
      }),
      { numRuns: 25 },
    );
  });

  test('that cannot be written are refused, and written later', async () => {
    await expect(write('s1')).rejects.toThrow('there is no session s1');
    await saved();
    await saved({ id: '../s1', folder: null });
    await saved({ id: 's3', folder: null });
    await expect(write('../s1')).rejects.toThrow('the session id is no file name');
    await expect(write('s3', '../../etc')).rejects.toThrow('is not a folder YYYY/MM/DD');
    expect(files()).toEqual([]);
    await write();
    expect(files()).toHaveLength(1);
  });

  test('are looked after where they stand, and no process is in the way of another', async () => {
    // Both have the same number, as processes of containers have.
    const other = createSessionRecords({
      ...{ store, dataDir, files: fileWriter(), log: {} as Log },
      ...{ crm: null, clock: new VirtualClock(T0) },
    });
    await Promise.all(Array.from({ length: 50 }, (_, n) => (n % 2 ? other : records).check()));
    expect(files()).toEqual([]);
    rmSync(join(dataDir, 'metadata'), { recursive: true });
    writeFileSync(join(dataDir, 'metadata'), 'no folder');
    await expect(records.check()).rejects.toThrow('ENOTDIR');
  });

  test('are logged without what is in them', async () => {
    await saved();
    await write();
    expect(lines).toEqual([
      JSON.stringify(['session metadata file', { session: 's1', written: true, sinceEndMs: 3000 }]),
    ]);
  });

  test('without a CRM tell nobody', async () => {
    await saved();
    expect(await records.sendToCrm({ sessionId: 's1', attempt: 1, now: T0 })).toEqual({ events: [] });
  });
});
