import * as fc from 'fast-check';
import { decide, needsHistory, wouldOffer } from '../../src/transfer/decide';
import type { DecisionInputs } from '../../src/transfer/inputs';
import { anyInputs } from './any-inputs';
import { AGENT_LEG, ON_AGENT_LEG, READY, setting, withSetting } from './some-inputs';

const ASKING = setting({ optIn: { ...READY.postSession.optIn, ask: true } });

test('it is worth asking a customer who has not been asked yet', () => {
  const inputs = { ...READY, postSession: ASKING };
  expect(decide(inputs).transfer).toBe(false);
  expect(wouldOffer(inputs)).toMatchObject({ transfer: true, virtualAgent: 'csat' });
  expect(wouldOffer({ ...inputs, language: 'fr' }).transfer).toBe(false);
});

test.each<[string, boolean, DecisionInputs]>([
  ['a limit for one person', true, withSetting({ perPerson: { notWithinDays: 30, atMost: null } })],
  ['a daily cap', true, withSetting({ dailyCap: { most: 5, timeZone: 'UTC' } })],
  [
    'a cap, asking first',
    true,
    { ...READY, postSession: { ...ASKING, dailyCap: { most: 5, timeZone: 'UTC' } } },
  ],
  ['no limit', false, READY],
  ['an empty limit', false, withSetting({ perPerson: { notWithinDays: null, atMost: null } })],
  ['a cap of 0', false, withSetting({ dailyCap: { most: 0, timeZone: 'UTC' } })],
  [
    'a later rule against it',
    false,
    withSetting({ dailyCap: { most: 5, timeZone: 'UTC' } }, { language: 'fr' }),
  ],
  [
    "the agent's leg",
    false,
    {
      ...READY,
      ...ON_AGENT_LEG,
      postSession: setting({ whenCustomerHangsUp: AGENT_LEG, dailyCap: { most: 5, timeZone: 'UTC' } }),
    },
  ],
])('with %s the history is needed: %s', (_case, needed, inputs) => {
  expect(needsHistory(inputs)).toBe(needed);
});

test('where no history is needed the decision is the same without it, whatever it is', () => {
  const seen = { needed: 0, not: 0 };
  fc.assert(
    fc.property(anyInputs, anyInputs, (inputs, other) => {
      const without = wouldOffer({ ...inputs, asked: null });
      const needed = needsHistory(inputs);
      seen[needed ? 'needed' : 'not'] += 1;
      if (needed) expect(without.transfer).toBe(true);
      else expect(wouldOffer({ ...inputs, asked: other.asked }).transfer).toBe(without.transfer);
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(seen.needed, seen.not)).toBeGreaterThan(100);
});
