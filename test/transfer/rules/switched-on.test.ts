import { switchedOn } from '../../../src/transfer/rules/switched-on';
import { READY, withSetting } from '../some-inputs';

test('post-session transfers that are off prevent a transfer', () => {
  expect(switchedOn.check(READY).passed).toBe(true);
  expect(switchedOn.check(withSetting({ enabled: false }))).toEqual({
    passed: false,
    reason: 'post-session transfers are switched off (scope: call)',
    inputs: { enabled: false, scope: 'call' },
  });
});
