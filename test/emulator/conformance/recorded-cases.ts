/** Record, and Recording beside a document. */
import { casesOf, SHOWN } from './conformance-case';
import type { Stage } from './stage';

const RECORDED = '<Record action="/after"';

/** Somebody records three seconds and presses #. */
async function message(stage: Stage, attributes = '', key = '#'): Promise<void> {
  const call = await stage.dial(`${RECORDED} ${attributes}/>`);
  call.say('please call me back', 3000);
  await stage.pass(3);
  call.press(key);
  await stage.scene.settle();
}

/** Three seconds of a call that is recorded beside its document. */
async function beside(stage: Stage, attributes: string) {
  const call = await stage.dial(`<Start><Recording ${attributes}/></Start><Pause length="60"/>`);
  await stage.pass(3);
  return call;
}

export const RECORDED_CASES = [
  ...casesOf('Record', {
    action: [
      'is told of the recording',
      async (stage) => {
        await message(stage);
        expect(stage.asked('/after')).toMatchObject({ RecordingDuration: '3', Digits: '#' });
      },
    ],
    method: [
      'asks the action by GET or POST',
      async (stage) => {
        await message(stage, 'method="GET"');
        expect(stage.method('/after')).toBe('GET');
      },
    ],
    timeout: [
      'ends after so many seconds of silence',
      async (stage) => {
        const call = await stage.dial(`${RECORDED} timeout="8"/>`);
        call.say('hello', 1000);
        await stage.pass(8);
        expect(stage.count('/after')).toBe(0);
        await stage.pass(1);
        expect(stage.count('/after')).toBe(1);
      },
    ],
    finishOnKey: [
      'ends at one of these keys',
      async (stage) => {
        await message(stage, 'finishOnKey="*"', '#');
        expect(stage.count('/after')).toBe(0);
      },
    ],
    maxLength: [
      'ends after so many seconds',
      async (stage) => {
        const call = await stage.dial(`${RECORDED} maxLength="4"/>`);
        call.say('on and on', 60_000);
        await stage.pass(4);
        expect(stage.asked('/after').RecordingDuration).toBe('4');
      },
    ],
    playBeep: [
      'false: no beep before it',
      async (stage) => {
        await stage.dial('<Record playBeep="false"/>');
        expect(stage.events('beep')).toEqual([]);
        await stage.dial('<Record/>');
        expect(stage.events('beep')).toMatchObject([{ on: 'record' }]);
      },
      SHOWN,
    ],
    trim: [
      'cuts silence off its ends',
      async (stage) => {
        await message(stage, 'trim="do-not-trim"');
        expect(stage.events('recorded')[0]!.trim).toBe('do-not-trim');
      },
      SHOWN,
    ],
    transcribe: [
      'writes down what was said',
      async (stage) => {
        await message(stage, 'transcribe="true"');
        await stage.pass(10);
        expect(await stage.scene.client.transcriptions.list()).toMatchObject([
          { transcriptionText: 'please call me back' },
        ]);
      },
    ],
    transcribeCallback: [
      'is told of the text',
      async (stage) => {
        await message(stage, 'transcribeCallback="/told"');
        await stage.pass(10);
        expect(stage.asked('/told')).toMatchObject({ TranscriptionStatus: 'completed' });
      },
    ],
    recordingStatusCallback: [
      'is told of the recording',
      async (stage) => {
        await message(stage, 'recordingStatusCallback="/told"');
        expect(stage.asked('/told')).toMatchObject({
          RecordingStatus: 'completed',
          RecordingSource: 'RecordVerb',
        });
      },
    ],
    recordingStatusCallbackMethod: [
      'is told by GET or POST',
      async (stage) => {
        await message(stage, 'recordingStatusCallback="/told" recordingStatusCallbackMethod="GET"');
        expect(stage.method('/told')).toBe('GET');
      },
    ],
    recordingStatusCallbackEvent: [
      'chooses what is told',
      async (stage) => {
        await message(
          stage,
          'recordingStatusCallback="/told" recordingStatusCallbackEvent="in-progress completed"',
        );
        expect(stage.count('/told')).toBe(2);
      },
    ],
  }),
  ...casesOf('Recording', {
    '': [
      'records the call beside the document, to its end',
      async (stage) => {
        (await beside(stage, '')).hangUp();
        await stage.scene.settle();
        expect(stage.events('recorded')).toMatchObject([{ seconds: 3 }]);
      },
      { source: 'Recording' },
    ],
    channels: [
      'one channel or two',
      async (stage) => {
        await beside(stage, 'channels="mono"');
        expect((await stage.scene.client.recordings.list())[0]!.channels).toBe(1);
      },
    ],
    track: [
      'records one side or both',
      async (stage) => {
        (await beside(stage, `track="inbound" recordingStatusCallback="/told"`)).hangUp();
        await stage.scene.settle();
        expect(stage.asked('/told').RecordingTrack).toBe('inbound');
      },
    ],
    trim: [
      'cuts silence off its ends',
      async (stage) => {
        (await beside(stage, 'trim="trim-silence"')).hangUp();
        await stage.scene.settle();
        expect(stage.events('recorded')[0]!.trim).toBe('trim-silence');
      },
      SHOWN,
    ],
    recordingStatusCallback: [
      'is told of the recording',
      async (stage) => {
        (await beside(stage, `recordingStatusCallback="/told"`)).hangUp();
        await stage.scene.settle();
        expect(stage.asked('/told')).toMatchObject({ RecordingStatus: 'completed', RecordingChannels: '2' });
      },
    ],
    recordingStatusCallbackMethod: [
      'is told by GET or POST',
      async (stage) => {
        const attributes = `recordingStatusCallback="/told" recordingStatusCallbackMethod="GET"`;
        (await beside(stage, attributes)).hangUp();
        await stage.scene.settle();
        expect(stage.method('/told')).toBe('GET');
      },
    ],
    recordingStatusCallbackEvent: [
      'chooses what is told',
      async (stage) => {
        await beside(stage, `recordingStatusCallback="/told" recordingStatusCallbackEvent="in-progress"`);
        expect(stage.asked('/told').RecordingStatus).toBe('in-progress');
      },
    ],
  }),
];
