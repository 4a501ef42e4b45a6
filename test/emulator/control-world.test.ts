import { startCarrier } from '../../src/emulator/start-carrier';
import { systemClock } from '../../src/lib/clock';
import { controlClient, serveChoice, type ControlClient } from './support/control-client';
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
let ask: ControlClient['ask'];
let advance: ControlClient['advance'];
beforeEach(async () => {
  scene = await openScene();
  ({ ask, advance } = controlClient(scene));
  serveChoice(scene.app);
});
afterEach(() => scene.close());

const start = async () => (await ask('POST', 'calls', { from: CUSTOMER, to: NUMBER })).body.sid as string;

describe('events', () => {
  test('are numbered and go on where the last answer ended', async () => {
    await start();
    await advance(0);
    const first = (await ask('GET', 'events')).body;
    expect(first.events[0]).toMatchObject({ number: 0, kind: expect.any(String), at: scene.clock.now() });
    expect(first).toMatchObject({ oldest: 0, next: first.events.length });
    expect((await ask('GET', `events?since=${first.next}`)).body.events).toEqual([]);
    await advance(11);
    const [next] = (await ask('GET', `events?since=${first.next}`)).body.events;
    expect(next.number).toBe(first.next);
  });

  test('keep their numbers while the oldest are forgotten', async () => {
    scene.app.on('/voice', (response) => response.pause({ length: 60 }));
    const call = scene.carrier.dial(CUSTOMER, NUMBER);
    await advance(0);
    const { next } = (await ask('GET', 'events')).body;
    for (let turn = 1; turn <= 4; turn += 1) {
      call.press('1'.repeat(4000));
      const newest = next + 4000 * turn - 1;
      const { body } = await ask('GET', `events?since=${newest}`);
      expect(body.events).toMatchObject([{ number: newest, kind: 'unheard' }]);
      expect(body.next).toBe(newest + 1);
    }
    const { oldest, events } = (await ask('GET', 'events')).body;
    expect(oldest).toBe(next + 16_000 - scene.carrier.events.length);
    expect(events).toHaveLength(1000);
    expect(events[0].number).toBe(oldest);
  });

  test('that nobody asked for in time leave a gap', async () => {
    scene.app.on('/voice', (response) => response.pause({ length: 60 }));
    const call = scene.carrier.dial(CUSTOMER, NUMBER);
    await advance(0);
    const { next } = (await ask('GET', 'events')).body;
    call.press('1'.repeat(20_000));
    const { oldest, events } = (await ask('GET', `events?since=${next}`)).body;
    expect(oldest).toBeGreaterThan(next);
    expect(events[0].number).toBe(oldest);
  });

  test('that were wrong are listed', async () => {
    scene.app.on('/voice', { status: 500 });
    await start();
    await advance(1);
    expect((await ask('GET', 'errors')).body).toMatchObject({
      errors: [{ code: 11200, message: expect.stringContaining('/voice') }],
      warnings: [],
    });
  });

  test('after nonsense are refused', async () => {
    expect(await ask('GET', 'events?since=yesterday')).toMatchObject({
      status: 400,
      body: { problems: [{ field: 'since' }] },
    });
  });
});

