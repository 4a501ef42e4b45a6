import { longEnough } from '../../../src/transfer/rules/long-enough';
import { withSetting } from '../some-inputs';

test.each([
  [29, 30, false, 'seconds the customer talked to agents: 29; at least 30 are needed'],
  [30, 30, true, 'seconds the customer talked to agents: 30; at least 30 are needed'],
  [0, 0, true, 'the conversation may be of any length'],
])('%i seconds of talk where %i are needed pass: %s', (talkSeconds, minimumTalkSeconds, passed, reason) => {
  expect(longEnough.check(withSetting({ minimumTalkSeconds }, { talkSeconds }))).toEqual({
    passed,
    reason,
    inputs: { talkSeconds, minimumTalkSeconds },
  });
});
