import { liveLegLeft } from '../../../src/transfer/rules/live-leg-left';
import { READY } from '../some-inputs';

test('a leg that is gone cannot be moved', () => {
  expect(liveLegLeft.check(READY).passed).toBe(true);
  expect(liveLegLeft.check({ ...READY, customerLegLive: false })).toEqual({
    passed: false,
    reason: "the customer's leg is gone",
    inputs: { customerLegLive: false },
  });
});
