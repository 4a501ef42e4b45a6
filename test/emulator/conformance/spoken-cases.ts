/** Say, Play, Pause, Redirect, Reject, Hangup and Leave. */
import { casesOf, SHOWN } from './conformance-case';

export const SPOKEN_CASES = [
  ...casesOf('Say', {
    '': [
      'reads a text to the party',
      async (stage) => {
        expect((await stage.dial('<Say>Hello</Say>')).heard).toEqual(['Hello']);
      },
    ],
    loop: [
      'says it so many times',
      async (stage) => {
        const call = await stage.dial('<Say loop="3">a</Say>');
        await stage.pass(1);
        expect(call.heard).toEqual(['a', 'a', 'a']);
      },
    ],
    voice: [
      'chooses the voice',
      async (stage) => {
        await stage.dial('<Say voice="Polly.Amy">a</Say>');
        expect(stage.events('heard')[0]!.how).toEqual({ voice: 'Polly.Amy' });
      },
      SHOWN,
    ],
    language: [
      'chooses the language',
      async (stage) => {
        await stage.dial('<Say language="es-MX">a</Say>');
        expect(stage.events('heard')[0]!.how).toEqual({ language: 'es-MX' });
      },
      SHOWN,
    ],
  }),
  ...casesOf('Play', {
    '': [
      'plays the file at a URL; it is named to the party and not fetched',
      async (stage) => {
        const call = await stage.dial('<Play>/music.mp3</Play>');
        expect(call.heard).toEqual([`${stage.scene.app.url}/music.mp3`]);
      },
    ],
    loop: [
      'plays it so many times',
      async (stage) => {
        const call = await stage.dial('<Play loop="2">/music.mp3</Play>');
        await stage.pass(2);
        expect(call.heard).toHaveLength(2);
      },
    ],
    digits: [
      'sends the tones of keys',
      async (stage) => {
        expect((await stage.dial('<Play digits="1w2"/>')).heard).toEqual(['digits 1w2']);
      },
    ],
  }),
  ...casesOf('Pause', {
    length: [
      'waits so many seconds',
      async (stage) => {
        const call = await stage.dial('<Say>a</Say><Pause length="7"/><Say>b</Say>');
        await stage.pass(7);
        expect(call.heard).toEqual(['a']);
        await stage.pass(1);
        expect(call.heard).toEqual(['a', 'b']);
      },
    ],
  }),
  ...casesOf('Redirect', {
    '': [
      'goes on with the document at a URL',
      async (stage) => {
        expect((await stage.dial('<Redirect>/after</Redirect>')).heard).toEqual(['after']);
      },
    ],
    method: [
      'asks by GET or POST',
      async (stage) => {
        await stage.dial('<Redirect method="GET">/after</Redirect>');
        expect(stage.method('/after')).toBe('GET');
      },
    ],
  }),
  ...casesOf('Reject', {
    '': [
      'refuses the call without answering it',
      async (stage) => {
        expect((await stage.dial('<Reject/>')).status).toBe('no-answer');
      },
    ],
    reason: [
      'busy: the caller finds the line busy',
      async (stage) => {
        expect((await stage.dial('<Reject reason="busy"/>')).status).toBe('busy');
      },
    ],
  }),
  ...casesOf('Hangup', {
    '': [
      'ends the call',
      async (stage) => {
        const call = await stage.dial('<Hangup/><Say>never</Say>');
        expect([call.status, call.heard]).toEqual(['completed', []]);
      },
    ],
  }),
  ...casesOf('Leave', {
    '': [
      'leaves the queue it is waiting in',
      async (stage) => {
        stage.on('/wait', '<Leave/>');
        await stage.dial('<Enqueue action="/after" waitUrl="/wait">support</Enqueue>');
        expect(stage.asked('/after').QueueResult).toBe('leave');
      },
    ],
  }),
];
