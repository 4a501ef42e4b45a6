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
