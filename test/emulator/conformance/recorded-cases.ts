/** Record. */
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
];
