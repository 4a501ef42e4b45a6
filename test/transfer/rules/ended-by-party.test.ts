import type { CallPostSession } from '../../../src/settings/call-post-session';
import { endedByParty } from '../../../src/transfer/rules/ended-by-party';
import { withSetting } from '../some-inputs';

const BOTH: CallPostSession['endedBy'] = ['agent', 'end_user'];

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
  expect(endedByParty.check(withSetting({}, { endedBy, endedHow }))).toEqual({
    passed,
    reason,
    inputs: { endedBy, endedHow, counted: BOTH },
  });
});

test.each([
  ['agent', ['end_user'], false, 'the agent ended the conversation, and only the customer counts'],
  ['end_user', ['end_user'], true, 'the customer ended the conversation'],
  ['end_user', ['agent'], false, 'the customer ended the conversation, and only the agent counts'],
] as const)(
  'a conversation ended by %s where the setting counts %j passes: %s',
  (endedBy, counted, passed, reason) => {
    const inputs = withSetting({ endedBy: [...counted] }, { endedBy, endedHow: null });
    expect(endedByParty.check(inputs)).toMatchObject({ passed, reason });
  },
);

test('a timeout does not count even if a stored setting says so', () => {
  const endedBy = ['agent', 'timeout'] as unknown as CallPostSession['endedBy'];
  expect(endedByParty.check(withSetting({ endedBy }, { endedBy: 'timeout', endedHow: null }))).toMatchObject({
    passed: false,
    reason: 'a timeout ended the conversation, and only the agent counts',
  });
});
