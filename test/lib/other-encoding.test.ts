/** What other encodings look like once they were read as UTF-8. */
import { codeFrame } from '../../src/lib/code-frame';
import { otherEncoding } from '../../src/lib/other-encoding';

const read = (text: string, encoding: BufferEncoding): string => Buffer.from(text, encoding).toString('utf8');

test('a letter of Latin-1 is where it stands', () => {
  expect(otherEncoding(read('bye: Adiós', 'latin1'))).toMatchObject({
    at: 8,
    message: expect.stringContaining('UTF-8') as string,
  });
});

test('UTF-16 is known with its mark and without', () => {
  for (const text of ['\uFEFFbye: Adiós', 'bye: Bye'])
    expect(otherEncoding(read(text, 'utf16le'))?.message).toContain('UTF-16');
});

test('UTF-8 is UTF-8, with its mark as well', () => {
  expect(otherEncoding(read('\uFEFFbye: Adiós 👋', 'utf8'))).toBeNull();
});

test('a frame does not steer the terminal', () => {
  const frame = codeFrame('a: b\0\u001b[2Jc', { line: 1, column: 1 });
  expect(frame).toBe('1 | a: b\uFFFD\uFFFD[2Jc\n  | ^');
});
