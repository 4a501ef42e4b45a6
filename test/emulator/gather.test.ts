import type { twiml } from 'twilio';
import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.app.on('/answer', (response) => response.say('thanks'));
});
afterEach(() => scene.close());

type Options = Parameters<twiml.VoiceResponse['gather']>[0];

function ask(options: Options): void {
  scene.app.on('/voice', (response) => {
    response.gather({ action: '/answer', ...options }).say('Which one?');
    response.say('nothing heard');
  });
}

async function dialled() {
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  return call;
}

test('digits are complete at numDigits', async () => {
  ask({ numDigits: 2 });
  const call = await dialled();
  call.press('42');
  await scene.settle();
  expect(scene.app.at('/answer')).toMatchObject([{ Digits: '42', CallStatus: 'in-progress' }]);
  expect(call.heard).toEqual(['Which one?', 'thanks']);
});

test('the finish key ends digits and is not one of them; alone it posts empty digits', async () => {
  ask({});
  const call = await dialled();
  call.press('7#');
  await scene.settle();
  const other = await dialled();
  other.press('#');
  await scene.settle();
  expect(scene.app.at('/answer').map(({ Digits }) => Digits)).toEqual(['7', '']);
});

test('the time-out counts anew from each digit', async () => {
  ask({ timeout: 4 });
  const call = await dialled();
  await scene.pass(3);
  call.press('1');
  await scene.pass(3);
  call.press('2');
  await scene.pass(3);
  expect(scene.app.at('/answer')).toEqual([]);
  await scene.pass(1);
  expect(scene.app.at('/answer')).toMatchObject([{ Digits: '12' }]);
});

test('the time-out counts from the end of the prompts', async () => {
  scene.carrier.timing.characterMs = 100;
  ask({ timeout: 2 });
  const call = await dialled();
  await scene.pass(2.9);
  expect(call.heard).toEqual(['Which one?']);
  await scene.pass(0.2);
  expect(call.heard).toEqual(['Which one?', 'nothing heard']);
});

test('without input the next verb follows, or the action when asked to', async () => {
  ask({ timeout: 1 });
  const call = await dialled();
  await scene.pass(1);
  expect(call.heard).toEqual(['Which one?', 'nothing heard']);
  ask({ timeout: 1, actionOnEmptyResult: true });
  await dialled();
  await scene.pass(1);
  expect(scene.app.at('/answer')).toMatchObject([{ Digits: '' }]);
});

test('a key interrupts the prompt', async () => {
  scene.carrier.timing.characterMs = 100;
  ask({ numDigits: 1 });
  const call = await dialled();
  await scene.pass(0.5);
  call.press('1');
  await scene.settle();
  expect(scene.app.at('/answer')).toMatchObject([{ Digits: '1' }]);
});

test('speech is complete after a silence', async () => {
  scene.carrier.timing.characterMs = 10;
  ask({ input: ['speech'], speechTimeout: '2' });
  const call = await dialled();
  await scene.pass(1);
  call.say('the blue');
  await scene.pass(1);
  call.say('one');
  await scene.pass(2);
  expect(scene.app.at('/answer')).toEqual([]);
  await scene.pass(0.1);
  expect(scene.app.at('/answer')).toMatchObject([{ SpeechResult: 'the blue one', Confidence: '0.9' }]);
});

test('an application is told of words while they are said, one after another', async () => {
  const partial = '/partial?a=1';
  ask({ input: ['speech'], speechTimeout: '2', partialResultCallback: partial });
  const call = await dialled();
  call.say('the blue one', 3000);
  await scene.pass(2);
  const so = (UnstableSpeechResult: string, StableSpeechResult: string, SequenceNumber: string) => ({
    ...{ UnstableSpeechResult, StableSpeechResult, SequenceNumber },
    CallSid: call.sid,
  });
  expect(scene.app.at('/partial')).toMatchObject([so('the', '', '0'), so('the blue', '', '1')]);
  expect(scene.app.at('/answer')).toEqual([]);
  await scene.pass(3);
  expect(scene.app.at('/partial').slice(2)).toMatchObject([so('', 'the blue one', '2')]);
  expect(scene.app.at('/answer')).toMatchObject([{ SpeechResult: 'the blue one' }]);
  expect(scene.carrier.errors).toEqual([]);
});