describe('the world', () => {
  test('a phone behaves as it is told', async () => {
    const path = `phones/${encodeURIComponent(AGENT)}`;
    expect((await ask('GET', path)).body).toMatchObject({ address: AGENT, behaviour: { does: 'answer' } });
    await ask('PUT', path, { does: 'answer', afterMs: 3000, isMachine: true });
    const { sid } = await scene.client.calls.create({
      to: AGENT,
      from: NUMBER,
      url: `${scene.app.url}/agent`,
      machineDetection: 'Enable',
    });
    await advance(10);
    expect((await ask('GET', path)).body.calls).toEqual([sid]);
    expect((await ask('GET', `calls/${sid}`)).body).toMatchObject({ answeredBy: 'machine_start' });
    expect((await ask('PUT', path, { does: 'busy' })).body.behaviour).toEqual({ does: 'busy' });
  });

  test('the phones that were spoken of are listed', async () => {
    await ask('PUT', 'phones/client:ann', { does: 'busy' });
    await ask('PUT', `phones/${encodeURIComponent(AGENT)}`, { does: 'ring-on' });
    expect((await ask('GET', 'phones')).body).toEqual({
      phones: [
        { address: 'client:ann', behaviour: { does: 'busy' }, sipHeaders: {}, calls: [] },
        { address: AGENT, behaviour: { does: 'ring-on' }, sipHeaders: {}, calls: [] },
      ],
    });
  });

  test.each([
    ['client:agent-1', { does: 'sleep' }, 'does', 'must be one of answer, ring-on, busy, reject, fail'],
    ['client:agent-1', { does: 'reject' }, 'afterMs', 'must be a whole number from 0 to 600000'],
    ['client:agent-1', { does: 'busy', afterMs: 1 }, 'afterMs', 'is not known; known are does'],
    ['client:agent-1', {}, 'does', 'must be one of'],
    ['nobody', { does: 'busy' }, 'address', 'must be a number like'],
  ])('phone %s with %j is refused', async (address, body, field, message) => {
    expect(await ask('PUT', `phones/${encodeURIComponent(address)}`, body)).toMatchObject({
      status: 400,
      body: { problems: [{ field, message: expect.stringContaining(message) }] },
    });
  });

  test('switches are read and set', async () => {
    const { body } = await ask('PUT', 'switches', { kickedLeg: 'ends', longestTwimlOnUpdate: 10 });
    expect(body).toMatchObject({ kickedLeg: 'ends', longestTwimlOnUpdate: 10, delivery: 'in-turn' });
    expect(scene.carrier.switches.kickedLeg).toBe('ends');
    expect((await ask('GET', 'switches')).body).toEqual(scene.carrier.switches);
  });

  test.each([
    [{ kickedLeg: 'stays' }, 'kickedLeg', 'must be one of goes-on, ends'],
    [{ redirectEndsConference: 'yes' }, 'redirectEndsConference', 'must be true or false'],
    [{ kicked: 'ends' }, 'kicked', 'is not known; known are dialActionOnCallerHangUp'],
  ])('switches %j are refused', async (body, field, message) => {
    const before = { ...scene.carrier.switches };
    expect(await ask('PUT', 'switches', body)).toMatchObject({
      status: 400,
      body: { problems: [{ field, message: expect.stringContaining(message) }] },
    });
    expect(scene.carrier.switches).toEqual(before);
  });

  test('every switch can be set', async () => {
    const all = { ...scene.carrier.switches };
    expect(await ask('PUT', 'switches', all)).toEqual({ status: 200, body: all });
  });

  test('the virtual clock moves, with all that happens on the way', async () => {
    const sid = await start();
    const before = (await ask('GET', 'clock')).body;
    expect(before).toMatchObject({ isVirtual: true, now: scene.clock.now() });
    expect((await advance(12)).body.now).toBe(before.now + 12_000);
    expect((await ask('GET', `calls/${sid}`)).body).toMatchObject({
      status: 'completed',
      answeredAt: before.now,
      endedAt: before.now + 10_000,
    });
  });

  test('two who let time pass at once take turns', async () => {
    const before = scene.clock.now();
    await start();
    await Promise.all([advance(5), advance(7), advance(1)]);
    expect(scene.clock.now()).toBe(before + 13_000);
  });

  test.each([[-1], [1.5], ['10'], [86_400_001]])('time cannot pass by %j', async (ms) => {
    const refused = await ask('POST', 'clock/advance', { ms });
    expect(refused).toMatchObject({ status: 400, body: { problems: [{ field: 'ms' }] } });
  });

  test('the real clock cannot be moved', async () => {
    const carrier = await startCarrier({ clock: systemClock });
    const response = await fetch(`${carrier.url}/carrier/clock/advance`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"ms":1}',
    });
    const { message } = (await response.json()) as { message: string };
    await carrier.close();
    expect(response.status).toBe(409);
    expect(message).toContain('the carrier runs on the real clock, which cannot be moved');
  });
});
