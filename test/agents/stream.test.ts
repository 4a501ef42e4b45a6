import { attach, endOf, problemsOf } from './read-options';

const url = 'wss://bot.example.com/audio';

test('stream connects the socket, reports on itself and passes parameters', () => {
  expect(attach('stream', { url, name: 'survey' }, { orderId: '7' })).toEqual({
    verb: 'attach',
    by: 'connect',
    reports: true,
    noun: {
      name: 'Stream',
      attributes: { url, name: 'survey' },
      children: [{ name: 'Parameter', attributes: { name: 'orderId', value: '7' } }],
    },
  });
});

test.each([
  [{ url: `${url}?orderId=7` }, 'url must have no query (? ...): pass values as data parameters'],
  [{ url: 'https://bot.example.com/audio' }, 'url must be an address that begins with wss://'],
  [{ url, name: '' }, 'name'],
])('stream refuses %j', (options, problem) => {
  expect(problemsOf('stream', options).join()).toContain(problem);
});

test('stream has finished when the leg asks for more, unless an error came with it', () => {
  expect(endOf('stream', { kind: 'none' })).toEqual({ status: 'finished', reason: 'completed' });
  expect(endOf('stream', { kind: 'relay', status: '', errorCode: '31921' })).toEqual({
    status: 'failed',
    reason: 'error-31921',
  });
  expect(endOf('stream', { kind: 'relay', status: 'ended' })).toBeNull();
});
