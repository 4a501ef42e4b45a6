/** The list of sessions, filtered: live ones and those that ended, found alike. */
import { ApiApp, type Talk } from './api-app';

let app: ApiApp;
let silent: string;
let answered: string;
let alone: string;
let live: Talk;

beforeAll(async () => {
  app = await ApiApp.start();
  silent = await app.endedCall('+15550077');
  const one = await app.talk('+15550088');
  one.agent.hangUp();
  await app.settle();
  for (const key of ['1', '5']) {
    one.caller.press(key);
    await app.settle();
  }
  one.caller.hangUp();
  await app.pass(1000);
  answered = one.sessionId;
  const menu = app.carrier.dial('+15550099', '+15551000');
  await app.settle();
  menu.hangUp();
  await app.pass(1000);
  alone = (await app.app.store.sessionOfLeg(menu.sid))?.sessionId ?? '';
  live = await app.talk('+15550066');
});
afterAll(() => app.remove());

const found = async (query: string): Promise<string[]> => {
  const { body } = await app.api().get(`/sessions?${query}`).expect(200);
  return body.items.map(({ id }: { id: string }) => id);
};

test('each filter finds live and ended sessions alike', async () => {
  const id = live.sessionId;
  for (const [query, ids] of [
    ['', [id, alone, answered, silent]],
    ['channel=voice', [id, alone, answered, silent]],
    ['channel=chat', []],
    ['queue=support', [id, answered, silent]],
    ['agent=agent-1', [id, answered, silent]],
    ['agent=agent-2', []],
    ['language=en', [id, alone, answered, silent]],
    ['virtualAgent=csat', [answered, silent]],
    ['status=partial', [answered, silent]],
    ['rule=human-conversation', [alone]],
    ['flow=support', [id, alone, answered, silent]],
    ['flow=csat-survey', [answered, silent]],
    ['answered=true', [answered]],
    ['answered=false&talked=true', [id, silent]],
    ['talked=false', [alone]],
    ['number=0077', [silent]],
    ['number=%2B1%20(555)%200066', [id]],
    ['number=+15550066', [id]],
    ['live=true', [id]],
    ['live=false', [alone, answered, silent]],
    ['live=false&queue=support', [answered, silent]],
    ['q=0088', [answered]],
    ['q=agent&talked=true', [id, answered, silent]],
    ['from=2099-01-01T00:00:00Z', []],
    ['to=2001-01-01T00:00:00Z&talked=true', []],
  ] as const)
    expect([query, await found(query)]).toEqual([query, ids]);
});

test('page after page the same, wherever live and ended ones meet', async () => {
  const whole = await found('channel=voice');
  const ids: string[] = [];
  let query = 'channel=voice&limit=1';
  for (let pages = 0; pages < 9; pages += 1) {
    const { body } = await app.api().get(`/sessions?${query}`).expect(200);
    ids.push(...body.items.map(({ id }: { id: string }) => id));
    if (body.before === null) break;
    query = `channel=voice&limit=1&before=${body.before}`;
  }
  expect(ids).toEqual(whole);
});

test.each([
  ['status=done', 'status'],
  ['rule=luck', 'rule'],
  ['answered=yes', 'answered'],
  ['number=12', 'number'],
  ['number=ana', 'number'],
  ['queue=', 'queue'],
  ['before=x', 'before'],
])('what cannot be meant is refused: %s', async (query, path) => {
  const { body } = await app.api().get(`/sessions?${query}`).expect(422);
  expect(body.problems).toEqual([expect.objectContaining({ path })]);
});
