/** What a carrier remembers when it runs for days. */
import { VirtualClock } from '../../src/lib/clock';
import { Journal, MOST_EVENTS } from '../../src/emulator/engine/journal';
import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

const MOST_OVER = 10;

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ bounds: { mostOver: MOST_OVER } });
  scene.app.on('/voice', (response, { CallSid }) => response.dial().conference(CallSid!));
});
afterEach(() => scene.close());

/** So many calls that are given up at once; nothing goes over the wire. */
async function brief(count: number): Promise<void> {
  scene.carrier.faults.webhooks.drop({}, 3 * count);
  for (let call = 0; call < count; call += 1) scene.carrier.dial(CUSTOMER, NUMBER).hangUp();
  await scene.settle();
}

test('the newest finished calls are remembered, and every live one', async () => {
  const live = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  const [first, second] = [scene.carrier.dial(CUSTOMER, NUMBER), scene.carrier.dial(CUSTOMER, NUMBER)];
  first.hangUp();
  second.hangUp();
  await scene.settle();
  await brief(MOST_OVER - 1);
  const sids = scene.carrier.calls().map(({ sid }) => sid);
  expect(sids).toHaveLength(MOST_OVER + 1);
  expect(sids).toEqual(expect.arrayContaining([live.sid, second.sid]));
  expect(sids).not.toContain(first.sid);
});

test('a call that is forgotten is forgotten by its phone too', async () => {
  const phone = scene.carrier.phone('client:ann').isBusy();
  await scene.client.calls.create({ to: 'client:ann', from: NUMBER, url: scene.app.url });
  await scene.settle();
  expect(phone.calls).toHaveLength(1);
  await brief(MOST_OVER);
  expect(phone.calls).toEqual([]);
});

test('the newest finished conferences are remembered, and every live one', async () => {
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  const [live] = scene.carrier.conferences();
  const calls = Array.from({ length: MOST_OVER + 1 }, () => scene.carrier.dial(CUSTOMER, NUMBER));
  await scene.settle();
  const [first] = scene.carrier.conferences().slice(1);
  for (const call of calls) call.hangUp();
  await scene.settle();
  expect(scene.carrier.conferences()).toHaveLength(MOST_OVER + 1);
  expect(scene.carrier.conferences()).toContain(live);
  expect(scene.carrier.conferences()).not.toContain(first);
});

test('at least the newest events are kept, and less than twice as many', () => {
  const journal = new Journal(new VirtualClock());
  const sizes = Array.from({ length: 3 * MOST_EVENTS }, (_, code) => {
    journal.warning(code, 'one of many');
    return journal.events.length;
  });
  expect(Math.max(...sizes)).toBeLessThan(2 * MOST_EVENTS);
  expect(Math.min(...sizes.slice(MOST_EVENTS))).toBeGreaterThanOrEqual(MOST_EVENTS);
  expect(journal.events.at(-1)).toMatchObject({ code: 3 * MOST_EVENTS - 1 });
});
