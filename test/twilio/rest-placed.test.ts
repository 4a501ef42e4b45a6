/** Nobody is rung twice where it is not known whether they were rung: the carrier is asked. */
import { startCarrier, type LocalCarrier } from '../../src/emulator/start-carrier';
import { VirtualClock } from '../../src/lib/clock';
import type { CarryContext } from '../../src/runtime/carry-context';
import { createTwilioClient } from '../../src/twilio/rest-client';
import { createRestCarrier } from '../../src/twilio/rest-carrier';
import { ring } from './carry-rest';

let clock: VirtualClock;
let carrier: LocalCarrier;
beforeEach(async () => {
  clock = new VirtualClock();
  carrier = await startCarrier({ clock });
  carrier.addNumber({ phoneNumber: ring.from, voiceUrl: 'http://127.0.0.1:9/' });
  carrier.phone(ring.to).ringsOn();
});
afterEach(() => carrier.close());

/** @param others calls that are known to be others */
function carry(attempt: number, others: string[] = [], more: Partial<CarryContext> = {}) {
  const { accountSid, authToken, url: apiUrl } = carrier;
  const client = createTwilioClient({ accountSid, authToken, apiUrl });
  const rung = { isAnother: async (sid: string) => others.includes(sid) };
  const context = { sessionId: 's1', attempt, now: clock.now(), rung, ...more };
  return createRestCarrier({ client, publicUrl: 'http://127.0.0.1:9' }).carry(
    { ...ring, at: clock.now() },
    context,
  );
}

const calls = (): string[] => carrier.calls().map(({ sid }) => sid);
const called = (sid: string | undefined) => ({
  events: [expect.objectContaining({ type: 'leg.called', sid }) as unknown],
});

test('an attempt that was cut off after it had rung is not repeated', async () => {
  await carry(1);
  expect(await carry(2)).toEqual(called(calls()[0]));
  expect(calls()).toHaveLength(1);
});

test('an attempt that was cut off before it had rung is made', async () => {
  expect(await carry(2)).toEqual(called(calls()[0]));
  expect(calls()).toHaveLength(1);
});

test('a call of another session, or of an earlier attempt, is another', async () => {
  await carry(1);
  expect(await carry(2, calls())).toEqual(called(calls()[1]));
});

test('a call from before this attempt is another', async () => {
  await carry(1);
  clock.advance(60_000);
  await carry(2);
  expect(calls()).toHaveLength(2);
});

test('an answer that got lost is looked for at once', async () => {
  carrier.faults.rest.loseAnswer({ method: 'POST', path: '/Calls.json' });
  expect(await carry(1)).toEqual(called(calls()[0]));
});

test('while it cannot be told nobody is rung, and in the end it is unsure', async () => {
  await carry(1);
  const away = { status: 503, code: 20503, message: 'away' };
  carrier.faults.rest.refuse({ method: 'GET', path: '/Calls.json' }, away, Infinity);
  expect(await carry(2)).toEqual({ retryInMs: 1000 });
  expect(await carry(4)).toMatchObject({ events: [{ type: 'leg.refused', unsure: true }] });
  expect(calls()).toHaveLength(1);
});
