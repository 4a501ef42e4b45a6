/** The races an application meets on Twilio. Each is produced on demand, each with its own test. */
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.app
    .on('/voice', (response) => {
      const dial = response.dial({ action: '/after', hangupOnStar: true });
      dial.number(
        { statusCallback: '/child', statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'] },
        AGENT,
      );
    })
    .on('/after', (response) => response.say('after'))
    .on('/moved', (response) => response.say('moved') && response.pause({ length: 60 }));
  scene.carrier.phone(AGENT).answers(2000);
});
afterEach(() => scene.close());

const redirect = (sid: string) => scene.client.calls(sid).update({ url: `${scene.app.url}/moved` });

/** The customer talks with the agent, both legs bridged by Dial. */
async function talking() {
  const customer = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(5);
  return { customer, agent: scene.carrier.phone(AGENT).call };
}

/** What came after the conversation began. */
const pathsSince = (count: number) => scene.app.paths.slice(count);

test('R1 a redirect during Dial asks for two documents: the action, not carried out, and the new one', async () => {
  const { customer } = await talking();
  const before = scene.app.paths.length;
  await redirect(customer.sid);
  await scene.settle();
  expect(pathsSince(before)).toEqual(['/child', '/after', '/moved']);
  expect(scene.app.at('/child').at(-1)).toMatchObject({ CallStatus: 'completed' });
  expect(scene.app.at('/after')).toMatchObject([{ DialCallStatus: 'completed', CallStatus: 'in-progress' }]);
  expect(customer.heard).toEqual(['moved']);
});

test('R1 redirecting the child ends the Dial of its parent, without a duration', async () => {
  const { customer, agent } = await talking();
  await redirect(agent.sid);
  await scene.settle();
  const [form] = scene.app.at('/after');
  expect(form).toMatchObject({ CallSid: customer.sid, DialCallStatus: 'completed' });
  expect(form).not.toHaveProperty('DialCallDuration');
  expect(agent.heard).toEqual(['moved']);
  expect(customer.heard).toEqual(['after']);
});

test('R2 the caller hangs up before the redirect arrives: 21220', async () => {
  const { customer } = await talking();
  scene.carrier.faults.rest.before({ method: 'POST', path: customer.sid }, () => customer.hangUp());
  await expect(redirect(customer.sid)).rejects.toMatchObject({ code: 21220 });
  await scene.settle();
  expect(scene.app.at('/moved')).toEqual([]);
});

test('R2 the caller hangs up after the redirect was accepted: its document is never asked for', async () => {
  const { customer } = await talking();
  scene.carrier.faults.rest.after({ method: 'POST', path: customer.sid }, () => customer.hangUp());
  expect(await redirect(customer.sid)).toMatchObject({ status: 'in-progress' });
  await scene.settle();
  expect(scene.app.at('/moved')).toEqual([]);
  expect(customer.status).toBe('completed');
});

test('R3 the answer to a REST request is lost, the work is done', async () => {
  const { customer } = await talking();
  scene.carrier.faults.rest.loseAnswer({ method: 'POST', path: customer.sid });
  await expect(redirect(customer.sid)).rejects.toMatchObject({ code: expect.stringMatching(/ECONNRESET/) });
  await scene.settle();
  expect(customer.heard).toEqual(['moved']);
});

test('R3 a call whose creation was not answered exists all the same', async () => {
  scene.carrier.faults.rest.loseAnswer({ method: 'POST', path: '/Calls.json' });
  const create = scene.client.calls.create({ to: AGENT, from: NUMBER, url: `${scene.app.url}/moved` });
  await expect(create).rejects.toThrow();
  await scene.pass(3);
  expect(await scene.client.calls.list({ to: AGENT })).toMatchObject([{ status: 'in-progress' }]);
});

test('R4 callbacks arrive in any order, their numbers tell which', async () => {
  const held = scene.carrier.faults.webhooks.hold({ kind: 'callback', url: '/child' });
  const { agent } = await talking();
  agent.hangUp();
  await scene.settle();
  held.release([1, 0, 3, 2]);
  await scene.settle();
  const forms = scene.app.at('/child');
  expect(forms.map(({ SequenceNumber }) => SequenceNumber)).toEqual(['1', '0', '3', '2']);
  expect(forms.map(({ CallStatus }) => CallStatus)).toEqual([
    'ringing',
    'initiated',
    'completed',
    'in-progress',
  ]);
});

