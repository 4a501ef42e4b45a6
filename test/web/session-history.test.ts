/** What came in and went out of a session, over HTTP: all of it, and nothing that is sensitive. */
import { ApiApp } from './api-app';

const SECRET = 'order <4711> & more';
const DATA_PARAMETERS = [
  { field: 'pin', type: 'dynamic', source: 'flow', sourceField: 'reason', sensitive: true },
  { field: 'note', type: 'dynamic', source: 'form', sourceField: 'note', sensitive: true },
  { field: 'key', type: 'fixed', value: 'fixed-secret-value', sensitive: true },
];

test('events and documents are told in order, without the values of sensitive parameters', async () => {
  const app = await ApiApp.start();
  try {
    const { body } = await app.api().get('/settings/call/post-session');
    const document = { ...body, dataParametersEnabled: true, dataParameters: DATA_PARAMETERS };
    await app.api().put('/settings/call/post-session').send(document).expect(200);
    const { sessionId, caller, agent } = await app.talk();
    await app
      .api()
      .put(`/sessions/${sessionId}/form`)
      .send({ values: { note: SECRET, other: 'shown' } })
      .expect(204);
    agent.hangUp();
    await app.settle();
    caller.hangUp();
    await app.pass(1000);
    const { items } = (await app.api().get(`/sessions/${sessionId}/history`).expect(200)).body;
    const types = items.map(({ event }: { event: { type: string } | null }) => event?.type);
    expect(types.slice(0, 2)).toEqual(['call.arrived', 'document.requested']);
    expect(items[0].reply).toContain('<Gather');
    const text = JSON.stringify(items);
    expect(text).toContain('"other":"shown"');
    expect(text).toContain('"note":"***"');
    for (const secret of ['4711', 'fixed-secret-value']) expect(text).not.toContain(secret);
    // What the caller pressed became the sensitive variable.
    expect(items[1].event).toMatchObject({ type: 'document.requested', answer: '***' });
    const whatIf = (await app.api().get(`/sessions/${sessionId}/what-if`).expect(200)).body;
    expect(whatIf).toMatchObject({ changed: false, recorded: { transfer: true }, today: { transfer: true } });
    expect(JSON.stringify(whatIf)).not.toContain('fixed-secret-value');
    await app.api().put('/settings/call/post-session').send({ enabled: false }).expect(200);
    const { body: after } = await app.api().get(`/sessions/${sessionId}/what-if`).expect(200);
    expect(after).toMatchObject({ changed: true, today: { transfer: false, failedRule: 'switched-on' } });
    const records = (await app.api().get(`/sessions/${sessionId}/records`).expect(200)).body;
    expect(records).toMatchObject({ metadataFolder: expect.any(String), crm: false, givenUp: 0 });
  } finally {
    await app.remove();
  }
});

test('a session that is stuck is ended, and one that is over is not', async () => {
  const app = await ApiApp.start();
  try {
    const { sessionId } = await app.talk();
    await app.api().post(`/sessions/${sessionId}/close`).expect(202);
    await app.pass(60_000);
    expect((await app.api().get(`/sessions/${sessionId}`)).body).toMatchObject({
      ...{ phase: 'closed', end: { by: 'system', how: 'ended-by-hand' } },
    });
    await app.api().post(`/sessions/${sessionId}/close`).expect(409);
  } finally {
    await app.remove();
  }
});
