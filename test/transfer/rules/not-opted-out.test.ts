import { notOptedOut } from '../../../src/transfer/rules/not-opted-out';
import { AGENT_LEG, READY, withSetting } from '../some-inputs';

test('who said never again is not asked again', () => {
  expect(notOptedOut.check(READY)).toMatchObject({ passed: true, inputs: { optedOut: false } });
  expect(notOptedOut.check({ ...READY, optedOut: true })).toMatchObject({
    passed: false,
    reason: 'the person has asked never to be asked again',
  });
});

test('an agent who is asked instead has not said so', () => {
  const gone = { optedOut: true, customerLegLive: false, agentLegLive: true } as const;
  expect(notOptedOut.check(withSetting({ whenCustomerHangsUp: AGENT_LEG }, gone)).passed).toBe(true);
});
