import { lastHumanGone } from '../../../src/transfer/rules/last-human-gone';
import { READY } from '../some-inputs';

test('while an agent is left there is no transfer', () => {
  expect(lastHumanGone.check(READY).passed).toBe(true);
  expect(lastHumanGone.check({ ...READY, humansLeft: 1 })).toEqual({
    passed: false,
    reason: 'agents still connected: 1',
    inputs: { humansLeft: 1 },
  });
});
