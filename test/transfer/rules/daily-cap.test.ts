import type { DecisionInputs } from '../../../src/transfer/inputs';
import { dailyCap } from '../../../src/transfer/rules/daily-cap';
import { AGENT_LEG, ON_AGENT_LEG, READY, setting, withSetting } from '../some-inputs';

const CAP = { most: 5, timeZone: 'Europe/Madrid' };
const today = (count: number): DecisionInputs['asked'] => ({ person: [], today: count });

test.each([
  [4, true, 'sessions today: 4; the daily cap is 5'],
  [5, false, 'sessions today: 5; the daily cap is 5'],
  [6, false, 'sessions today: 6; the daily cap is 5'],
])('with a cap of 5, %i sessions today pass: %s', (count, passed, reason) => {
  expect(dailyCap.check(withSetting({ dailyCap: CAP }, { asked: today(count) }))).toEqual({
    passed,
    reason,
    inputs: { dailyCap: CAP, road: 'customer-leg', today: count },
  });
});

test.each([
  ['no cap', null, today(9), true, 'there is no daily cap'],
  ['no look-up', CAP, null, true, 'not looked up: something else stands against the transfer'],
  [
    'a failed look-up',
    CAP,
    'unavailable',
    false,
    'it could not be looked up how many sessions there were today',
  ],
  ['a cap of 0 and no look-up', { ...CAP, most: 0 }, null, false, 'the daily cap is 0'],
] as const)('with %s the rule of the daily cap says so', (_case, cap, asked, passed, reason) => {
  expect(
    dailyCap.check(
      withSetting({ dailyCap: cap }, { asked: structuredClone(asked) as DecisionInputs['asked'] }),
    ),
  ).toMatchObject({
    passed,
    reason,
  });
});

test("the daily cap does not count for the agent's leg", () => {
  const postSession = setting({ whenCustomerHangsUp: AGENT_LEG, dailyCap: CAP });
  expect(dailyCap.check({ ...READY, ...ON_AGENT_LEG, postSession, asked: today(9) })).toMatchObject({
    passed: true,
    reason: "the agent's leg is moved, so the customer is not asked",
  });
});
