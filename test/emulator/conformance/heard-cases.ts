/** Gather. */
import { casesOf, SHOWN, type ConformanceCase } from './conformance-case';
import type { Stage } from './stage';

/** How words are recognised, which a scripted caller's always are. */
function recognition(attribute: string, value: string, behaviour: string): ConformanceCase[] {
  const play = async (stage: Stage): Promise<void> => {
    await stage.dial(`<Gather input="speech" ${attribute}="${value}"/>`);
    expect(stage.events('listening')[0]!.how).toEqual({ [attribute]: value });
  };
  return [{ element: 'Gather', attribute, behaviour, play, ...SHOWN }];
}

export const HEARD_CASES = [
  ...casesOf('Gather', {
    '': [
      'hears keys, while what is inside it is said',
      async (stage) => {
        const call = await stage.dial('<Gather action="/after"><Say>A long question</Say></Gather>');
        call.press('12#');
        await stage.scene.settle();
        expect(stage.asked('/after').Digits).toBe('12');
      },
    ],
    action: [
      'is told of what was heard',
      async (stage) => {
        (await stage.dial('<Gather action="/after" numDigits="1"/>')).press('4');
        await stage.scene.settle();
        expect(stage.asked('/after')).toMatchObject({ Digits: '4', CallStatus: 'in-progress' });
      },
    ],
    method: [
      'asks the action by GET or POST',
      async (stage) => {
        (await stage.dial('<Gather action="/after" method="GET" numDigits="1"/>')).press('4');
        await stage.scene.settle();
        expect(stage.method('/after')).toBe('GET');
      },
    ],
    input: [
      'hears keys, speech or both',
      async (stage) => {
        const call = await stage.dial('<Gather action="/after" input="speech" timeout="1"/>');
        call.press('1');
        call.say('hello', 500);
        await stage.pass(2);
        expect(stage.asked('/after').SpeechResult).toBe('hello');
      },
    ],
    timeout: [
      'gives up after so many seconds of silence',
      async (stage) => {
        const call = await stage.dial('<Gather timeout="9"/><Say>nothing</Say>');
        await stage.pass(8);
        expect(call.heard).toEqual([]);
        await stage.pass(1);
        expect(call.heard).toEqual(['nothing']);
      },
    ],
    speechTimeout: [
      'ends speech after so much silence',
      async (stage) => {
        const call = await stage.dial(
          '<Gather action="/after" input="speech" timeout="2" speechTimeout="6"/>',
        );
        call.say('hello', 1000);
        await stage.pass(6);
        expect(stage.count('/after')).toBe(0);
        await stage.pass(1);
        expect(stage.count('/after')).toBe(1);
      },
    ],
    maxSpeechTime: [
      'cuts speech that is longer',
      async (stage) => {
        const call = await stage.dial(
          '<Gather action="/after" input="speech" timeout="9" maxSpeechTime="4"/>',
        );
        call.say('on and on', 20_000);
        await stage.pass(4);
        expect(stage.asked('/after').SpeechResult).toBe('on and on');
      },
    ],
    numDigits: [
      'ends after so many keys',
      async (stage) => {
        (await stage.dial('<Gather action="/after" numDigits="2"/>')).press('567');
        await stage.scene.settle();
        expect(stage.asked('/after').Digits).toBe('56');
      },
    ],
    finishOnKey: [
      'ends at a key, which is not part of the digits',
      async (stage) => {
        (await stage.dial('<Gather action="/after" finishOnKey="*"/>')).press('5#6*');
        await stage.scene.settle();
        expect(stage.asked('/after').Digits).toBe('5#6');
      },
    ],
    actionOnEmptyResult: [
      'asks the action also when nothing was heard',
      async (stage) => {
        await stage.dial('<Gather action="/after" timeout="1" actionOnEmptyResult="true"/>');
        await stage.pass(1);
        expect(stage.asked('/after').Digits).toBe('');
      },
    ],
    bargeIn: [
      'false: a prompt is said to its end',
      async (stage) => {
        const call = await stage.dial(
          '<Gather action="/after" bargeIn="false" numDigits="1"><Say>ten chars.</Say><Say>b</Say></Gather>',
        );
        call.press('1');
        await stage.pass(2);
        expect([call.heard.slice(0, 2), stage.asked('/after').Digits]).toEqual([['ten chars.', 'b'], '1']);
      },
    ],
    partialResultCallback: [
      'is told of words while they are said',
      async (stage) => {
        const call = await stage.dial('<Gather input="speech" partialResultCallback="/told"/>');
        call.say('one two', 2000);
        await stage.pass(1);
        expect(stage.asked('/told').UnstableSpeechResult).toBe('one');
      },
    ],
    partialResultCallbackMethod: [
      'is told by GET or POST',
      async (stage) => {
        const attributes = 'partialResultCallback="/told" partialResultCallbackMethod="GET"';
        (await stage.dial(`<Gather input="speech" ${attributes}/>`)).say('one', 1000);
        await stage.pass(1);
        expect(stage.method('/told')).toBe('GET');
      },
    ],
  }),
  ...recognition('language', 'es-MX', 'chooses the language that is recognised'),
  ...recognition('hints', 'yes, no', 'names words that are likely'),
  ...recognition('speechModel', 'phone_call', 'chooses how speech is recognised'),
  ...recognition('enhanced', 'true', 'chooses a better model'),
  ...recognition('profanityFilter', 'false', 'leaves bad words as they are'),
  ...recognition('debug', 'true', 'writes down more about recognition'),
];
