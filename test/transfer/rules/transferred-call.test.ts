import { transferredCall } from '../../../src/transfer/rules/transferred-call';
import { withSetting } from '../some-inputs';

test.each([
  ['any', 0, true, 'the call was not transferred between agents, and both kinds of calls take part'],
  ['any', 2, true, 'the call was transferred between agents, and both kinds of calls take part'],
  ['only', 0, false, 'the call was not transferred between agents, and only transferred calls take part'],
  ['only', 1, true, 'the call was transferred between agents, and only transferred calls take part'],
  ['never', 0, true, 'the call was not transferred between agents, and transferred calls do not take part'],
  ['never', 1, false, 'the call was transferred between agents, and transferred calls do not take part'],
] as const)(
  'where transferred calls count %s, one with %i transfers passes: %s',
  (wanted, transfers, passed, reason) => {
    expect(transferredCall.check(withSetting({ transferredCalls: wanted }, { transfers }))).toEqual({
      passed,
      reason,
      inputs: { transfers, transferredCalls: wanted },
    });
  },
);
