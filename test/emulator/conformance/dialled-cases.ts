/** Dial. */
import { AGENT } from '../support/scene';
import { casesOf, SHOWN } from './conformance-case';
import { talk } from './talk';

export const DIALLED_CASES = [
  ...casesOf('Dial', {
    '': [
      'rings a number and connects it',
      async (stage) => {
        await talk(stage);
        expect(stage.events('bridged')).toHaveLength(1);
      },
    ],
    action: [
      'is told how it went',
      async (stage) => {
        await talk(stage);
        await stage.pass(5);
        stage.agent.hangUp();
        await stage.scene.settle();
        expect(stage.asked('/after')).toMatchObject({ DialCallStatus: 'completed', DialCallDuration: '5' });
      },
    ],
    method: [
      'asks the action by GET or POST',
      async (stage) => {
        await talk(stage, 'method="GET"');
        stage.agent.hangUp();
        await stage.scene.settle();
        expect(stage.method('/after')).toBe('GET');
      },
    ],
    timeout: [
      'stops ringing after so many seconds',
      async (stage) => {
        stage.scene.carrier.phone(AGENT).ringsOn();
        await talk(stage, 'timeout="7"');
        await stage.pass(6);
        expect(stage.asked('/after').DialCallStatus).toBe('no-answer');
      },
    ],
    timeLimit: [
      'ends the connection after so many seconds',
      async (stage) => {
        await talk(stage, 'timeLimit="20"');
        await stage.pass(20);
        expect([stage.agent.isOver, stage.asked('/after').DialCallStatus]).toEqual([true, 'completed']);
      },
    ],
    callerId: [
      'is what the called phone shows; it has to be the account’s',
      async (stage) => {
        stage.scene.carrier.addCallerId('+15559999');
        await talk(stage, 'callerId="+15559999"');
        expect(stage.agent.shows).toBe('+15559999');
        await talk(stage, 'callerId="+15558888"');
        expect(stage.asked('/after').DialCallStatus).toBe('failed');
      },
    ],
    hangupOnStar: [
      'the caller’s * ends the connection, not the call',
      async (stage) => {
        (await talk(stage, 'hangupOnStar="true"')).press('*');
        await stage.scene.settle();
        expect([stage.agent.isOver, stage.asked('/after').CallStatus]).toEqual([true, 'in-progress']);
      },
    ],
    answerOnBridge: [
      'the caller hears ringing until somebody answers',
      async (stage) => {
        const call = await stage.dial(`<Dial answerOnBridge="true">${AGENT}</Dial>`);
        expect(call.status).toBe('ringing');
        await stage.pass(1);
        expect(call.status).toBe('in-progress');
      },
    ],
    record: [
      'records both, in one channel or two',
      async (stage) => {
        await talk(stage, 'record="record-from-answer-dual"');
        stage.agent.hangUp();
        await stage.scene.settle();
        expect(await stage.scene.client.recordings.list()).toMatchObject([
          { channels: 2, source: 'DialVerb' },
        ]);
      },
    ],
    recordingTrack: [
      'records one side or both',
      async (stage) => {
        const call = await talk(stage, 'record="true" recordingTrack="inbound"');
        expect(await stage.scene.client.calls(call.sid).recordings.list()).toMatchObject([
          { track: 'inbound' },
        ]);
      },
    ],
    ringTone: [
      'chooses what the caller hears meanwhile',
      async (stage) => {
        await talk(stage, 'ringTone="it"');
        expect(stage.events('rings')[0]!.how).toEqual({ ringTone: 'it' });
      },
      SHOWN,
    ],
    sequential: [
      'rings one after another, each for the whole time',
      async (stage) => {
        stage.scene.carrier.phone('+15553001').ringsOn();
        const nouns = `<Number>+15553001</Number><Number>${AGENT}</Number>`;
        await stage.dial(`<Dial sequential="true" timeout="5">${nouns}</Dial>`);
        await stage.pass(4);
        expect(stage.events('rings').map(({ party }) => party)).toEqual(['+15553001']);
        await stage.pass(2);
        expect(stage.events('rings').map(({ party }) => party)).toEqual(['+15553001', AGENT]);
        expect(stage.events('bridged')).toHaveLength(1);
      },
    ],
    trim: [
      'cuts silence off its ends',
      async (stage) => {
        await talk(stage, 'record="true" trim="trim-silence"');
        stage.agent.hangUp();
        await stage.scene.settle();
        expect(stage.events('recorded')[0]!.trim).toBe('trim-silence');
      },
      SHOWN,
    ],
    recordingStatusCallback: [
      'is told of the recording',
      async (stage) => {
        await talk(stage, 'record="true" recordingStatusCallback="/told"');
        stage.agent.hangUp();
        await stage.scene.settle();
        expect(stage.asked('/told').RecordingSource).toBe('DialVerb');
      },
    ],
    recordingStatusCallbackMethod: [
      'is told by GET or POST',
      async (stage) => {
        await talk(
          stage,
          'record="true" recordingStatusCallback="/told" recordingStatusCallbackMethod="GET"',
        );
        stage.agent.hangUp();
        await stage.scene.settle();
        expect(stage.method('/told')).toBe('GET');
      },
    ],
    recordingStatusCallbackEvent: [
      'chooses what is told',
      async (stage) => {
        await talk(
          stage,
          'record="true" recordingStatusCallback="/told" recordingStatusCallbackEvent="in-progress"',
        );
        expect(stage.asked('/told').RecordingStatus).toBe('in-progress');
      },
    ],
  }),
];
