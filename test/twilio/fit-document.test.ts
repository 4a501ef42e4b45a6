/** A document has 64 kB at the most, and what it asks is still heard (Twilio docs: error 11750). */
import type { Prompt, Verb } from '../../src/call/verb';
import { fitDocument } from '../../src/twilio/fit-document';
import { renderCustomer } from '../../src/twilio/render-twiml';

const PLACE = { publicUrl: 'https://calls.example.com', sessionId: 's1', document: 1 };
const say = (text: string): Prompt & Verb => ({ verb: 'say', text, language: 'en' });
const ask = (...prompts: Prompt[]): Verb => ({
  ...{ verb: 'gather', prompts, input: ['dtmf', 'speech'], language: 'en', timeoutSeconds: 5 },
  ...{ finishOnKey: '#', hints: Array.from({ length: 500 }, (_, n) => `${n} ${'ж'.repeat(90)}`) },
});

test.each([['a page of somebody else '], ['<&>'], ['ж'], ['🙂']])(
  'however long what is filled in is (%s), the question after it is asked',
  (piece) => {
    const document = renderCustomer(
      [say(piece.repeat(40_000)), ask(say(piece.repeat(9)), say('Which one?'))],
      PLACE,
    );
    expect(Buffer.byteLength(document)).toBeLessThanOrEqual(65_536);
    expect(document).toContain('Which one?</Say></Gather>');
    expect(document).not.toContain('\ufffd');
  },
);

test('marks that are too long are left out, and the text is cut', () => {
  const marked = { ...say('x'.repeat(50_000)), ssml: `<p>${'x'.repeat(50_000)}</p>` };
  expect(fitDocument([marked])).toEqual([say('x'.repeat(40_000))]);
});

test('what fits is left as it is', () => {
  const verbs = [say('x'.repeat(30_000)), ask(say('Which one?'))];
  expect(fitDocument(verbs)).toBe(verbs);
});
