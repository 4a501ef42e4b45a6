import { codeFrame } from '../../src/lib/code-frame';
import { VirtualClock } from '../../src/lib/clock';
import { didYouMean } from '../../src/lib/did-you-mean';

test('a virtual clock runs tasks in the order of their times, and of their making at the same time', () => {
  const clock = new VirtualClock(0);
  const ran: string[] = [];
  clock.after(20, () => ran.push('c'));
  clock.after(10, () => {
    ran.push('a');
    clock.after(5, () => ran.push('between'));
  });
  clock.after(10, () => ran.push('b'));
  clock.after(15, () => ran.push('never')).cancel();
  expect(clock.nextAt()).toBe(10);
  clock.advance(19);
  expect(ran).toEqual(['a', 'b', 'between']);
  expect(clock.now()).toBe(19);
  clock.runNext();
  expect(ran.at(-1)).toBe('c');
  expect(clock.runNext()).toBe(false);
});

test('did-you-mean offers what is near, and nothing for what is far', () => {
  expect(didYouMean('suport', ['sales', 'support'])).toBe('support');
  expect(didYouMean('billing', ['sales', 'support'])).toBeUndefined();
  expect(didYouMean('x', ['y'])).toBeUndefined();
});

test('a code frame shows the line before and marks the place', () => {
  expect(codeFrame('one\ntwo: three\n', { line: 2, column: 6, length: 5 })).toBe(
    '1 | one\n2 | two: three\n  |      ^^^^^',
  );
});
