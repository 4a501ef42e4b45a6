import { humanConversation } from '../../../src/transfer/rules/human-conversation';
import { READY } from '../some-inputs';

test('a customer who left while waiting is not transferred', () => {
  expect(humanConversation.check(READY).passed).toBe(true);
  expect(humanConversation.check({ ...READY, humanConversation: false })).toEqual({
    passed: false,
    reason: 'the customer was never connected to an agent',
    inputs: { humanConversation: false },
  });
});
