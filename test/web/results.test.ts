/** What customers answered: every number is worked out again from the sessions themselves, as the API shows them. */
import { ApiApp } from './api-app';

let app: ApiApp;
const sessions: string[] = [];

/** Keys to the opt-in, the CSAT and the NPS; as many as the customer answers before they hang up. */
async function surveyed(keys: string[], from: string): Promise<void> {
  const { sessionId, caller, agent } = await app.talk(from);
  agent.hangUp();
  await app.settle();
  for (const key of keys) {
    caller.press(key);
    await app.settle();
  }
  caller.hangUp();
  await app.pass(1000);
  sessions.push(sessionId);
}

beforeAll(async () => {
  app = await ApiApp.start({ resultsMinimum: 3 });
  const answers = [
    ['1', '5', '9#'],
    ['1', '4', '10#'],
    ['1', '2', '3#'],
    ['1', '5'],
    ['1', '1', '8#'],
    ['2'],
    ['1'],
    [],
  ];
  for (const [index, keys] of answers.entries()) await surveyed(keys, `+1555010${index}`);
  // Nobody to talk to: excluded.
  const caller = app.carrier.dial('+15550199', '+15551000');
  await app.settle();
  caller.hangUp();
  await app.pass(1000);
  sessions.push((await app.app.store.sessionOfLeg(caller.sid))!.sessionId);
});
afterAll(() => app.remove());

const results = async (query = '') => (await app.api().get(`/results${query}`).expect(200)).body;
const list = async (query: string): Promise<string[]> =>
  (await app.api().get(`/results/sessions?${query}`).expect(200)).body.items.map(
    ({ session }: { session: string }) => session,
  );

test('every number is what the sessions themselves come to', async () => {
  const raw = await Promise.all(sessions.map(async (id) => (await app.api().get(`/sessions/${id}`)).body));
  const { total, questions } = await results();
  const had = raw.filter(({ postSession }) => postSession.startedAt && postSession.status !== 'declined');
  const scores = (name: string): number[] =>
    had.flatMap(({ postSession }) => postSession.answers[name] ?? []);
  const rules = raw.flatMap(({ decision }) => decision.failedRule ?? []);
  expect(total).toMatchObject({
    ended: raw.length,
    excluded: [{ rule: 'human-conversation', count: 1 }],
    eligible: raw.length - rules.length,
    offered: raw.filter(({ postSession }) => postSession.startedAt).length,
    declined: raw.filter(({ postSession }) => postSession.status === 'declined').length,
    started: had.length,
    answered: had.filter(({ postSession }) => Object.keys(postSession.answers).length > 0).length,
    finished: raw.filter(({ postSession }) => postSession.status === 'finished').length,
  });
  const csat = scores('csat');
  const nps = scores('nps');
  expect(csat.length).toBe(5);
  expect(total.measures.csat.n).toBe(csat.length);
  expect(total.measures.csat.value).toBeCloseTo((100 * csat.filter((one) => one >= 4).length) / csat.length);
  expect(total.measures.csat.mean).toBeCloseTo(csat.reduce((sum, one) => sum + one, 0) / csat.length);
  const share = (fits: (one: number) => boolean): number => nps.filter(fits).length / nps.length;
  expect(total.measures.nps.value).toBeCloseTo(100 * (share((one) => one >= 9) - share((one) => one <= 6)));
  expect(total.measures.ces).toBeNull();
  expect(questions.slice(0, 2)).toEqual([
    { flow: 'csat-survey', name: 'csat', answered: csat.length, of: had.length },
    { flow: 'csat-survey', name: 'nps', answered: nps.length, of: had.length },
  ]);
});

test.each(['queue', 'agent', 'virtualAgent', 'language', 'channel', 'release', 'day', 'hour'])(
  'by %s the groups come to the whole',
  async (groupBy) => {
    const { total, groups } = await results(`?groupBy=${groupBy}&timezone=America/New_York`);
    const sum = (name: string): number =>
      groups.reduce((all: number, group: Record<string, number>) => all + (group[name] ?? 0), 0);
    for (const name of ['ended', 'eligible', 'offered', 'declined', 'started', 'answered', 'finished'])
      expect([name, sum(name)]).toEqual([name, total[name]]);
    const n = groups.map(
      ({ measures }: { measures: { csat: { n: number } | null } }) => measures.csat?.n ?? 0,
    );
    expect(n.reduce((all: number, one: number) => all + one, 0)).toBe(total.measures.csat.n);
  },
);

test('days and hours are those of the zone', async () => {
  // It is ten in the morning in London, five in New York.
  const { groups } = await results('?groupBy=hour&timezone=America/New_York');
  expect(groups.map(({ key }: { key: string }) => key)).toEqual(['05']);
  await app.api().get('/results?timezone=Mars/Olympus').expect(422);
});

