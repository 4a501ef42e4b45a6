import * as fc from 'fast-check';
import { decide, needsHistory } from '../../src/transfer/decide';
import { compare } from '../../src/transfer/what-if';
import { anyAsked, anyInputs, anyTwo } from './any-inputs';
import { MONDAY, nextSettings as next } from './some-inputs';

const MONTH = { notWithinDays: 30, atMost: null };
const YESTERDAY = MONDAY - 86_400_000;

test('with the settings it had no session ever changes, whatever history is given', () => {
  fc.assert(
    fc.property(anyInputs, anyAsked, (inputs, asked) => {
      const { postSession, fields, scope, settingsVersion, virtualAgents } = inputs;
      const unchanged = structuredClone({
        postSession,
        fields,
        scope,
        settingsVersion,
        virtualAgents,
        asked,
      });
      const result = compare(inputs, unchanged);
      expect(result).toMatchObject({ changed: false, because: null });
      expect(result.after).toStrictEqual(result.before);
    }),
    { numRuns: 500 },
  );
});

test('a session changes exactly when its two outcomes differ, and then a rule is named', () => {
  const seen = { changed: 0, same: 0 };
  fc.assert(
    fc.property(anyTwo, ([inputs, other]) => {
      const { before, after, changed, because } = compare(inputs, other);
      const outcome = ({ transfer, virtualAgent, road, failedRule, offered }: typeof before) =>
        JSON.stringify([transfer, virtualAgent, transfer && road, failedRule, offered]);
      expect(changed).toBe(outcome(before) !== outcome(after));
      expect(because === null).toBe(!changed);
      seen[changed ? 'changed' : 'same'] += 1;
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(seen.changed, seen.same)).toBeGreaterThan(50);
});

test('without an open opt-in the outcome before is the decision that was made', () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      fc.pre(inputs.optIn !== null);
      const { offered, ...before } = compare(inputs, next({})).before;
      expect(offered).toBe(false);
      expect(before).toStrictEqual(decide(inputs));
    }),
  );
});

test('a look-up is asked for by the same rule that a live session follows', () => {
  const limited = next({ perPerson: MONTH }, { asked: { person: [YESTERDAY], today: 0 } });
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const fresh = { ...inputs, asked: null };
      const { after } = compare(fresh, limited);
      const live = { ...fresh, ...limited, asked: null };
      expect(after.inputs.asked).toEqual(needsHistory(live) ? limited.asked : null);
    }),
  );
});
