/** What is spoken, as the carrier gets it: voices, marks, and files of ours. */
import type { Prompt } from '../../src/call/verb';
import { renderCustomer } from '../../src/twilio/render-twiml';

const place = { publicUrl: 'https://calls.example.com', sessionId: 's1', document: 1 };
const spoken = (prompt: Prompt): string =>
  /<Response>(.*?)<Redirect/.exec(renderCustomer([prompt], place))?.[1] ?? '';
const say = (more: Partial<Extract<Prompt, { verb: 'say' }>>): string =>
  spoken({ verb: 'say', text: 'Wait 1 < 2.', language: 'en', ...more });

test('a voice is named beside the language', () => {
  expect(say({ voice: 'Polly.Joanna-Neural' })).toBe(
    '<Say voice="Polly.Joanna-Neural" language="en-US">Wait 1 &lt; 2.</Say>',
  );
});

test('marks are elements, what stands in them is text', () => {
  const ssml = 'Wait <break time="1s"/><emphasis level="strong">1 &lt; <s>2</s></emphasis> &#38; go.';
  expect(say({ ssml })).toBe(
    '<Say language="en-US">Wait <break time="1s"/><emphasis level="strong">1 &lt; <s>2</s></emphasis> &amp; go.</Say>',
  );
});

test('marks that are too long for one Say give way to the text', () => {
  expect(say({ ssml: `<s>${'a'.repeat(4096)}</s>` })).toBe('<Say language="en-US">Wait 1 &lt; 2.</Say>');
});

test.each([
  ['English', 'Please wait for the next free agent, 1 < 2 & all that. '],
  ['Russian', 'Пожалуйста, подождите. '],
  ['Chinese', '请稍候。'],
  ['signs', '🙂 '],
])('a long text in %s is said in pieces that every voice takes, and whole', (_language, sentence) => {
  const text = sentence.repeat(Math.ceil(9000 / sentence.length)).trim();
  const document = say({ text, voice: 'Polly.Joanna-Neural' });
  const pieces = [...document.matchAll(/<Say[^>]*>([^<]*)<\/Say>/g)].map(([, one = '']) =>
    one.replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  );
  for (const one of pieces) {
    expect(Buffer.byteLength(one)).toBeLessThanOrEqual(3000);
    expect(encodeURIComponent(one).length).toBeLessThanOrEqual(4500);
  }
  expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
});

test.each([
  ['audio/my%20hello.mp3?v=1f00', 'https://calls.example.com/audio/my%20hello.mp3?v=1f00'],
  ['https://cdn.example.com/a.mp3', 'https://cdn.example.com/a.mp3'],
])('%s is played from %s', (url, address) => {
  expect(spoken({ verb: 'play', url, text: 'Hello.' })).toBe(`<Play>${address}</Play>`);
});
