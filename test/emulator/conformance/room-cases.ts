/** Conference. */
import { NUMBER } from '../support/scene';
import { casesOf, SHOWN } from './conformance-case';
import type { Stage } from './stage';

/** A customer enters; then, unless it is said, somebody else by the same document. */
async function enter(stage: Stage, attributes: string, others = 1) {
  const call = await stage.dial(`<Dial action="/after"><Conference ${attributes}>room</Conference></Dial>`);
  for (let other = 0; other < others; other += 1) {
    stage.scene.carrier.dial(`+1555400${other}`, NUMBER);
    await stage.scene.settle();
  }
  return call;
}

const TOLD = 'statusCallback="/told"';
const room = async (stage: Stage) => (await stage.scene.client.conferences.list())[0]!;

export const ROOM_CASES = [
  ...casesOf('Conference', {
    '': [
      'brings all who dial its name together',
      async (stage) => {
        await enter(stage, '');
        expect(stage.events('joined')).toHaveLength(2);
      },
    ],
    waitUrl: [
      'is heard until it starts, again and again',
      async (stage) => {
        const call = await enter(stage, 'waitUrl="/wait"', 0);
        await stage.pass(3);
        expect(call.heard.filter((text) => text === 'wait').length).toBeGreaterThan(1);
      },
    ],
    waitMethod: [
      'asks for that by GET or POST',
      async (stage) => {
        await enter(stage, 'waitUrl="/wait" waitMethod="GET"', 0);
        expect(stage.method('/wait')).toBe('GET');
      },
    ],
    statusCallback: [
      'is told what happens in it',
      async (stage) => {
        await enter(stage, `${TOLD} statusCallbackEvent="start"`);
        expect(stage.asked('/told')).toMatchObject({
          StatusCallbackEvent: 'conference-start',
          FriendlyName: 'room',
        });
      },
    ],
    statusCallbackMethod: [
      'is told by GET or POST',
      async (stage) => {
        await enter(stage, `${TOLD} statusCallbackEvent="start" statusCallbackMethod="GET"`);
        expect(stage.method('/told')).toBe('GET');
      },
    ],
    statusCallbackEvent: [
      'chooses what is told: also who speaks',
      async (stage) => {
        const call = await enter(stage, `${TOLD} statusCallbackEvent="speaker"`);
        call.say('hello', 1000);
        await stage.pass(1);
        expect(stage.scene.app.at('/told').map(({ StatusCallbackEvent }) => StatusCallbackEvent)).toEqual([
          'participant-speech-start',
          'participant-speech-stop',
        ]);
      },
    ],
    startConferenceOnEnter: [
      'false: it waits for somebody else to start it',
      async (stage) => {
        await enter(stage, `${TOLD} statusCallbackEvent="start" startConferenceOnEnter="false"`);
        expect(stage.count('/told')).toBe(0);
      },
    ],
    endConferenceOnExit: [
      'ends it for all when this one leaves',
      async (stage) => {
        const call = await enter(stage, 'endConferenceOnExit="true"');
        call.hangUp();
        await stage.scene.settle();
        expect((await room(stage)).reasonConferenceEnded).toBe(
          'participant-with-end-conference-on-exit-left',
        );
      },
    ],
    participantLabel: [
      'names the participant',
      async (stage) => {
        await enter(stage, 'participantLabel="customer"', 0);
        const { sid } = await room(stage);
        await stage.scene.client.conferences(sid).participants('customer').fetch();
      },
    ],
    muted: [
      'is not heard',
      async (stage) => {
        await enter(stage, 'muted="true"', 0);
        const { sid } = await room(stage);
        expect(await stage.scene.client.conferences(sid).participants.list({ muted: true })).toHaveLength(1);
      },
    ],
    beep: [
      'chooses when the others hear a beep',
      async (stage) => {
        (await enter(stage, 'beep="onExit"', 0)).hangUp();
        await stage.scene.settle();
        expect(stage.events('beep').map(({ on }) => on)).toEqual(['exit']);
      },
      SHOWN,
    ],
    maxParticipants: [
      'lets no more in',
      async (stage) => {
        await enter(stage, 'maxParticipants="2"', 2);
        expect(stage.asked('/after').DialCallStatus).toBe('failed');
        expect(stage.scene.carrier.errors).toMatchObject([{ code: 16020 }]);
      },
    ],
    region: [
      'where it is mixed',
      async (stage) => {
        await enter(stage, 'region="ie1"', 0);
        expect((await room(stage)).region).toBe('ie1');
      },
    ],
    coach: [
      'is heard by one participant only',
      async (stage) => {
        const call = await enter(stage, '', 0);
        await stage.dial(`<Dial><Conference coach="${call.sid}">room</Conference></Dial>`);
        const { sid } = await room(stage);
        expect(await stage.scene.client.conferences(sid).participants.list({ coaching: true })).toHaveLength(
          1,
        );
      },
    ],
    record: [
      'records it from its start',
      async (stage) => {
        await enter(stage, 'record="record-from-start"');
        expect(await stage.scene.client.recordings.list()).toMatchObject([{ source: 'Conference' }]);
      },
    ],
    trim: [
      'cuts silence off its ends',
      async (stage) => {
        const call = await enter(stage, 'record="true" trim="do-not-trim" endConferenceOnExit="true"');
        call.hangUp();
        await stage.scene.settle();
        expect(stage.events('recorded')[0]!.trim).toBe('do-not-trim');
      },
      SHOWN,
    ],
    recordingStatusCallback: [
      'is told of the recording',
      async (stage) => {
        const call = await enter(
          stage,
          'record="true" recordingStatusCallback="/told" endConferenceOnExit="true"',
        );
        call.hangUp();
        await stage.scene.settle();
        expect(stage.asked('/told')).toMatchObject({
          RecordingStatus: 'completed',
          RecordingSource: 'Conference',
        });
      },
    ],
    recordingStatusCallbackMethod: [
      'is told by GET or POST',
      async (stage) => {
        const told = 'recordingStatusCallback="/told" recordingStatusCallbackMethod="GET"';
        (await enter(stage, `record="true" ${told} endConferenceOnExit="true"`)).hangUp();
        await stage.scene.settle();
        expect(stage.method('/told')).toBe('GET');
      },
    ],
    recordingStatusCallbackEvent: [
      'chooses what is told',
      async (stage) => {
        const told = 'recordingStatusCallback="/told" recordingStatusCallbackEvent="in-progress"';
        await enter(stage, `record="true" ${told}`);
        expect(stage.asked('/told').RecordingStatus).toBe('in-progress');
      },
    ],
  }),
];
