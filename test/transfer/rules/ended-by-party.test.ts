import { endedByParty } from '../../../src/transfer/rules/ended-by-party';
import { READY } from '../some-inputs';

test.each([
  ['agent', 'agent-hung-up', true, 'the agent ended the conversation (agent-hung-up)'],
  ['end_user', 'star', true, 'the customer ended the conversation (star)'],
  [
    'timeout',
    'agent-lost',
    false,
    'a timeout ended the conversation (agent-lost), and only the agent or the customer counts',
  ],
  ['dismissed', null, false, 'a dismissal ended the conversation, and only the agent or the customer counts'],
  ['system', null, false, 'the system ended the conversation, and only the agent or the customer counts'],
  [null, null, false, 'nobody is known to have ended the conversation'],
] as const)('a conversation ended by %s (%s) passes: %s', (endedBy, endedHow, passed, reason) => {
  expect(endedByParty.check({ ...READY, endedBy, endedHow })).toEqual({
    passed,
    reason,
    inputs: { endedBy, endedHow },
  });
});
