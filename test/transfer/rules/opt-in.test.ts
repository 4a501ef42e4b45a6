import { optIn } from '../../../src/transfer/rules/opt-in';
import { AGENT_LEG, ON_AGENT_LEG, READY, setting, withSetting } from '../some-inputs';

const ASK = { ...READY.postSession.optIn, ask: true };

test.each([
  ['yes', true, 'the customer was asked and said yes'],
  ['no', false, 'the customer was asked and said no'],
  ['silence', false, 'the customer was asked and said nothing, which means no'],
  ['invalid', false, 'the customer was asked and gave no answer that could be understood'],
  ['hung-up', false, 'the customer was asked and hung up'],
  ['not-reached', false, 'the customer was called back to be asked and was not reached'],
  [null, false, 'the customer was not asked'],
] as const)('the answer %s to the opt-in passes: %s', (answer, passed, reason) => {
  expect(optIn.check(withSetting({ optIn: ASK }, { optIn: answer }))).toEqual({
    passed,
    reason,
    inputs: { ask: true, road: 'customer-leg', answer },
  });
});

test('where the setting does not ask no answer is needed', () => {
  expect(optIn.check(READY)).toMatchObject({ passed: true, reason: 'the customer need not be asked' });
});

test("on the agent's leg the customer is not asked", () => {
  const postSession = setting({ optIn: ASK, whenCustomerHangsUp: AGENT_LEG });
  expect(optIn.check({ ...READY, ...ON_AGENT_LEG, postSession })).toMatchObject({
    passed: true,
    reason: "the agent's leg is moved, so the customer is not asked",
  });
});
