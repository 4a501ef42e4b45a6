/** Rule: the same person was not asked too recently or too often. A day has 24 hours. */
import type { DecisionInputs } from '../inputs';
import { roadOf } from '../road';
import type { Rule } from '../rule';

const DAY = 24 * 60 * 60 * 1000;

type Limit = NonNullable<DecisionInputs['postSession']['perPerson']>;
type Verdict = [passed: boolean, reason: string];

export const personNotAsked: Rule = {
  name: 'person-not-asked',
  fields: ['perPerson', 'whenCustomerHangsUp'],
  check(inputs) {
    const { asked, at, person, postSession } = inputs;
    const [passed, reason] = judge(inputs);
    const askedAt = asked === null || asked === 'unavailable' ? asked : asked.person;
    const { perPerson } = postSession;
    const personKnown = person !== null;
    return { passed, reason, inputs: { perPerson, road: roadOf(inputs), personKnown, askedAt, at } };
  },
};

function judge(inputs: DecisionInputs): Verdict {
  const { asked, at, person, postSession } = inputs;
  const limit = postSession.perPerson;
  if (limit === null || (limit.notWithinDays === null && limit.atMost === null)) {
    return [true, 'there is no limit for one person'];
  }
  if (roadOf(inputs) === 'agent-leg') return [true, "the agent's leg is moved, so the customer is not asked"];
  if (person === null) {
    return [false, 'the person is not known, so it cannot be shown that they were not asked before'];
  }
  if (asked === null) return [true, 'not looked up: something else stands against the transfer'];
  if (asked === 'unavailable') return [false, 'it could not be looked up when the person was asked before'];
  const ages = asked.person.map((time) => at - time);
  return judgeAges(limit, ages);
}

/** @param ages how long ago the person was asked, in ms */
function judgeAges({ notWithinDays, atMost }: Limit, ages: readonly number[]): Verdict {
  const within = (days: number): number => ages.filter((age) => age < days * DAY).length;
  if (notWithinDays !== null && within(notWithinDays) > 0) {
    return [false, `the person was asked before; not again within ${notWithinDays} days`];
  }
  if (atMost !== null && within(atMost.days) >= atMost.times) {
    const { times, days } = atMost;
    return [
      false,
      `times the person was asked in ${days} days: ${within(days)}; at most ${times} are allowed`,
    ];
  }
  return [true, 'the person was not asked too recently or too often'];
}
