/** Connect with ConversationRelay: failures and what cannot be. */
import { openScene, CUSTOMER, NUMBER, type Scene } from '../support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.app.on('/after', (response) => response.say('after'));
});
afterEach(() => scene.close());

async function connected(options: { action?: string }) {
  scene.app.on('/voice', (response) => {
    response.connect(options).conversationRelay({ url: 'wss://bot.example' });
    response.say('next verb');
  });
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  return { call, session: scene.carrier.virtualAgents.sessions[0]! };
}

test('a session that failed has an error code, 39001 unless told otherwise', async () => {
  const { session } = await connected({ action: '/after' });
  session.finish({ SessionStatus: 'failed' });
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([
    { SessionStatus: 'failed', ErrorCode: '39001', SessionId: session.sid, CallStatus: 'in-progress' },
  ]);
});

test('without an action a session that failed ends the call, one that ended goes on', async () => {
  const failed = await connected({});
  failed.session.finish({ SessionStatus: 'failed' });
  await scene.settle();
  expect(failed.call).toMatchObject({ heard: [], status: 'completed' });
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  scene.carrier.virtualAgents.sessions[1]!.finish();
  await scene.settle();
  expect(call.heard).toEqual(['next verb']);
});

test('a session lasts until somebody finishes it', async () => {
  const { call } = await connected({ action: '/after' });
  await scene.pass(3600);
  expect(call.status).toBe('in-progress');
  expect(scene.app.at('/after')).toEqual([]);
});

test.each([
  [{ SessionStatus: 'over' }, 'SessionStatus cannot be "over"'],
  [{ ErrorCode: '64102' }, 'with SessionStatus failed only'],
  [{ VirtualAgentStatus: 'failed' }, 'the outcome has no VirtualAgentStatus'],
])('a test cannot end a session with %j', async (outcome, why) => {
  const { session } = await connected({});
  expect(() => session.finish(outcome as Record<string, string>)).toThrow(why);
});

test('a session that was redirected away says nothing to the action', async () => {
  const { call, session } = await connected({ action: '/after' });
  scene.app.on('/other', (response) => response.say('other'));
  await scene.client.calls(call.sid).update({ url: `${scene.app.url}/other` });
  await scene.settle();
  session.finish();
  await scene.settle();
  expect(scene.app.at('/after')).toEqual([]);
  expect(call.heard).toEqual(['other']);
});
