import type { FormParams } from '../../src/twilio/parse-form';
import * as real from './payloads';
import { AT, eventOf, HERE, parse, SESSION } from './read-webhook';

describe('the request for the next document', () => {
  const answer = (params: FormParams, query = ''): unknown =>
    (eventOf(`${HERE}/after/4${query}`, real.customerRequest(params)) as { answer: unknown }).answer;

  test('names the document that is done with, and its key is that and the leg', () => {
    const parsed = parse(`${HERE}/after/4`, real.customerRequest());
    expect(parsed).toEqual({
      ok: true,
      sessionId: SESSION,
      key: `after:4:${real.CALLER_LEG}`,
      event: {
        ...{ type: 'document.requested', at: AT, sid: real.CALLER_LEG, document: 4, gone: false },
        answer: { kind: 'none' },
      },
    });
  });

  test.each(['completed', 'busy', 'failed', 'no-answer', 'canceled'])(
    'says that a %s leg is gone',
    (CallStatus) => {
      expect(eventOf(`${HERE}/after/4`, real.customerRequest({ CallStatus }))).toMatchObject({ gone: true });
    },
  );

  test('after keys, speech, silence and a lone finish key', () => {
    expect(answer({ Digits: '12', msg: 'Gather End' })).toEqual({ kind: 'input', digits: '12', speech: '' });
    expect(answer({ SpeechResult: 'sí', Confidence: '0.8712' })).toEqual({
      kind: 'input',
      digits: '',
      speech: 'sí',
      confidence: 0.8712,
    });
    expect(answer({ Digits: '' })).toEqual({ kind: 'input', digits: '', speech: '' });
    expect(answer({ SpeechResult: '', Confidence: '' })).toEqual({ kind: 'input', digits: '', speech: '' });
  });

  test('after a recording, also one that a hang-up ended', () => {
    const RecordingUrl = 'https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/RE1';
    expect(answer({ RecordingUrl, RecordingSid: 'RE1', RecordingDuration: '7', Digits: 'hangup' })).toEqual({
      kind: 'recording',
      url: RecordingUrl,
      seconds: 7,
      digits: 'hangup',
    });
    expect(answer({ RecordingUrl })).toEqual({
      kind: 'recording',
      url: RecordingUrl,
      seconds: 0,
      digits: '',
    });
  });

  test('after a conference: no sid, no seconds, no bridge', () => {
    expect(answer({ DialCallStatus: 'answered' })).toEqual({ kind: 'dial', status: 'answered' });
  });

  test('after a dial, also one that recorded', () => {
    const dialled = { DialCallStatus: 'completed', DialCallSid: real.AGENT_LEG, DialCallDuration: '31' };
    const expected = { kind: 'dial', status: 'completed', sid: real.AGENT_LEG, seconds: 31 };
    expect(answer({ ...dialled, DialBridged: 'true' })).toEqual({ ...expected, bridged: true });
    expect(answer({ ...dialled, DialBridged: 'false' })).toEqual({ ...expected, bridged: false });
    expect(answer({ ...dialled, RecordingUrl: 'https://a.example/RE1', Digits: '1' })).toEqual(expected);
    expect(answer({ DialCallStatus: 'no-answer', DialCallDuration: '' })).toEqual({
      kind: 'dial',
      status: 'no-answer',
    });
  });

  test('after a SIP dial: its final response and the headers it brought back', () => {
    const dialled = { DialCallStatus: 'completed', DialSipCallId: 'x1', DialSipResponseCode: '200' };
    expect(answer({ ...dialled, 'DialSipHeader_X-Score': '5', 'DialSipHeader_X-Note': 'ok' })).toEqual({
      kind: 'dial',
      status: 'completed',
      sip: { code: '200', headers: { 'X-Score': '5', 'X-Note': 'ok' } },
    });
    expect(answer({ DialCallStatus: 'busy', DialSipResponseCode: '486' })).toEqual({
      kind: 'dial',
      status: 'busy',
      sip: { code: '486', headers: {} },
    });
  });

  test('after a Dialogflow agent, however it ended', () => {
    const provider = { VirtualAgentProvider: 'DialogflowCX' };
    const data = '{"ConversationId":"c1","AgentHandoffParameters":{"score":5}}';
    expect(
      answer({ ...provider, VirtualAgentStatus: 'live-agent-handoff', VirtualAgentProviderData: data }),
    ).toEqual({ kind: 'virtual-agent', status: 'live-agent-handoff', data });
    expect(
      answer({
        ...{ ...provider, VirtualAgentStatus: 'failed', VirtualAgentErrorCode: '32601' },
        ...{ VirtualAgentError: 'x', ErrorCode: '32601' },
      }),
    ).toEqual({ kind: 'virtual-agent', status: 'failed', errorCode: '32601' });
  });

  test('by another application that gives the leg back, with or without a word', () => {
    const dialledThere = { DialCallStatus: 'completed', Digits: '5' };
    expect(answer(dialledThere, '?returned=1')).toEqual({ kind: 'returned', outcome: '' });
    expect(answer({}, '?returned=1&outcome=Finished')).toEqual({ kind: 'returned', outcome: 'finished' });
    expect(answer({}, '?outcome=failed&outcome=finished')).toEqual({ kind: 'returned', outcome: 'failed' });
    expect(answer({}, `?outcome=${'x'.repeat(99)}`)).toEqual({ kind: 'returned', outcome: 'x'.repeat(32) });
    const parsed = parse(`${HERE}/after/4?returned=1`, real.customerRequest());
    expect(parsed).toMatchObject({ sessionId: SESSION, key: `after:4:${real.CALLER_LEG}` });
  });

  test('is not taken for a return because of a parameter in its body, or another one in its address', () => {
    expect(answer({ returned: '1', outcome: 'finished' })).toEqual({ kind: 'none' });
    expect(answer(real.customerRequest({ Digits: '1' }), '?tenant=3')).toMatchObject({ kind: 'input' });
  });

  test('after a relay that ended, failed or was hung up on', () => {
    const relay = { SessionId: 'VX1', SessionDuration: '12' };
    expect(answer({ ...relay, SessionStatus: 'ended', HandoffData: '{"score":5}' })).toEqual({
      kind: 'relay',
      status: 'ended',
      handoffData: '{"score":5}',
    });
    expect(answer({ ...relay, SessionStatus: 'failed', ErrorCode: '39001', ErrorMessage: 'x' })).toEqual({
      kind: 'relay',
      status: 'failed',
      errorCode: '39001',
    });
    const hungUp = real.customerRequest({ ...relay, SessionStatus: 'completed', CallStatus: 'completed' });
    expect(eventOf(`${HERE}/after/4`, hungUp)).toMatchObject({ gone: true, answer: { kind: 'relay' } });
  });
});
