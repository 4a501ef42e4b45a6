import { decide } from '../../src/transfer/decide';
import { explain } from '../../src/transfer/explain';
import { AGENT_LEG, chatWith, ON_AGENT_LEG, READY, setting } from './some-inputs';

const FIELDS = {
  ...READY.fields,
  enabled: { scope: 'queue', version: 5 },
  virtualAgent: { scope: 'queue', version: 5 },
  hours: { scope: 'call', version: 0 },
} as const;

test('a transfer is explained with the road, and with what each rule saw and where its settings come from', () => {
  expect(explain(decide({ ...READY, fields: FIELDS, scope: 'queue' }))).toBe(
    `transfer to virtual agent "csat": every rule passed
decided at 2026-02-02T09:15:00.000Z; voice, inbound, language en, queue support
road to a live leg: the customer's live leg
settings version 7, scope of the switch: queue
  passed       switched-on             post-session transfers are switched on (scope: queue) [enabled: queue, version 5]
  passed       call-type               calls of the type inbound take part [callTypes: call, version 3]
  passed       human-conversation      the customer was connected to an agent
  passed       ended-by-party          the agent ended the conversation (agent-hung-up) [endedBy: call, version 3]
  passed       last-human-gone         no agent is left
  passed       not-post-session-leg    what ended was not a post-session leg
  passed       not-handed-over-before  the session was not handed over before
  passed       transferred-call        the call was not transferred between agents, and both kinds of calls take part [transferredCalls: call, version 3]
  passed       long-enough             the conversation may be of any length [minimumTalkSeconds: call, version 3]
  passed       within-hours            there are no hours to keep to [hours: default]
  passed       sampled-in              the session is in the sample of 100 percent [samplingPercent: call, version 3]
  passed       not-opted-out           the person has not asked to be left alone [whenCustomerHangsUp: call, version 3]
  passed       person-not-asked        there is no limit for one person [perPerson, whenCustomerHangsUp: call, version 3]
  passed       daily-cap               there is no daily cap [dailyCap, whenCustomerHangsUp: call, version 3]
  passed       virtual-agent-usable    virtual agent "csat" is switched on and serves voice in en [virtualAgent: queue, version 5; whenCustomerHangsUp: call, version 3]
  passed       parameters-complete     no data parameter is required [dataParametersEnabled, dataParameters: call, version 3]
  passed       live-leg-left           the customer's leg is live [whenCustomerHangsUp: call, version 3]
  passed       opt-in                  the customer need not be asked [optIn, whenCustomerHangsUp: call, version 3]`,
  );
});

test('no transfer is explained with the rule that failed and what was not reached', () => {
  const text = explain(decide({ ...READY, queue: null, humansLeft: 2 }));
  expect(text.split('\n').slice(0, 11)).toEqual([
    'no transfer: agents still connected: 2',
    'decided at 2026-02-02T09:15:00.000Z; voice, inbound, language en',
    "road to a live leg: the customer's live leg",
    'settings version 7, scope of the switch: call',
    '  passed       switched-on             post-session transfers are switched on (scope: call) [enabled: call, version 3]',
    '  passed       call-type               calls of the type inbound take part [callTypes: call, version 3]',
    '  passed       human-conversation      the customer was connected to an agent',
    '  passed       ended-by-party          the agent ended the conversation (agent-hung-up) [endedBy: call, version 3]',
    '  FAILED       last-human-gone         agents still connected: 2',
    '  not reached  not-post-session-leg',
    '  not reached  not-handed-over-before',
  ]);
});

test('a customer who said no is said to have declined', () => {
  const postSession = setting({ optIn: { ...READY.postSession.optIn, ask: true } });
  expect(explain(decide({ ...READY, postSession, optIn: 'no' })).split('\n')[0]).toBe(
    'no transfer, the customer declined: the customer was asked and said no',
  );
});

test('the road of an explanation is that of the decision', () => {
  const gone = { ...READY, customerLegLive: false };
  expect(explain(decide(gone))).toContain('road to a live leg: none');
  expect(
    explain(decide({ ...gone, ...ON_AGENT_LEG, postSession: setting({ whenCustomerHangsUp: AGENT_LEG }) })),
  ).toContain("road to a live leg: the agent's live leg");
});

test('an explanation holds no pseudonym and no value of a parameter', () => {
  const list = [{ field: 'pin', type: 'fixed', value: '4711', sensitive: true }] as const;
  const postSession = setting({
    dataParametersEnabled: true,
    dataParameters: [...list],
    perPerson: { notWithinDays: 30, atMost: null },
  });
  const text = explain(decide({ ...READY, postSession, asked: { person: [], today: 0 } }));
  expect(text).toContain('transfer to virtual agent "csat"');
  expect(text).not.toContain(READY.person);
  expect(text).not.toContain('4711');
});

test('a chat is explained with the rules of chats, and with what happened to it', () => {
  const inputs = chatWith({}, { customerLegLive: false, endedHow: 'conversation-closed', endedBy: 'agent' });
  expect(explain(decide(inputs)).split('\n')).toEqual([
    'no transfer: the conversation is closed, so it is too late to hand the customer over',
    'decided at 2026-02-02T09:15:00.000Z; chat, web, language en, queue support',
    'road to a live leg: none',
    'settings version 7, scope of the switch: chat',
    '  passed       switched-on             post-session transfers are switched on (scope: chat) [enabled: chat, version 4]',
    '  passed       chat-type               chats of the type web take part [chatTypes: chat, version 4]',
    '  passed       client-takes-part       the web client is of version 3.0.0, and takes part [mobileClients: chat, version 4]',
    '  passed       human-conversation      the customer was connected to an agent',
    '  passed       ended-by-party          the agent ended the conversation (conversation-closed) [endedBy: chat, version 4]',
    '  passed       last-human-gone         no agent is left',
    '  passed       not-post-session-leg    what ended was not a post-session leg',
    '  passed       not-handed-over-before  the session was not handed over before',
    '  passed       transferred-chat        the chat was not transferred between agents, and both kinds of chats take part [transferredChats: chat, version 4]',
    '  passed       long-enough             the conversation may be of any length [minimumTalkSeconds: chat, version 4]',
    '  passed       within-hours            there are no hours to keep to [hours: chat, version 4]',
    '  passed       sampled-in              the session is in the sample of 100 percent [samplingPercent: chat, version 4]',
    '  passed       not-opted-out           the person has not asked to be left alone',
    '  passed       person-not-asked        there is no limit for one person [perPerson: chat, version 4]',
    '  passed       daily-cap               there is no daily cap [dailyCap: chat, version 4]',
    '  passed       virtual-agent-usable    virtual agent "csat" is switched on and serves chat in en [virtualAgent: chat, version 4]',
    '  passed       parameters-complete     no data parameter is required [dataParametersEnabled, dataParameters: chat, version 4]',
    '  FAILED       live-leg-left           the conversation is closed, so it is too late to hand the customer over',
    '  not reached  opt-in',
  ]);
});