test('behind every step of the funnel are as many sessions as it says', async () => {
  const { total } = await results();
  for (const stage of [
    'ended',
    'eligible',
    'offered',
    'declined',
    'accepted',
    'started',
    'answered',
    'finished',
  ])
    expect([stage, (await list(`stage=${stage}`)).length]).toEqual([stage, total[stage]]);
  expect(await list('stage=excluded&rule=human-conversation')).toEqual([sessions.at(-1)]);
  expect(await list('question=csat-survey/nps')).toHaveLength(total.measures.nps.n);
  const first = (await app.api().get('/results/sessions?limit=4')).body;
  const rest = (await app.api().get(`/results/sessions?limit=200&before=${first.before}`)).body;
  expect([...first.items, ...rest.items].map(({ session }) => session)).toEqual([...sessions].reverse());
  expect(rest.before).toBeNull();
});

test('an agent is shown from the least number of answers on, and nobody can ask for less', async () => {
  const agents = async (minimum: number) => results(`?groupBy=agent&minimum=${minimum}`);
  expect((await agents(1)).minimum).toBe(3);
  expect((await agents(5)).groups.map(({ key }: { key: string }) => key)).toContain('agent-1');
  const few = await agents(6);
  expect(few.groups.map(({ key }: { key: string }) => key)).toEqual(['']);
  expect(few.withheld).toBe(1);
  expect((await results('?agent=agent-1&minimum=6')).total.measures.csat).toBeNull();
  expect((await app.api().get('/results.csv?minimum=6')).text).not.toContain('Agent One');
  expect((await app.api().get('/results.csv')).text).toContain('Agent One');
});

test('a low score is noted as called back, and the note outlives what comes late', async () => {
  const low = await list('stage=low');
  expect(low).toEqual([sessions[4], sessions[2]]);
  const place = `/results/sessions/${low[0]}/called-back`;
  await app.api().put(place).set('x-author', 'ana').send({ note: '=SUM(A1)' }).expect(200);
  await app
    .api()
    .put(`/sessions/${low[0]}/form`)
    .send({ values: { late: 'yes' } });
  const { body } = await app.api().get('/results/sessions?stage=low');
  expect(body.items[0].calledBack).toMatchObject({ by: 'ana', note: '=SUM(A1)' });
  const { text, headers } = await app.api().get('/results.csv').expect(200);
  expect(headers['content-disposition']).toContain('results.csv');
  expect(text).toContain(",'=SUM(A1)");
  expect(text).not.toContain(',=');
  expect(text.trim().split('\r\n')).toHaveLength(sessions.length + 1);
  await app.api().delete(place).expect(204);
  expect((await app.api().get('/results/sessions?stage=low')).body.items[0].calledBack).toBeNull();
  await app.api().put('/results/sessions/s-none/called-back').send({}).expect(404);
});

test('the comment of a low score can be heard', async () => {
  const { sessionId, caller, agent } = await app.talk('+15550150');
  agent.hangUp();
  await app.settle();
  for (const key of ['1', '1', '2#']) {
    caller.press(key);
    await app.settle();
  }
  caller.say('It took too long.', 4000);
  await app.pass(30_000);
  const [first] = (await app.api().get('/results/sessions?stage=commented')).body.items;
  expect(first).toMatchObject({ session: sessionId, recording: true, low: true });
  const { body, headers } = await app.api().get(`/results/sessions/${sessionId}/recording`).expect(200);
  expect(headers['content-type']).toContain('audio/x-wav');
  expect(body.length).toBeGreaterThan(100);
  await app.api().get(`/results/sessions/${sessions[0]}/recording`).expect(404);
  const answer = (name: string) => `/sessions/${sessionId}/answers/${name}/recording`;
  expect((await app.api().get(answer('comment')).expect(200)).body).toEqual(body);
  for (const none of ['csat', 'nothing', '__proto__']) await app.api().get(answer(none)).expect(404);
});

test('a virtual agent that is no flow is counted by what its settings say of its answers', async () => {
  const one = await ApiApp.start();
  try {
    const bot = { kind: 'conversation-relay', url: 'wss://bot.example.com/r', languages: ['en', 'es'] };
    const measures = { csat: 'stars', comment: 'words' };
    await one
      .api()
      .put('/virtual-agents/bot')
      .send({ ...bot, measures })
      .expect(200);
    const { body } = await one.api().get('/settings/call/post-session');
    await one
      .api()
      .put('/settings/call/post-session')
      .send({ ...body, virtualAgent: 'bot' })
      .expect(200);
    const { sessionId, agent } = await one.talk();
    agent.hangUp();
    await one.settle();
    const HandoffData = JSON.stringify({ stars: '2', words: 'Too slow.', other: 'x' });
    await one.carrier.virtualAgents.sessions.at(-1)?.finish({ SessionStatus: 'ended', HandoffData });
    await one.pass(60_000);
    const { body: counted } = await one.api().get('/results');
    expect(counted.total.measures.csat).toMatchObject({ n: 1, value: 0 });
    expect(counted.questions).toEqual([
      { flow: 'bot', name: 'stars', answered: 1, of: 1 },
      { flow: 'bot', name: 'words', answered: 1, of: 1 },
    ]);
    const { body: low } = await one.api().get('/results/sessions?stage=low');
    expect(low.items).toMatchObject([{ session: sessionId, csat: 2, comment: 'Too slow.' }]);
  } finally {
    await one.remove();
  }
});