test('R4 completed comes after the Dial action, or is lost', async () => {
  const late = { kind: 'callback', url: '/child', form: { CallStatus: 'completed' } } as const;
  scene.carrier.faults.webhooks.delay(late, 700);
  const { agent } = await talking();
  const before = scene.app.paths.length;
  agent.hangUp();
  await scene.pass(1);
  expect(pathsSince(before)).toEqual(['/after', '/number-status', '/child']);
  scene.carrier.faults.webhooks.drop(late);
  const count = scene.app.at('/child').length;
  const other = await talking();
  other.agent.hangUp();
  await scene.pass(1);
  expect(
    scene.app
      .at('/child')
      .slice(count)
      .map(({ CallStatus }) => CallStatus),
  ).not.toContain('completed');
});

test('R5 a webhook is delivered twice with the same token, body and signature; the first reply counts', async () => {
  scene.carrier.faults.webhooks.duplicate({ url: '/after' });
  let replies = 0;
  scene.app.on('/after', (response) => response.say(`reply ${(replies += 1)}`));
  const { customer, agent } = await talking();
  agent.hangUp();
  await scene.settle();
  const [first, second, ...more] = scene.app.received.filter(({ path }) => path === '/after');
  expect(second).toEqual(first);
  expect(more).toEqual([]);
  expect(customer.heard).toEqual(['reply 1']);
});

test('R6 an early abandon: voice webhook and no-answer at once, and never a completed', async () => {
  const customer = scene.carrier.dial(CUSTOMER, NUMBER);
  customer.hangUp();
  await scene.pass(60);
  expect(scene.app.paths.sort()).toEqual(['/number-status', '/voice']);
  expect(scene.app.at('/voice')).toMatchObject([{ CallStatus: 'ringing' }]);
  expect(scene.app.at('/number-status')).toMatchObject([{ CallStatus: 'no-answer', CallDuration: '0' }]);
  expect(scene.carrier.phone(AGENT).calls).toEqual([]);
});

test('R7 the agent hangs up just before a redirect: both the action and the new document come', async () => {
  const { customer, agent } = await talking();
  scene.carrier.faults.rest.before({ method: 'POST', path: customer.sid }, () => agent.hangUp());
  await redirect(customer.sid);
  await scene.settle();
  expect(scene.app.at('/after')).toHaveLength(1);
  expect(scene.app.at('/moved')).toHaveLength(1);
  expect(customer.heard).toEqual(['moved']);
});

test.each([
  ['fire', 'bridged', 5, ['completed']],
  ['fire', 'ringing', 1, ['canceled']],
  ['do-not-fire', 'bridged', 5, []],
  ['do-not-fire', 'ringing', 1, []],
] as const)('R8 the caller hangs up, switch %s, while %s', async (choice, _, seconds, statuses) => {
  scene.carrier.switches.dialActionOnCallerHangUp = choice;
  const customer = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(seconds);
  customer.hangUp();
  await scene.settle();
  const forms = scene.app.at('/after');
  expect(forms.map(({ DialCallStatus }) => DialCallStatus)).toEqual(statuses);
  expect(forms.every(({ CallStatus }) => CallStatus === 'completed')).toBe(true);
  expect(customer.heard).toEqual([]);
  expect(scene.app.at('/child').at(-1)?.CallStatus).toBe(seconds > 2 ? 'completed' : 'canceled');
});

test('R11 the parent is completed only at the end of the whole call', async () => {
  scene.app.on('/after', (response) => response.pause({ length: 30 }));
  const { agent } = await talking();
  agent.hangUp();
  await scene.pass(29);
  expect(scene.app.at('/child').at(-1)).toMatchObject({ CallStatus: 'completed' });
  expect(scene.app.at('/number-status')).toEqual([]);
  await scene.pass(1);
  expect(scene.app.at('/number-status')).toMatchObject([{ CallStatus: 'completed' }]);
});

test('a request is refused on demand', async () => {
  scene.carrier.faults.rest.refuse(
    { path: '/Calls.json' },
    { status: 429, code: 20429, message: 'Too Many Requests' },
  );
  const create = () => scene.client.calls.create({ to: AGENT, from: NUMBER, url: scene.app.url });
  await expect(create()).rejects.toMatchObject({ status: 429, code: 20429 });
  await expect(create()).resolves.toMatchObject({ status: 'queued' });
});