test('words that are cut off are not told', async () => {
  ask({
    input: ['speech'],
    maxSpeechTime: 2,
    partialResultCallback: '/partial',
    partialResultCallbackMethod: 'GET',
  });
  const call = await dialled();
  call.say('one two three four', 4000);
  await scene.pass(10);
  expect(scene.app.at('/partial').map((one) => one.UnstableSpeechResult)).toEqual(['one']);
});

test('what is pressed before a Gather listens is lost and told of', async () => {
  scene.app.on('/voice', (response) => {
    response.pause({ length: 2 });
    response.gather({ action: '/answer', numDigits: 1, timeout: 1 });
  });
  const call = await dialled();
  call.press('5');
  await scene.pass(4);
  expect(scene.app.at('/answer')).toEqual([]);
  expect(scene.carrier.events).toContainEqual(expect.objectContaining({ kind: 'unheard', input: '5' }));
});

test('a Gather without action asks the present document again', async () => {
  scene.app.on('/voice', (response, form) =>
    form.Digits === undefined ? response.gather({ numDigits: 1 }) : response.say(`got ${form.Digits}`),
  );
  const call = await dialled();
  call.press('3');
  await scene.settle();
  expect(call.heard).toEqual(['got 3']);
});

test('a hang-up while gathering asks for nothing more', async () => {
  ask({});
  const call = await dialled();
  call.press('1');
  call.hangUp();
  await scene.pass(10);
  expect(scene.app.at('/answer')).toEqual([]);
  expect(scene.clock.nextAt()).toBeUndefined();
});

test('without barge-in the prompt is spoken to its end, and keys count from there', async () => {
  scene.carrier.timing.characterMs = 1000;
  ask({ bargeIn: false, timeout: 3 });
  const call = await dialled();
  call.press('4');
  await scene.pass(9.9);
  expect(scene.app.at('/answer')).toEqual([]);
  await scene.pass(1);
  call.press('2');
  await scene.pass(2.9);
  expect(scene.app.at('/answer')).toEqual([]);
  await scene.pass(0.1);
  expect(scene.app.at('/answer')).toMatchObject([{ Digits: '42' }]);
});

test('without barge-in even the last digit waits for the end of the prompt', async () => {
  scene.carrier.timing.characterMs = 1000;
  ask({ bargeIn: false, numDigits: 1 });
  const call = await dialled();
  call.press('4');
  await scene.pass(9.9);
  expect(scene.app.at('/answer')).toEqual([]);
  await scene.pass(0.1);
  expect(scene.app.at('/answer')).toMatchObject([{ Digits: '4' }]);
});

test('words said without barge-in are complete a silence after the prompt', async () => {
  scene.carrier.timing.characterMs = 1000;
  ask({ input: ['speech'], bargeIn: false, speechTimeout: '2' });
  const call = await dialled();
  call.say('blue', 500);
  await scene.pass(11.9);
  expect(scene.app.at('/answer')).toEqual([]);
  await scene.pass(0.1);
  expect(scene.app.at('/answer')).toMatchObject([{ SpeechResult: 'blue' }]);
});

test('words take as long as their speaker says', async () => {
  ask({ input: ['speech'], speechTimeout: '2' });
  const call = await dialled();
  call.say('well, let me think', 7000);
  await scene.pass(8.9);
  expect(scene.app.at('/answer')).toEqual([]);
  await scene.pass(0.1);
  expect(scene.app.at('/answer')).toMatchObject([{ SpeechResult: 'well, let me think' }]);
});
