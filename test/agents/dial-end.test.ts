import { endOf } from './read-options';

describe.each(['sip', 'application'])('%s that was dialled', (name) => {
  const dial = (status: string, more: object = {}) => endOf(name, { kind: 'dial', status, ...more });

  test.each(['completed', 'answered'])('has finished when it %s', (status) => {
    expect(dial(status)).toEqual({ status: 'finished', reason: 'completed' });
    expect(dial(status, { bridged: true, seconds: 31 })).toEqual({ status: 'finished', reason: 'completed' });
    expect(dial(status, { bridged: false })).toEqual({ status: 'failed', reason: 'not-bridged' });
  });

  test('gives back its headers', () => {
    const sip = { code: '200', headers: { 'X-Score': '5' } };
    expect(dial('completed', { sip })).toEqual({
      status: 'finished',
      reason: 'completed',
      data: { 'X-Score': '5' },
    });
    expect(dial('completed', { sip: { code: '200', headers: {} } })).not.toHaveProperty('data');
  });

  test.each(['busy', 'no-answer', 'failed', 'canceled'])('has failed when it was %s', (status) => {
    expect(dial(status)).toEqual({ status: 'failed', reason: status });
    expect(dial(status, { sip: { code: '486', headers: {} } })).toEqual({
      status: 'failed',
      reason: 'sip-486',
    });
    expect(dial(status, { sip: { code: '', headers: {} } })).toEqual({ status: 'failed', reason: status });
  });

  test('has failed when nobody knows what happened', () => {
    expect(dial('vanished')).toEqual({ status: 'failed', reason: 'failed' });
  });
});
