import fc from 'fast-check';
import type { FlowEvent } from '../../../src/flow/model';
import { catalogOf, shippedFiles } from '../flow-files';
import { FlowDriver } from './flow-driver';
import { nested } from './nested-flow';

test('whatever events come in whatever order, a machine neither throws nor loses its snapshot', () => {
  const flows = [nested, ...catalogOf(shippedFiles()).flows.values()];
  const names = [
    'done',
    'ok',
    'more',
    'stop',
    'accept',
    'decline',
    'support',
    'completed',
    'timeout',
    'failed',
  ];
  const outcomes = [
    ...names,
    'silence',
    'invalid',
    'else',
    'case0',
    'entered',
    'returned',
    'scored',
    'both',
    'none',
  ];
  const event = fc.oneof(
    {
      weight: 20,
      arbitrary: fc.constantFrom(...outcomes.map((name) => ({ type: `outcome.${name}` as const }))),
    },
    {
      weight: 5,
      arbitrary: fc.constantFrom({ type: 'attempt.silence' as const }, { type: 'attempt.invalid' as const }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        { type: 'hangup' as const },
        { type: 'break' as const },
        { type: 'leave' as const },
      ),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constantFrom('outcome.ok' as const, 'outcome.entered' as const),
        save: fc.anything() as fc.Arbitrary<never>,
        params: fc.anything() as fc.Arbitrary<never>,
      }),
    },
  ) as fc.Arbitrary<FlowEvent>;
  let ended = 0;
  fc.assert(
    fc.property(fc.constantFrom(...flows), fc.array(event, { maxLength: 30 }), (compiled, events) => {
      const flow = new FlowDriver(compiled);
      const seen = [...flow.actions];
      for (const one of events) seen.push(...flow.send(JSON.parse(JSON.stringify(one)) as FlowEvent));
      const ends = seen.filter((action) => action.startsWith('ended'));
      expect(ends).toHaveLength(flow.done ? 1 : 0);
      ended += ends.length;
    }),
    { numRuns: 200 },
  );
  expect(ended).toBeGreaterThan(0);
});
