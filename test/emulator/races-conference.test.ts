/** The races around conferences and virtual agents; the others are in races.test.ts. */
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.app
    .on('/after', (response) => response.say('after'))
    .on('/moved', (response) => response.say('moved') && response.pause({ length: 60 }));
});
afterEach(() => scene.close());

const redirect = (sid: string) => scene.client.calls(sid).update({ url: `${scene.app.url}/moved` });

/** Customer and agent join a conference, each with callbacks of its own. */
async function inConference(first: 'customer' | 'agent') {
  scene.app
    .on('/voice', (response) => {
      response.dial({ action: '/after' }).conference(
        {
          statusCallback: '/from-customer',
          statusCallbackEvent: ['start', 'end', 'join', 'leave'],
        },
        'room',
      );
    })
    .on('/agent', (response) => {
      const options = { statusCallback: '/from-agent', statusCallbackEvent: ['join'] as 'join'[] };
      response.dial().conference({ ...options, endConferenceOnExit: true }, 'room');
    });
  scene.carrier.phone(AGENT).answers(0);
  const ringAgent = async () => {
    const status = `${scene.app.url}/agent-status`;
    const url = `${scene.app.url}/agent`;
    await scene.client.calls.create({ to: AGENT, from: NUMBER, url, statusCallback: status });
    await scene.settle();
  };
  if (first === 'agent') await ringAgent();
  const customer = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  if (first === 'customer') await ringAgent();
  return { customer, agent: scene.carrier.phone(AGENT).call };
}

test.each([
  ['customer', 'participant-leave', 6, 0],
  ['agent', 'participant-join', 0, 2],
] as const)(
  'R9 the first to join decides the callbacks: %s',
  async (first, event, fromCustomer, fromAgent) => {
    const { agent } = await inConference(first);
    agent.hangUp();
    await scene.settle();
    expect(scene.app.at('/from-customer')).toHaveLength(fromCustomer);
    expect(scene.app.at('/from-agent')).toHaveLength(fromAgent);
    const forms = [...scene.app.at('/from-customer'), ...scene.app.at('/from-agent')];
    expect(forms.some(({ StatusCallbackEvent }) => StatusCallbackEvent === event)).toBe(true);
  },
);

const orders = (items: number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item) => orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));

const told = ({ path, form }: { path: string; form: Record<string, string> }): string =>
  `${path} ${form.StatusCallbackEvent ?? ''} ${form.SequenceNumber ?? ''}`;

/** Each order is a call of its own. */
test.each(orders([0, 1, 2, 3, 4]).map((order) => [order.join(), order] as const))(
  'R10 the five requests at the end of a conference come in the order %s',
  async (_, order) => {
    const { agent } = await inConference('customer');
    const held = scene.carrier.faults.webhooks.hold({});
    const before = scene.app.received.length;
    agent.hangUp();
    await scene.settle();
    const due = held.webhooks.map(({ url, form }) => told({ path: new URL(url).pathname, form }));
    expect(due).toHaveLength(5);
    held.release(order);
    await scene.settle();
    expect(scene.app.received.slice(before, before + 5).map(told)).toEqual(order.map((index) => due[index]));
  },
);

/** The customer is with a virtual agent, reached without an action. */
async function withVirtualAgent() {
  scene.app.on('/voice', (response) => {
    response.connect().conversationRelay({ url: 'wss://agent.example/relay' });
  });
  const customer = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  return { customer, session: scene.carrier.virtualAgents.sessions[0]! };
}

test('R12 the session closes before the redirect: nothing follows and the call has ended', async () => {
  const { customer, session } = await withVirtualAgent();
  session.finish();
  await scene.settle();
  expect(customer.status).toBe('completed');
  await expect(redirect(customer.sid)).rejects.toMatchObject({ code: 21220 });
});

test('R12 the session closes after the redirect was accepted and before it took control', async () => {
  const { customer, session } = await withVirtualAgent();
  scene.carrier.faults.rest.after({ method: 'POST', path: customer.sid }, () => session.finish());
  await redirect(customer.sid);
  await scene.settle();
  expect(customer.status).toBe('completed');
  expect(scene.app.at('/moved')).toEqual([]);
});

test('R12 the session closes after the redirect has taken control: the call goes on', async () => {
  const { customer, session } = await withVirtualAgent();
  await redirect(customer.sid);
  await scene.settle();
  session.finish();
  await scene.settle();
  expect(customer.heard).toEqual(['moved']);
  expect(customer.status).toBe('in-progress');
});
