import * as real from './payloads';
import { AT, eventOf, HERE, keyOf, parse } from './read-webhook';

const path = `${HERE}/virtual-agent/6`;
const report = (StreamEvent: string, more: object = {}) => ({
  AccountSid: real.ACCOUNT,
  CallSid: real.CALLER_LEG,
  StreamSid: 'MZ00000000000000000000000000000001',
  StreamName: 'survey',
  StreamEvent,
  Timestamp: '2026-01-05T10:00:00.000Z',
  ...more,
});

describe("a virtual agent's own report", () => {
  test.each([
    ['stream-started', 'started', {}],
    ['stream-stopped', 'stopped', {}],
    ['stream-error', 'failed', { StreamError: 'Stream - Connection - Declined' }],
  ])('%s is understood, with the document that connected it', (event, status, more) => {
    expect(eventOf(path, report(event, more))).toEqual({
      type: 'virtual-agent.reported',
      document: 6,
      status,
      error: 'StreamError' in more ? more.StreamError : '',
    });
  });

  test('has a key of its stream and event', () => {
    const started = keyOf(path, report('stream-started'));
    expect(started).toBe('virtual-agent:MZ00000000000000000000000000000001:stream-started');
    expect(keyOf(path, report('stream-started'))).toBe(started);
    expect(keyOf(path, report('stream-stopped'))).not.toBe(started);
    expect(keyOf(path, report('stream-started', { StreamSid: 'MZ2' }))).not.toBe(started);
  });

  test.each(['stream-paused', 'constructor'])('%s is not known and changes nothing', (event) => {
    expect(eventOf(path, report(event))).toBeNull();
  });

  test('keeps no more than 200 characters of an error', () => {
    const event = eventOf(path, report('stream-error', { StreamError: 'e'.repeat(900) }));
    expect(event).toMatchObject({ error: 'e'.repeat(200) });
  });

  test('without a stream is a problem', () => {
    expect(parse(path, { ...report('stream-started'), StreamSid: '' })).toEqual({
      ok: false,
      problem: 'StreamSid is missing',
    });
    expect(parse(path, report('stream-started'))).toMatchObject({ ok: true, event: { at: AT } });
  });
});
