import { carry, carryTo, CUSTOMER, end, eventOf, NOW, redirect, ring } from './carry-rest';
import { nobodyThere, type Behaviour } from './far-side';

const EFFECTS = { ring, redirect, end };

const error = (status: number, code?: number): Behaviour => ({
  status,
  body: { code, message: 'The number +15555550101 is not valid', more_info: '', status },
});
/** These say nothing about who was to be rung, or about the leg. */
const AWAY = [20003, 403, 429, 20429, 500, 503];
const refusedBy = (
  request: 'call' | 'redirect' | 'end',
  code: number,
  unsure = false,
  isAway = request !== 'end' && (unsure || AWAY.includes(code)),
): object => ({
  type: 'leg.refused',
  at: NOW,
  leg: request === 'redirect' ? 'customer' : 'agent:2',
  request,
  code,
  unsure,
  ...(isAway ? { away: true } : {}),
});
const ENDED_AT = Date.UTC(2026, 0, 5, 9, 59, 58);
const ended = (status: string, source: string, endedAt?: number): object => ({
  type: 'leg.ended',
  at: NOW,
  leg: 'customer',
  sid: CUSTOMER,
  status,
  source,
  ...(endedAt === undefined ? {} : { endedAt }),
});

describe('a refusal', () => {
  test.each([
    [400, 21211, 21211],
    [401, 20003, 20003],
    [403, undefined, 403],
  ])('with HTTP %s and code %s is final for a request', async (status, code, expected) => {
    const behaviour = error(status, code);
    expect(await eventOf(ring, behaviour)).toEqual(refusedBy('call', expected));
    expect(await eventOf(redirect, behaviour)).toEqual(refusedBy('redirect', expected));
  });

  test('is final for an end, unless it is we who are refused', async () => {
    expect(await eventOf(end, error(400, 21211))).toEqual(refusedBy('end', 21211));
    for (const behaviour of [error(401, 20003), error(403)])
      expect((await carry(end, behaviour)).carried).toEqual({ retryInMs: 500 });
  });

  test('with the newer form of error body is read alike', async () => {
    const body = { type: 'https://twilio.example/e', title: 'Bad Request', status: 400, code: 21211 };
    expect(await eventOf(ring, { status: 400, body })).toEqual(refusedBy('call', 21211));
  });

  test('carries no personal data, whatever the message said', async () => {
    expect(JSON.stringify(await eventOf(ring, error(400, 21211)))).not.toContain('5550101');
  });
});

describe('a leg that is gone', () => {
  test.each([error(400, 21220), error(404, 20404), error(404)])(
    'needs no ending, and has ended: %j',
    async (behaviour) => {
      const agent = { leg: end.leg, sid: end.sid };
      expect(await eventOf(end, behaviour)).toEqual({ ...ended('completed', 'leg.end'), ...agent });
    },
  );

  test('has ended as it is read, when it was to be ended', async () => {
    expect(await eventOf(end, error(400, 21220), 1, 'busy')).toMatchObject({
      ...{ type: 'leg.ended', status: 'busy', source: 'leg.end' },
      endedAt: ENDED_AT,
    });
    expect((await carry(end, error(400, 21220), 1, 'ringing')).carried).toEqual({ events: [] });
  });

  test('has ended when its redirect is refused, with the status it is read to have', async () => {
    expect(await eventOf(redirect, error(400, 21220), 1, 'no-answer')).toEqual(
      ended('no-answer', 'leg.redirect', ENDED_AT),
    );
  });

  test('has ended when it cannot even be read', async () => {
    expect(await eventOf(redirect, error(400, 21220))).toEqual(ended('completed', 'leg.redirect'));
  });

  test('has ended when Twilio does not know it', async () => {
    const { carried, received } = await carry(redirect, error(404, 20404));
    expect(carried).toEqual({ events: [ended('completed', 'leg.redirect')] });
    expect(received).toHaveLength(1);
  });

  test('is not gone when it only rings still', async () => {
    expect(await eventOf(redirect, error(400, 21220), 1, 'ringing')).toEqual(refusedBy('redirect', 21220));
  });
});

describe('a request that was certainly not carried out', () => {
  test.each<[string, Behaviour]>([
    ['429', error(429)],
    ['429 with its code', error(429, 20429)],
    ['500 in JSON', error(500, 20500)],
    ['503 in plain text', { status: 503, text: 'Service Unavailable' }],
  ])('is tried again later, ever later: %s', async (_what, behaviour) => {
    for (const effect of Object.values(EFFECTS)) {
      const waits = [];
      for (const attempt of [1, 2, 3]) {
        const { carried, received } = await carry(effect, behaviour, attempt);
        expect(received).toHaveLength(1);
        waits.push(carried);
      }
      expect(waits).toEqual([{ retryInMs: 500 }, { retryInMs: 1000 }, { retryInMs: 2000 }]);
    }
  });

  test('counts as refused after the fourth time', async () => {
    expect(await eventOf(ring, error(429, 20429), 4)).toEqual(refusedBy('call', 20429));
    expect(await eventOf(redirect, error(429), 4)).toEqual(refusedBy('redirect', 429));
    // The carrier does answer, and knows the leg.
    const known = await eventOf(redirect, error(429), 4, 'in-progress');
    expect(known).toEqual(refusedBy('redirect', 429, false, false));
  });

  test('is tried again for an hour when it is an end: nobody else would end that leg', async () => {
    const behaviour: Behaviour = { status: 503, text: 'x' };
    expect((await carry(end, behaviour, 4)).carried).toEqual({ retryInMs: 4000 });
    expect((await carry(end, behaviour, 149)).carried).toEqual({ retryInMs: 30_000 });
    expect(await eventOf(end, behaviour, 150)).toEqual(refusedBy('end', 503));
  });

  test.each(Object.entries(EFFECTS))('is tried again when nobody listens: %s', async (_name, effect) => {
    expect(await carryTo(await nobodyThere(), effect)).toEqual({ retryInMs: 500 });
  });
});

describe.each<[string, Behaviour]>([
  ['the connection is cut', 'cut'],
  ['no answer comes in time', 'silent'],
  ['a gateway gives up', { status: 504, text: 'Gateway Timeout' }],
])('a request whose answer is lost: %s', (_what, behaviour) => {
  const code = typeof behaviour === 'string' ? 0 : 504;

  test('never rings an agent twice', async () => {
    const { carried, received } = await carry(ring, behaviour);
    expect(carried).toEqual({ events: [refusedBy('call', code, true)] });
    expect(received).toHaveLength(1);
  });

  test('is looked up when it was a redirect', async () => {
    expect(await eventOf(redirect, behaviour, 1, 'completed')).toEqual(
      ended('completed', 'leg.redirect', ENDED_AT),
    );
    const there = await eventOf(redirect, behaviour, 1, 'in-progress');
    expect(there).toEqual(refusedBy('redirect', code, true, false));
  });

  test('leaves a redirect unsure when the leg cannot be read either', async () => {
    const { carried, received } = await carry(redirect, behaviour);
    expect(carried).toEqual({ events: [refusedBy('redirect', code, true)] });
    expect(received.map((request) => request.method)).toEqual(['POST', 'GET']);
  });

  test('is repeated when it was an end, which does no harm', async () => {
    expect((await carry(end, behaviour)).carried).toEqual({ retryInMs: 500 });
    expect((await carry(end, behaviour, 4)).carried).toEqual({ retryInMs: 4000 });
  });
});
