import { attach, endOf, problemsOf } from './read-options';

const status = (status: string, more: object = {}) =>
  endOf('dialogflow-cx', { kind: 'virtual-agent', status, ...more });

test("dialogflow-cx connects the agent in the session's language, with settings and parameters", () => {
  const options = { connectorName: 'survey', welcomeIntent: 'post_call', sentimentAnalysis: false };
  expect(attach('dialogflow-cx', options, { orderId: '7', note: 'a\nb' }, 'es')).toEqual({
    verb: 'attach',
    by: 'connect',
    noun: {
      name: 'VirtualAgent',
      attributes: { connectorName: 'survey', language: 'es' },
      children: [
        { name: 'Config', attributes: { name: 'sentimentAnalysis', value: 'false' } },
        { name: 'Config', attributes: { name: 'welcomeIntent', value: 'post_call' } },
        { name: 'Parameter', attributes: { name: 'orderId', value: '7' } },
        { name: 'Parameter', attributes: { name: 'note', value: 'a b' } },
      ],
    },
  });
});

test('dialogflow-cx may be told another language', () => {
  const verb = attach('dialogflow-cx', { connectorName: 'survey', language: 'es-419' });
  expect(verb).toMatchObject({ noun: { attributes: { language: 'es-419' } } });
});

test.each([
  [{ connectorName: '' }, 'connectorName'],
  [{ connectorName: ' ' }, 'connectorName must not be blank'],
  [{ connectorName: 'a\nb' }, 'connectorName must not hold control characters'],
  [{ connectorName: 'a', language: 'Spanish' }, 'language must be a language such as es'],
  [{ connectorName: 'a', voiceName: 7 }, 'voiceName'],
])('dialogflow-cx refuses %j', (options, problem) => {
  expect(problemsOf('dialogflow-cx', options).join()).toContain(problem);
});

test('dialogflow-cx understands every way a session ends', () => {
  const data = { ConversationId: 'c1', AgentHandoffParameters: { score: 5 } };
  expect(status('completed')).toEqual({ status: 'finished', reason: 'completed' });
  expect(status('live-agent-handoff', { data: JSON.stringify(data) })).toEqual({
    status: 'finished',
    reason: 'live-agent-handoff',
    // Identifiers of the conversation are no answers.
    data: { score: 5 },
  });
  expect(status('hangup')).toEqual({ status: 'partial', reason: 'customer-hung-up' });
  expect(status('paused')).toEqual({ status: 'partial', reason: 'paused' });
  expect(status('sleeping')).toEqual({ status: 'partial', reason: 'unknown-status' });
  expect(status('failed', { errorCode: '32601' })).toEqual({ status: 'failed', reason: 'error-32601' });
  expect(status('failed', { errorCode: 'call +1555' })).toEqual({ status: 'failed', reason: 'failed' });
  expect(status('failed')).toEqual({ status: 'failed', reason: 'failed' });
});

test.each(['', '[1]', '"x"', 'null', '{'])('dialogflow-cx finds no data in %j', (data) => {
  expect(status('completed', { data })).toEqual({ status: 'finished', reason: 'completed' });
});

const AGENT = 'projects/my-project/locations/europe-west1/agents/0f7d-1';

test.each([
  [
    { channels: ['voice'], agent: AGENT },
    ['connectorName is missing: voice with the kind "dialogflow-cx" needs it'],
  ],
  [
    { channels: ['chat'], connectorName: 'c' },
    ['agent is missing: chat with the kind "dialogflow-cx" needs it'],
  ],
  [
    { channels: ['voice', 'chat'] },
    [
      'connectorName is missing: voice with the kind "dialogflow-cx" needs it',
      'agent is missing: chat with the kind "dialogflow-cx" needs it',
    ],
  ],
  [{}, ['connectorName is missing: voice with the kind "dialogflow-cx" needs it']],
  [{ channels: ['chat'], agent: AGENT }, []],
  [{ channels: ['chat', 'voice'], agent: AGENT, connectorName: 'c' }, []],
])('what %j lacks is told with the channel that needs it', (options, problems) => {
  expect(problemsOf('dialogflow-cx', options)).toEqual(problems);
});

test.each(['agents/a', 'projects/p/agents/a', `${AGENT}/sessions/1`, 'projects/p/locations/eu/agents/', ''])(
  '%j is no agent of Dialogflow CX',
  (agent) => {
    expect(problemsOf('dialogflow-cx', { channels: ['chat'], agent })).toEqual([
      'agent must be the name of an agent: projects/P/locations/L/agents/A',
    ]);
  },
);

test.each([
  'europe-west1-dialogflow.googleapis.com:443',
  'localhost:8080',
  '127.0.0.1:50051',
  'http://127.0.0.1:8080',
  'https://dialogflow.example.com',
])('the API of Dialogflow may be at %s', (endpoint) => {
  expect(problemsOf('dialogflow-cx', { channels: ['chat'], agent: AGENT, endpoint })).toEqual([]);
});

test.each([
  'dialogflow.example.com',
  'ftp://example.com:21',
  'https://example.com/v3',
  'https://user@example.com',
  'http://a b:1',
  'example.com:99999',
  '',
])('the API of Dialogflow cannot be at %j', (endpoint) => {
  expect(problemsOf('dialogflow-cx', { channels: ['chat'], agent: AGENT, endpoint })).toEqual([
    'endpoint must be host:port, or an http or https address without a path',
  ]);
});
