import { literals } from '../../src/studio/patterns';

test.each([
  ['[1-5]', ['1', '2', '3', '4', '5'], false],
  ['^[13]$', ['1', '3'], false],
  ['^(1|one)$', ['1', 'one'], false],
  ['1|2', ['1', '2'], false],
  ['yes?', ['ye', 'yes'], false],
  ['.*s(i|í).*', ['si', 'sí'], true],
  ['(?i)ok', ['ok'], false],
])('%s is a list of texts', (pattern, texts, within) => {
  expect(literals(pattern)).toEqual({ texts, within });
});

test.each(['\\d+', '[^1]', '^.+$', 'a*', '.*a', '(a', '', '.*', '[0-9][0-9][0-9]', '(|a)'])(
  '%s is more than that',
  (pattern) => {
    expect(literals(pattern)).toBeNull();
  },
);
