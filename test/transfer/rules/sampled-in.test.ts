import * as fc from 'fast-check';
import { sampledIn } from '../../../src/transfer/rules/sampled-in';
import { sampleOf } from '../../../src/transfer/sample-of';
import { withSetting } from '../some-inputs';

const passes = (sessionId: string, samplingPercent: number): boolean =>
  sampledIn.check(withSetting({ samplingPercent }, { sessionId })).passed;

test('a session is in the sample when its number is below the share', () => {
  expect(sampledIn.check(withSetting({ samplingPercent: 20 }, { sessionId: 'session-1' }))).toEqual({
    passed: sampleOf('session-1') < 20,
    reason: `the session is ${sampleOf('session-1') < 20 ? 'in' : 'not in'} the sample of 20 percent`,
    inputs: { sessionId: 'session-1', sample: sampleOf('session-1'), samplingPercent: 20 },
  });
});

test('no session is in a sample of 0 percent, and every one in a sample of 100', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect(passes(id, 0)).toBe(false);
      expect(passes(id, 100)).toBe(true);
    }),
  );
});

test('who is in a smaller sample is in a larger one', () => {
  const percent = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.uuid(), percent, percent, (id, one, other) => {
      const [small, large] = [Math.min(one, other), Math.max(one, other)];
      expect(passes(id, small) && !passes(id, large)).toBe(false);
    }),
  );
});
