import { notHandedOverBefore } from '../../../src/transfer/rules/not-handed-over-before';
import { READY } from '../some-inputs';

test('a session is handed over once', () => {
  expect(notHandedOverBefore.check(READY).passed).toBe(true);
  expect(notHandedOverBefore.check({ ...READY, alreadyHandedOver: true })).toEqual({
    passed: false,
    reason: 'the session was handed over before',
    inputs: { alreadyHandedOver: true },
  });
});
