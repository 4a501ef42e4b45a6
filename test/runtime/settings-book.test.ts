import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CompiledFlow } from '../../src/flow/model';
import type { Store } from '../../src/runtime/ports';
import { openSettingsBook } from '../../src/runtime/open-settings-book';
import type { SettingsBook } from '../../src/runtime/settings-book';
import { openStore } from '../../src/store/open-store';

const folder = mkdtempSync(join(tmpdir(), 'aftercall-book-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FLOWS = ['support', 'csat-survey'].map((name) => ({ name, params: {}, languages: ['en'] }));
const BY = { author: 'Ana', note: 'first', at: 1000 };
const AGENT = { kind: 'flow', flow: 'csat-survey', languages: ['en'] };
const QUEUE = { agents: [{ id: 'a', name: 'A', endpoint: 'client:a' }] };
const ON = { enabled: true, virtualAgent: 'csat' };

const virtualAgent = { kind: 'virtual-agent', name: 'csat', document: AGENT };
const setting = { kind: 'call-post-session', name: 'global', document: ON };
const queue = { kind: 'queue', name: 'support', document: QUEUE };

let store: Store;
let book: SettingsBook;
let count = 0;
beforeEach(async () => {
  store = await openStore(`file:${join(folder, `book-${++count}.db`)}`);
  book = await openSettingsBook(store, () => FLOWS as unknown as CompiledFlow[]);
});
afterEach(() => store.close());

test('documents that need each other are saved together, in any order, each a version of its own', async () => {
  const watched: string[] = [];
  book.watch((rows) => watched.push(...rows.map(({ name }) => name)));
  const saved = await book.saveAll([setting, queue, virtualAgent], BY);
  expect(saved.map(({ version, name, author }) => [version, name, author])).toEqual([
    [1, 'global', 'Ana'],
    [2, 'support', 'Ana'],
    [3, 'csat', 'Ana'],
  ]);
  expect(watched).toEqual(['global', 'support', 'csat']);
  expect(book.current()).toMatchObject({ version: 3, callPostSession: { document: ON, version: 1 } });
});

test('what is unchanged makes no version, however it is written', async () => {
  await book.saveAll([virtualAgent, queue], BY);
  const same = { ...queue, document: { ringSeconds: 20, strategy: 'in-order', agents: QUEUE.agents } };
  const { kind: _, ...withoutKind } = AGENT;
  expect(await book.saveAll([same, { ...virtualAgent, document: withoutKind }], BY)).toEqual([]);
  expect(await store.settingsVersion()).toBe(2);
  const saved = await book.saveAll([same, { ...virtualAgent, document: { ...AGENT, enabled: false } }], BY);
  expect(saved.map(({ name }) => name)).toEqual(['csat']);
});

test('one mistake, and nothing is saved; all mistakes are told', async () => {
  const bad = [
    virtualAgent,
    { ...queue, document: { agents: 5 } },
    { ...setting, document: { enabled: 'yes' } },
  ];
  await expect(book.saveAll(bad, BY)).rejects.toMatchObject({
    code: 'invalid',
    problems: [{ path: 'queue "support": agents' }, { path: 'call-post-session "global": enabled' }],
  });
  await expect(book.saveAll([queue, setting], BY)).rejects.toMatchObject({ code: 'invalid' });
  await expect(book.saveAll([queue, { ...queue }], BY)).rejects.toMatchObject({
    problems: [{ message: 'is listed twice' }],
  });
  expect(await store.settingsVersion()).toBe(0);
});

test('deletions are judged by what is left', async () => {
  await book.saveAll([virtualAgent, setting, queue], BY);
  const gone = { ...virtualAgent, document: null };
  await expect(book.saveAll([gone], BY)).rejects.toMatchObject({ code: 'invalid' });
  await book.saveAll([gone, { ...setting, document: null }], BY);
  expect(book.current().virtualAgents).toEqual({});
  expect(book.current().callPostSession.document.enabled).toBe(false);
  expect(await book.saveAll([gone], BY)).toEqual([]);
});

test('whoever saw an older version is told so, and nothing is saved', async () => {
  await book.saveAll([virtualAgent], { ...BY, expectedVersion: 0 });
  const late = book.saveAll([queue], { ...BY, expectedVersion: 0 });
  await expect(late).rejects.toMatchObject({ code: 'conflict' });
  expect(await store.settingsVersion()).toBe(1);
});

test('saves of the same moment are checked one after the other', async () => {
  await book.saveAll([virtualAgent], BY);
  const remove = book.remove({ kind: 'virtual-agent', name: 'csat', ...BY });
  const use = book.save({ ...setting, ...BY });
  const [removed, used] = await Promise.allSettled([remove, use]);
  expect([removed.status, used.status]).toEqual(['fulfilled', 'rejected']);
  expect(book.problems()).toEqual([]);
});

test('somebody else who saved into the same store is noticed', async () => {
  await book.saveAll([queue], BY);
  const other = await openSettingsBook(store, () => FLOWS as unknown as CompiledFlow[]);
  await other.saveAll([{ ...queue, document: { ...QUEUE, ringSeconds: 30 } }], BY);
  const late = book.saveAll([{ ...queue, document: { ...QUEUE, ringSeconds: 40 } }], BY);
  await expect(late).rejects.toMatchObject({ code: 'conflict' });
  expect(book.current().queues['support']?.ringSeconds).toBe(30);
});

test('a preview says what would hold and changes nothing; without a change it is what holds', async () => {
  await book.saveAll([virtualAgent, setting], BY);
  const proposed = await book.preview([{ ...setting, document: { ...ON, samplingPercent: 50 } }]);
  expect(proposed.callPostSession.document.samplingPercent).toBe(50);
  expect(proposed.version).toBe(3);
  expect(book.current().callPostSession.document.samplingPercent).toBe(100);
  expect(await book.preview([setting])).toBe(book.current());
  await expect(book.preview([{ ...setting, document: { ...ON, virtualAgent: 'csta' } }])).rejects.toThrow(
    'not valid',
  );
  expect(await store.settingsVersion()).toBe(2);
});

test('the history of a document is newest first and knows deletions', async () => {
  await book.save({ ...queue, ...BY });
  await book.remove({ kind: 'queue', name: 'support', ...BY, author: 'Ben' });
  expect(await book.history('queue', 'support')).toMatchObject([
    { version: 2, author: 'Ben', document: null },
    { version: 1, author: 'Ana' },
  ]);
});
