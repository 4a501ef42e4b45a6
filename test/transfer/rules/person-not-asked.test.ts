import type { CallPostSession } from '../../../src/settings/call-post-session';
import type { DecisionInputs } from '../../../src/transfer/inputs';
import { personNotAsked } from '../../../src/transfer/rules/person-not-asked';
import { AGENT_LEG, MONDAY, ON_AGENT_LEG, READY, setting, withSetting } from '../some-inputs';

const DAY = 86_400_000;
const MONTH: CallPostSession['perPerson'] = { notWithinDays: 30, atMost: null };
const TWICE: CallPostSession['perPerson'] = { notWithinDays: null, atMost: { times: 2, days: 7 } };

const asked = (...ages: number[]): Partial<DecisionInputs> => ({
  asked: { person: ages.map((age) => MONDAY - age), today: 0 },
});
const check = (perPerson: CallPostSession['perPerson'], inputs: Partial<DecisionInputs>) =>
  personNotAsked.check(withSetting({ perPerson }, inputs));

test('a line shows when the person was asked, and not who it is', () => {
  expect(check(MONTH, asked(DAY))).toEqual({
    passed: false,
    reason: 'the person was asked before; not again within 30 days',
    inputs: {
      perPerson: MONTH,
      road: 'customer-leg',
      personKnown: true,
      askedAt: [MONDAY - DAY],
      at: MONDAY,
    },
  });
});

test.each([
  [30 * DAY - 1, false],
  [30 * DAY, true],
  [0, false],
  // A clock that went back does not make somebody unasked.
  [-1000, false],
])('with 30 days between asks, one %i ms ago passes: %s', (age, passed) => {
  expect(check(MONTH, asked(age)).passed).toBe(passed);
});

test.each([
  [[], true],
  [[DAY], true],
  [[DAY, 7 * DAY], true],
  [[DAY, 7 * DAY - 1], false],
  [[1, 2, 3], false],
])('with at most two asks in seven days, asks %j ms ago pass: %s', (ages, passed) => {
  expect(check(TWICE, asked(...ages)).passed).toBe(passed);
});

test('too many asks are counted in the reason', () => {
  expect(check(TWICE, asked(1, 2, 3)).reason).toBe(
    'times the person was asked in 7 days: 3; at most 2 are allowed',
  );
});

test('both limits hold together', () => {
  const both: CallPostSession['perPerson'] = { notWithinDays: 1, atMost: { times: 2, days: 7 } };
  expect(check(both, asked(2 * DAY)).passed).toBe(true);
  expect(check(both, asked(DAY / 2)).passed).toBe(false);
  expect(check(both, asked(2 * DAY, 3 * DAY)).passed).toBe(false);
});

const UNKNOWN = 'the person is not known, so it cannot be shown that they were not asked before';
const UNASKED = 'not looked up: something else stands against the transfer';

test.each<[string, CallPostSession['perPerson'], Partial<DecisionInputs>, boolean, string]>([
  ['no limit', null, { person: null }, true, 'there is no limit for one person'],
  [
    'an empty limit',
    { notWithinDays: null, atMost: null },
    { person: null },
    true,
    'there is no limit for one person',
  ],
  ['a withheld number', MONTH, { person: null, asked: { person: [], today: 0 } }, false, UNKNOWN],
  ['a withheld number before any look-up', MONTH, { person: null, asked: null }, false, UNKNOWN],
  ['no look-up', MONTH, { asked: null }, true, UNASKED],
  [
    'a failed look-up',
    MONTH,
    { asked: 'unavailable' },
    false,
    'it could not be looked up when the person was asked before',
  ],
  ['nothing found', MONTH, asked(), true, 'the person was not asked too recently or too often'],
])('with %s the rule says so', (_case, perPerson, inputs, passed, reason) => {
  expect(check(perPerson, inputs)).toMatchObject({ passed, reason });
});

test("on the agent's leg nobody is asked, so earlier asks do not matter", () => {
  const postSession = setting({ whenCustomerHangsUp: AGENT_LEG, perPerson: MONTH });
  const inputs = { ...READY, ...ON_AGENT_LEG, ...asked(1), person: null, postSession };
  expect(personNotAsked.check(inputs)).toMatchObject({
    passed: true,
    reason: "the agent's leg is moved, so the customer is not asked",
  });
});
