/**
 * A database of an older program, whose snapshots have format 1: every session in it goes on where it was and ends
 * as it should. Only what callers, the API and records show is looked at; see test/fixtures/format-1/README.md.
 */
import { CALL_COURSES, calledBack } from './call-courses';
import { CHAT_COURSES } from './chat-courses';
import { StoredWorld } from './stored-world';

let stored: StoredWorld;
beforeAll(async () => {
  stored = await StoredWorld.open();
});
afterAll(() => stored.close());

test('what had ended is as it was, and nothing of it is sent again', async () => {
  const { id, customer } = stored.call('ended');
  expect(await stored.world.api('GET', `/sessions/${id}/metadata`)).toMatchObject(stored.stored.ended);
  const call = stored.world.call(customer.sid, customer.document);
  await call.ends();
  await stored.world.settle();
  expect(await stored.world.api('GET', `/sessions/${id}/metadata`)).toMatchObject(stored.stored.ended);
  expect(stored.world.far.requests('POST', '/crm').filter(({ body }) => body.includes(id))).toEqual([]);
});

test.each(Object.entries(CALL_COURSES))('a call goes on: %s', (_, course) => course(stored));
test.each(Object.entries(CHAT_COURSES))('a chat goes on: %s', (_, course) => course(stored));
test('a call goes on: the customer was to be called back in an hour', () => calledBack(stored));

test('in the end nothing is open, nobody is taken and nothing is due', async () => {
  const { store, settings } = stored.world.app;
  await stored.world.pass(60);
  const { calls, chats } = stored.stored;
  const total = Object.keys(calls).length + Object.keys(chats).length;
  expect(await store.counts()).toEqual({ live: 0, tasks: 0 });
  expect(await store.total()).toBe(total);
  expect(await store.deadLetters({ limit: 10 })).toEqual([]);
  const queues = Object.values(settings.current().queues);
  const activity = await store.agentActivity(queues.flatMap(({ agents }) => agents.map(({ id }) => id)));
  expect(activity.filter(({ busyWith, chats: held }) => busyWith !== null || held > 0)).toEqual([]);
});
