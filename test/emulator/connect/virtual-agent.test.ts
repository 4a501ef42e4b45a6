/** Connect with VirtualAgent: every way it can end, and what is refused. */
import { openScene, CUSTOMER, NUMBER, type Scene } from '../support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.app.on('/after', (response) => response.say('after'));
});
afterEach(() => scene.close());

async function connected(noun = '<VirtualAgent connectorName="survey"/>') {
  const body = `<Response><Connect action="/after">${noun}</Connect></Response>`;
  scene.app.on('/voice', { status: 200, body });
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  return { call, session: scene.carrier.virtualAgents.sessions[0]! };
}

test.each(['completed', 'live-agent-handoff', 'paused', 'hangup'])(
  'a virtual agent that ends with %s gives the call back without an error',
  async (status) => {
    const { call, session } = await connected();
    session.finish({ VirtualAgentStatus: status });
    await scene.settle();
    const [told] = scene.app.at('/after');
    expect(told).toMatchObject({ VirtualAgentStatus: status, CallStatus: 'in-progress' });
    expect(Object.keys(told!)).not.toContain('VirtualAgentErrorCode');
    expect(Object.keys(JSON.parse(told!.VirtualAgentProviderData!))).toEqual(['ConversationId', 'EndUserId']);
    expect(call.heard).toEqual(['after']);
  },
);

test('a virtual agent that failed says why, with error 32601 unless told otherwise', async () => {
  const { session } = await connected();
  session.finish({ VirtualAgentStatus: 'failed' });
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([
    {
      VirtualAgentStatus: 'failed',
      VirtualAgentErrorCode: '32601',
      VirtualAgentError: 'Virtual Agent provider error',
      CallStatus: 'in-progress',
    },
  ]);
});

test('a failure can be another one', async () => {
  const { session } = await connected();
  session.finish({ VirtualAgentStatus: 'failed', VirtualAgentErrorCode: '32602', VirtualAgentError: 'Gone' });
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([
    { VirtualAgentErrorCode: '32602', VirtualAgentError: 'Gone' },
  ]);
});

test('a caller who hangs up on a virtual agent is told of with VirtualAgentStatus=hangup', async () => {
  const { call, session } = await connected();
  call.hangUp();
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([
    { VirtualAgentStatus: 'hangup', CallStatus: 'completed', VirtualAgentProvider: 'DialogflowCX' },
  ]);
  expect(session.isOver).toBe(true);
  session.finish();
  await scene.settle();
  expect(scene.app.at('/after')).toHaveLength(1);
});

test.each([
  [{ VirtualAgentStatus: 'done' }, 'VirtualAgentStatus cannot be "done"'],
  [{ VirtualAgentErrorCode: '32601' }, 'with VirtualAgentStatus failed only'],
  [{ SessionStatus: 'ended' }, 'the outcome has no SessionStatus'],
  [{ VirtualAgentProviderData: '{' }, 'JSON'],
])('a test cannot end a virtual agent with %j', async (outcome, why) => {
  const { session } = await connected();
  expect(() => session.finish(outcome as Record<string, string>)).toThrow(why);
  expect(session.isOver).toBe(false);
});

test('what a virtual agent says when it is over is not heard', async () => {
  const { call, session } = await connected();
  session.say('Hello');
  session.finish();
  session.say('Anybody there?');
  await scene.settle();
  expect(call.heard).toEqual(['Hello', 'after']);
});

test('configuration is passed on, and a name Dialogflow does not have is warned of with 32603', async () => {
  const { session } = await connected(
    '<VirtualAgent connectorName="survey"><Config name="voiceName" value="ann"/><Config name="mood" value="x"/></VirtualAgent>',
  );
  expect(session.config).toEqual({ voiceName: 'ann', mood: 'x' });
  expect(scene.carrier.errors).toMatchObject([
    { kind: 'warning', code: 32603, message: expect.stringContaining('mood') },
  ]);
});

test('a status callback of a virtual agent is refused by name', async () => {
  await connected('<VirtualAgent connectorName="survey" statusCallback="/told"/>');
  expect(scene.carrier.errors).toMatchObject([
    { kind: 'error', code: 0, message: expect.stringContaining('statusCallback of <VirtualAgent>') },
  ]);
});

test('two virtual agents in one Connect are refused', async () => {
  await connected('<VirtualAgent connectorName="a"/><VirtualAgent connectorName="b"/>');
  expect(scene.carrier.errors).toMatchObject([{ kind: 'error', code: 12200 }]);
});
