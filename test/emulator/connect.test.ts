import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.app.on('/after', (response) => response.say('after'));
});
afterEach(() => scene.close());

async function connected(action: boolean, noun: 'relay' | 'agent' | 'stream' = 'relay') {
  scene.app.on('/voice', (response) => {
    const connect = response.connect(action ? { action: '/after' } : {});
    if (noun === 'relay')
      connect.conversationRelay({ url: 'wss://agent.example' }).parameter({ name: 'order', value: '42' });
    if (noun === 'agent')
      connect.virtualAgent({ connectorName: 'survey' }).parameter({ name: 'order', value: '42' });
    if (noun === 'stream')
      connect.stream({ url: 'wss://agent.example' }).parameter({ name: 'order', value: '42' });
    response.say('next verb');
  });
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  return { call, session: scene.carrier.virtualAgents.sessions[0]! };
}

test('a ConversationRelay session gets its parameters, speaks, and hands back with its outcome', async () => {
  const { call, session } = await connected(true);
  expect(session).toMatchObject({ noun: 'ConversationRelay', parameters: { order: '42' }, call: call.sid });
  session.say('How satisfied were you?');
  await scene.pass(12);
  session.finish({ HandoffData: '{"score":5}' });
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([
    { SessionStatus: 'ended', SessionDuration: '12', HandoffData: '{"score":5}', CallStatus: 'in-progress' },
  ]);
  expect(scene.app.at('/after')[0]?.SessionId).toMatch(/^VX/);
  expect(call.heard).toEqual(['How satisfied were you?', 'after']);
});

test('a session that failed still hands back to the action', async () => {
  scene.carrier.virtualAgents.on((session) =>
    session.finish({ SessionStatus: 'failed', ErrorCode: '64102', ErrorMessage: 'Cannot connect' }),
  );
  const { call } = await connected(true);
  expect(scene.app.at('/after')).toMatchObject([{ SessionStatus: 'failed', ErrorCode: '64102' }]);
  expect(call.heard).toEqual(['after']);
});

test('a caller who hangs up is told of with SessionStatus=completed', async () => {
  const { call } = await connected(true);
  call.hangUp();
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([{ SessionStatus: 'completed', CallStatus: 'completed' }]);
});

test('a VirtualAgent session reports its provider and status', async () => {
  const { session } = await connected(true, 'agent');
  session.finish({ VirtualAgentStatus: 'live-agent-handoff', VirtualAgentProviderData: '{}' });
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([
    { VirtualAgentProvider: 'DialogflowCX', VirtualAgentStatus: 'live-agent-handoff' },
  ]);
});

test.each([
  ['none', ['next verb']],
  ['current-document', []],
] as const)('a VirtualAgent without an action goes by the switch: %s', async (choice, heard) => {
  scene.carrier.switches.virtualAgentDefaultAction = choice;
  const { call, session } = await connected(false, 'agent');
  session.finish();
  await scene.settle();
  expect(call.heard).toEqual(heard);
  expect(scene.app.at('/voice')).toHaveLength(choice === 'none' ? 1 : 2);
});

test('a Stream that is closed goes on with the next verb', async () => {
  const { call, session } = await connected(false, 'stream');
  session.finish();
  await scene.settle();
  expect(call.heard).toEqual(['next verb']);
});

test.each([
  ['<ConversationRelay url="https://x.example"/>', 12200],
  ['<VirtualAgent/>', 32602],
  ['<Stream url="wss://x.example/?a=1"/>', 12200],
  [`<Stream url="wss://x.example"><Parameter name="a" value="${'x'.repeat(499)}"/></Stream>`, 12200],
])('%.60s is refused with %i', async (noun, code) => {
  const body = `<Response><Connect>${noun}</Connect></Response>`;
  scene.app.on('/voice', { status: 200, body });
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.carrier.errors).toMatchObject([{ code }]);
});
