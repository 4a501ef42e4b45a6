import { attach, endOf, problemsOf } from './read-options';

const url = 'wss://bot.example.com/ws?tenant=3';
const relay = (status: string, more: object = {}) =>
  endOf('conversation-relay', { kind: 'relay', status, ...more });

test('conversation-relay connects the socket with its attributes and parameters', () => {
  const options = {
    url,
    welcomeGreeting: 'Hola',
    voice: 'es-US-News-N',
    ttsProvider: 'Google',
    dtmfDetection: true,
  };
  expect(attach('conversation-relay', options, { orderId: '7' }, 'es-MX')).toEqual({
    verb: 'attach',
    by: 'connect',
    noun: {
      name: 'ConversationRelay',
      attributes: {
        url,
        language: 'es-MX',
        welcomeGreeting: 'Hola',
        ttsProvider: 'Google',
        voice: 'es-US-News-N',
        dtmfDetection: true,
      },
      children: [{ name: 'Parameter', attributes: { name: 'orderId', value: '7' } }],
    },
  });
});

test('conversation-relay may be told another language', () => {
  const verb = attach('conversation-relay', { url, language: 'pt-BR' }, {}, 'es');
  expect(verb).toMatchObject({ noun: { attributes: { language: 'pt-BR' } } });
});

test.each([
  ['ws://bot.example.com/ws', 'url must be an address that begins with wss://'],
  ['https://bot.example.com/ws', 'url must be an address that begins with wss://'],
  ['wss://', 'url must be an address that begins with wss://'],
  ['wss:///ws', 'url must be an address that begins with wss://'],
  ['wss://bot.example.com/a b', 'url must be an address that begins with wss://'],
  ['wss://bot.example.com/a"b', 'url must be an address that begins with wss://'],
  ['wss://bot.example.com/#rc=2', 'url must have no # part'],
])('conversation-relay refuses the address %s', (refused, problem) => {
  expect(problemsOf('conversation-relay', { url: refused })).toContain(problem);
});

test.each([
  { ttsProvider: 'Polly' },
  { interruptible: 'sometimes' },
  { dtmfDetection: 'yes' },
  { language: 'Spanish' },
  { welcomeGreeting: '' },
])('conversation-relay refuses %j', (options) => {
  expect(problemsOf('conversation-relay', { url, ...options })).toHaveLength(1);
});

test('conversation-relay understands every way a session ends', () => {
  expect(relay('ended')).toEqual({ status: 'finished', reason: 'completed' });
  expect(relay('ended', { handoffData: '{"score":5}' })).toEqual({
    status: 'finished',
    reason: 'completed',
    data: { score: 5 },
  });
  expect(relay('completed')).toEqual({ status: 'partial', reason: 'customer-hung-up' });
  expect(relay('failed', { errorCode: '39001' })).toEqual({ status: 'failed', reason: 'error-39001' });
  expect(relay('', { errorCode: '64102' })).toEqual({ status: 'failed', reason: 'error-64102' });
  expect(relay('', { handoffData: '' })).toEqual({ status: 'finished', reason: 'completed' });
  expect(relay('paused')).toEqual({ status: 'partial', reason: 'unknown-status' });
});

test.each(['five', '[5]', '5', '{"score":'])(
  'conversation-relay keeps %s as it was handed off',
  (handoffData) => {
    expect(relay('ended', { handoffData })).toMatchObject({ data: { handoffData } });
  },
);
