import { ACCOUNT, AGENT, carryTo, NOW, update } from './carry-rest';
import { farSide, nobodyThere, type Behaviour, type Received } from './far-side';

const CONFERENCES = `/2010-04-01/Accounts/${ACCOUNT}/Conferences`;
const CONFERENCE = 'CF00000000000000000000000000000001';
const found: Behaviour = {
  status: 200,
  body: { conferences: [{ sid: CONFERENCE, friendly_name: 's1-1', status: 'in-progress' }], page: 0 },
};
const none: Behaviour = { status: 200, body: { conferences: [], page: 0 } };
const updated: Behaviour = { status: 200, body: { call_sid: AGENT, end_conference_on_exit: true } };
const error = (status: number, code?: number): Behaviour => ({
  status,
  body: { code, message: 'x', status },
});

const talking: Behaviour = { status: 200, body: { sid: AGENT, status: 'in-progress', end_time: null } };

async function carryOut(
  list: Behaviour,
  participant: Behaviour,
  attempt = 1,
  effect = update,
  call: Behaviour = talking,
) {
  const side = await farSide(({ method, path }) => {
    if (path.includes('/Calls/')) return call;
    return method === 'GET' ? list : participant;
  });
  const silent = [list, participant].includes('silent');
  try {
    const carried = await carryTo(side.url, effect, attempt, silent ? 200 : 15_000);
    return { carried, received: side.received };
  } finally {
    await side.close();
  }
}

const refusal = (code: number, unsure = false): object => ({
  events: [{ type: 'leg.refused', at: NOW, leg: 'agent:2', request: 'update', code, unsure }],
});
const methods = (received: Received[]): string[] => received.map(({ method }) => method);

test.each([true, false])(
  'finds the conference by its name and says %s of the leg',
  async (endConferenceOnExit) => {
    const { carried, received } = await carryOut(found, updated, 1, { ...update, endConferenceOnExit });
    expect(carried).toEqual({ events: [] });
    const [listed, told] = received;
    const query = new URL(`http://x${listed?.path}`);
    expect(query.pathname).toBe(`${CONFERENCES}.json`);
    expect(query.searchParams.get('FriendlyName')).toBe('s1-1');
    expect(query.searchParams.get('Status')).toBe('in-progress');
    expect(told).toMatchObject({
      method: 'POST',
      path: `${CONFERENCES}/${CONFERENCE}/Participants/${AGENT}.json`,
    });
    expect({ ...told?.params }).toEqual({ EndConferenceOnExit: String(endConferenceOnExit) });
    expect(received).toHaveLength(2);
  },
);

test('needs no telling where there is no such conference', async () => {
  const { carried, received } = await carryOut(none, updated);
  expect(carried).toEqual({ events: [] });
  expect(methods(received)).toEqual(['GET', 'GET']);
});

test.each([error(404, 20404), error(404)])('needs no telling when the leg has left it: %j', async (gone) => {
  expect((await carryOut(found, gone)).carried).toEqual({ events: [] });
});

test.each([
  [found, error(404, 20404)],
  [none, updated],
])('a leg that has ended, and so left it, is news', async (list, participant) => {
  const over: Behaviour = { status: 200, body: { sid: AGENT, status: 'completed', end_time: null } };
  const { carried } = await carryOut(list, participant, 1, update, over);
  const ended = { type: 'leg.ended', at: NOW, leg: 'agent:2', sid: AGENT, status: 'completed' };
  expect(carried).toEqual({ events: [{ ...ended, source: 'conference.update' }] });
});

test('a conference that cannot be told is refused when asking again would not help', async () => {
  expect((await carryOut(found, error(400, 20001))).carried).toEqual(refusal(20001));
  expect((await carryOut(error(401, 20003), updated)).carried).toEqual(refusal(20003));
});

test.each<[string, Behaviour, number]>([
  ['there are too many requests', error(429, 20429), 20429],
  ['the server fails', { status: 503, text: 'x' }, 503],
])('a conference is told again later when %s', async (_why, failing, code) => {
  expect((await carryOut(found, failing, 1)).carried).toEqual({ retryInMs: 500 });
  expect((await carryOut(failing, updated, 3)).carried).toEqual({ retryInMs: 2000 });
  expect((await carryOut(found, failing, 4)).carried).toEqual(refusal(code));
});

test.each<Behaviour>(['cut', 'silent'])(
  'a conference is told again when the answer is lost: %s',
  async (lost) => {
    expect((await carryOut(found, lost)).carried).toEqual({ retryInMs: 500 });
    expect((await carryOut(found, lost, 4)).carried).toEqual(refusal(0, true));
  },
);

test('a conference is told again when nobody listens', async () => {
  expect(await carryTo(await nobodyThere(), update)).toEqual({ retryInMs: 500 });
});
