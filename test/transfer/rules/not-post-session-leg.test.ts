import { notPostSessionLeg } from '../../../src/transfer/rules/not-post-session-leg';
import { READY } from '../some-inputs';

test('a post-session leg never starts another transfer', () => {
  expect(notPostSessionLeg.check(READY).passed).toBe(true);
  expect(notPostSessionLeg.check({ ...READY, isPostSessionLeg: true })).toEqual({
    passed: false,
    reason: 'what ended was itself a post-session leg',
    inputs: { isPostSessionLeg: true },
  });
});
