import { decide } from '../../src/transfer/decide';
import type { DecisionInputs } from '../../src/transfer/inputs';
import { chatWith, CSAT, READY_CHAT, withSetting } from './some-inputs';

test('when every rule passes a chat goes to the virtual agent, and its rules are those of chats', () => {
  const decision = decide(READY_CHAT);
  expect(decision).toMatchObject({
    ...{ transfer: true, status: 'ready', virtualAgent: 'csat', road: 'customer-leg' },
    ...{ reason: 'every rule passed', scope: 'chat', inputs: READY_CHAT },
  });
  expect(decision.rules.map(({ name, result }) => `${name}: ${result}`)).toEqual([
    'switched-on: passed',
    'chat-type: passed',
    'client-takes-part: passed',
    'human-conversation: passed',
    'ended-by-party: passed',
    'last-human-gone: passed',
    'not-post-session-leg: passed',
    'not-handed-over-before: passed',
    'transferred-chat: passed',
    'long-enough: passed',
    'within-hours: passed',
    'sampled-in: passed',
    'not-opted-out: passed',
    'person-not-asked: passed',
    'daily-cap: passed',
    'virtual-agent-usable: passed',
    'parameters-complete: passed',
    'live-leg-left: passed',
    'opt-in: passed',
  ]);
});

test('what only calls have is in no line of the decision of a chat', () => {
  const fields = decide(READY_CHAT).rules.flatMap(({ settings }) => settings.map(({ field }) => field));
  expect(fields).toContain('mobileClients');
  expect(fields).not.toContain('whenCustomerHangsUp');
  expect(fields).not.toContain('callTypes');
});

const refused = (inputs: DecisionInputs) => {
  const { failedRule, reason, status, virtualAgent, road } = decide(inputs);
  return [failedRule, reason, status, virtualAgent, road];
};
const NO = 'not-required';

test.each<[string, DecisionInputs, string, string]>([
  [
    'a chat of a type that is not selected',
    chatWith({ chatTypes: ['sms', 'whatsapp'] }),
    'chat-type',
    'chats of the type web do not take part; selected: sms, whatsapp',
  ],
  [
    'an old web client',
    chatWith({}, { client: { kind: 'web', version: '2.14.1' } }),
    'client-takes-part',
    'web clients take part from version 3 on, and this one is of version 2.14.1',
  ],
  [
    'a chat that timed out',
    chatWith({}, { endedBy: 'timeout', endedHow: 'unanswered' }),
    'ended-by-party',
    'a timeout ended the conversation (unanswered), and only the agent or the customer counts',
  ],
  [
    'a customer who was dismissed where only timeouts count',
    chatWith({ endedBy: ['timeout'] }, { endedBy: 'dismissed', endedHow: 'idle' }),
    'ended-by-party',
    'a dismissal ended the conversation (idle), and only a timeout counts',
  ],
  [
    'a chat that never left its first agent',
    chatWith({ transferredChats: 'only' }),
    'transferred-chat',
    'the chat was not transferred between agents, and only transferred chats take part',
  ],
  [
    'a virtual agent for calls only',
    chatWith({}, { virtualAgents: { csat: CSAT } }),
    'virtual-agent-usable',
    'virtual agent "csat" does not serve chat; channels: voice',
  ],
])('%s is not transferred, and the reason says so', (_case, inputs, rule, reason) => {
  expect(refused(inputs)).toEqual([rule, reason, NO, null, 'customer-leg']);
});

test.each(['timeout', 'dismissed'] as const)(
  'a chat that ended by %s is transferred where that counts',
  (by) => {
    const setting = { endedBy: ['agent', by] as ('agent' | typeof by)[] };
    expect(decide(chatWith(setting, { endedBy: by })).transfer).toBe(true);
    // Documents of calls cannot say so; a decision of a call would not follow if one did.
    const call = { ...withSetting({}), endedBy: by };
    call.postSession = { ...call.postSession, ...setting };
    expect(decide(call).failedRule).toBe('ended-by-party');
  },
);

test.each<[string, string]>([
  ['conversation-closed', 'the conversation is closed, so it is too late to hand the customer over'],
  ['customer-left', 'the customer has left the chat'],
  ['client-gone', 'the customer has left the chat'],
])('too late (%s) is said as it is', (endedHow, reason) => {
  const gone = chatWith({}, { customerLegLive: false, callable: true, agentLegLive: true, endedHow });
  expect(refused(gone)).toEqual(['live-leg-left', reason, NO, null, 'none']);
});

test.each<[DecisionInputs['optIn'], string]>([
  ['no', 'the customer was asked and said no'],
  ['silence', 'the customer was asked and said nothing, which means no'],
  ['hung-up', 'the customer was asked and left the chat'],
])('in a chat the answer %s declines the transfer', (optIn, reason) => {
  const ask = { ask: true, timeoutSeconds: 60, attempts: 2 };
  expect(refused(chatWith({ optIn: ask }, { optIn }))).toEqual([
    ...['opt-in', reason, 'declined', null, 'customer-leg'],
  ]);
  expect(decide(chatWith({ optIn: ask }, { optIn: 'yes' })).transfer).toBe(true);
});
