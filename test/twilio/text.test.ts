import fc from 'fast-check';
import { cleanAll, cleanText } from '../../src/twilio/clean-text';
import { heardLanguage, spokenLanguage } from '../../src/twilio/languages';
import { splitText } from '../../src/twilio/split-text';

test('clean text keeps white space and whole characters', () => {
  expect(cleanText('a\tb\nc\r\u007f\ud83d\ude00é')).toBe('a\tb\nc\r\u007f\ud83d\ude00é');
  expect(cleanText('\u0000\u0008\u000b\u000c\u000e\u001f\ufffe\uffff\ud800x\udc00')).toBe('x');
});

test('cleaning reaches every string, names too, and leaves the rest', () => {
  const dirty = { a: ['\u0001x', { 'b\u0002': 'y\u0003' }], n: 1, t: true, u: null };
  expect(cleanAll(dirty)).toEqual({ a: ['x', { b: 'y' }], n: 1, t: true, u: null });
});

test('pieces of a text are short enough, whole and in order', () => {
  const unit = fc.constantFrom('a', ' ', '\n', 'é', '\ud83d\ude00');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), fc.integer({ min: 2, max: 12 }), (written, longest) => {
      const pieces = splitText(written, longest);
      expect(pieces.join('').replace(/\s/g, '')).toBe(written.replace(/\s/g, ''));
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(longest);
        expect(piece).toBe(piece.trim());
        expect(piece).not.toBe('');
        expect(cleanText(piece)).toBe(piece);
      }
    }),
  );
});

test('a text is cut between words where it can be', () => {
  expect(splitText('one two three', 7)).toEqual(['one two', 'three']);
  expect(splitText('onetwothree', 4)).toEqual(['onet', 'woth', 'ree']);
  expect(splitText('  ', 4)).toEqual([]);
});

test.each([
  ['en', 'en-US', 'en-US'],
  ['es', 'es-US', 'es-US'],
  ['ES', 'es-US', 'es-US'],
  ['es-MX', 'es-MX', 'es-MX'],
  ['es-AR', 'es-US', 'es-AR'],
  ['fr-BE', 'fr-BE', 'fr-FR'],
  ['pt-PT', 'pt-PT', 'pt-PT'],
  ['de-CH', 'de-DE', 'de-DE'],
  ['es-XX', 'es-US', 'es-US'],
  ['zh', 'zh-CN', 'cmn-Hans-CN'],
  ['pt', 'pt-BR', 'pt-BR'],
  ['tlh', undefined, undefined],
  ['constructor', undefined, undefined],
])('language %s is spoken as %s and heard as %s', (language, spoken, heard) => {
  expect(spokenLanguage(language)).toBe(spoken);
  expect(heardLanguage(language)).toBe(heard);
});
