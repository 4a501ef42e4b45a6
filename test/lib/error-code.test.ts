import { errorCode, errorWord } from '../../src/lib/error-code';

const withCode = (code: unknown, cause?: unknown) =>
  Object.assign(new Error('secret words', { cause }), { code });

test('the code of an error, or of what caused it', () => {
  expect(errorCode(withCode('ECONNREFUSED'))).toBe('ECONNREFUSED');
  expect(errorCode(new TypeError('fetch failed', { cause: withCode('ERR_HTTP2_ERROR') }))).toBe(
    'ERR_HTTP2_ERROR',
  );
  expect(errorCode(withCode('says things', withCode(7, withCode('ENOENT'))))).toBe('ENOENT');
});

test.each([
  ['words'],
  [undefined],
  [null],
  [new Error('E')],
  [withCode('a customer wrote this')],
  [withCode(4)],
])('what has no code has none: %p', (error) => {
  expect(errorCode(error)).toBeNull();
});

test('an error that causes itself', () => {
  const circular: Error & { cause?: unknown } = new Error('round');
  circular.cause = circular;
  expect(errorCode(circular)).toBeNull();
});

test('the name of an error stands in for its code', () => {
  expect(errorWord(new TypeError('secret words'))).toBe('TypeError');
  expect(errorWord(withCode('ENOENT'))).toBe('ENOENT');
  expect(errorWord('secret words')).toBe('error');
});
