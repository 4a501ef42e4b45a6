import { openParts } from '../../src/session/open-legs';
import type { Attempt, Conversation, CustomerCall, SessionSnapshot } from '../../src/session/snapshot';
import { snapshot } from '../records/some-records';
import { chatSnapshot } from '../records/some-chats';
import { open } from '../records/some-states';

const attempt = (n: number, part: Partial<Attempt> = {}): Attempt => ({
  ...{ n, agentId: `agent-${n}`, agentName: '', status: 'joined', sid: `CAagent${n}`, at: 0 },
  ...{ outcome: null, legGone: false },
  ...part,
});
const call = (n: number, part: Partial<CustomerCall> = {}): CustomerCall => ({
  ...{ n, why: 'call-back', at: 0, sid: `CAback${n}`, status: 'calling', outcome: null },
  ...part,
});
const talking: Conversation = {
  ...{ kind: 'queue', step: 'support', queue: 'support', only: null, conference: 's1-0' },
  ...{ enteredAt: 0, connectedAt: 7, endedAt: null, round: 1, pending: [], untried: [], attempt: 1 },
  ...{ leaving: null, consult: null },
};
const live = (part: Partial<SessionSnapshot> = {}): SessionSnapshot =>
  snapshot({
    state: open({ flow: 'asked' }),
    customer: { sid: 'CA1', from: '+15550001', to: '+15550002', status: 'in-progress' },
    lead: { leg: 'customer', sid: 'CA1' },
    attempts: [],
    ...part,
  });
const customer = { kind: 'call', leg: 'customer', sid: 'CA1' };
const agent = (n: number): object => ({ kind: 'call', leg: `agent:${n}`, sid: `CAagent${n}` });

test('in a menu there is the customer, once', () => {
  expect(openParts(live())).toEqual([customer]);
});

test('in a talk there are the customer, the agent, and the conference with both in it', () => {
  expect(
    openParts(live({ state: open({ talking: 'alone' }), conversation: talking, attempts: [attempt(1)] })),
  ).toEqual([
    customer,
    agent(1),
    {
      kind: 'conference',
      conference: 's1-0',
      since: 7,
      legs: [
        { leg: 'agent:1', sid: 'CAagent1' },
        { leg: 'customer', sid: 'CA1' },
      ],
    },
  ]);
});

test('while a second agent is on the way nobody has to be in the conference', () => {
  const conversation = { ...talking, consult: 2 };
  const state = open({ talking: { consulting: 'joined' } });
  expect(openParts(live({ state, conversation, attempts: [attempt(1), attempt(2)] }))).toEqual([
    customer,
    agent(1),
    agent(2),
  ]);
});

test('whoever is known to be gone, was given up or has no name yet is not asked about', () => {
  const attempts = [
    attempt(1, { legGone: true }),
    attempt(2, { status: 'over', outcome: 'no-answer' }),
    attempt(3, { status: 'calling', sid: null }),
    attempt(4, { status: 'ringing' }),
    attempt(5, { status: 'over', outcome: 'kept' }),
  ];
  expect(openParts(live({ attempts }))).toEqual([customer, agent(4), agent(5)]);
});

test('of a customer who is called back there is the leg that rings, or that leads', () => {
  const gone = { ...live().customer, status: 'completed' as const };
  const state = open({ callBack: 'ringing' }, 'gone');
  const ringing = live({ state, customer: gone, customerCalls: [call(1, { status: 'over' }), call(2)] });
  expect(openParts(ringing)).toEqual([{ kind: 'call', leg: 'customer', sid: 'CAback2' }]);
  const answered = { leg: 'customer', sid: 'CAback2' } as const;
  const asked = live({ customer: gone, lead: answered, customerCalls: [call(2, { status: 'answered' })] });
  expect(openParts(asked)).toEqual([{ kind: 'call', leg: 'customer', sid: 'CAback2' }]);
});

test('of a chat there is the conversation with its people; before it is made, and after it is closed, nothing', () => {
  const chat = chatSnapshot({
    state: open({ talking: 'alone' }),
    customer: { sid: 'CH1', from: 'customer:1', to: 'web', status: 'in-progress' },
    lead: { leg: 'customer', sid: 'CH1' },
    attempts: [attempt(1, { identity: 'ana', sid: 'MB1' })],
  });
  expect(openParts(chat)).toEqual([
    {
      kind: 'chat',
      sid: 'CH1',
      customer: 'customer:1',
      agents: [{ author: 'ana', participant: 'MB1' }],
      carried: [],
      gap: false,
    },
  ]);
  expect(openParts({ ...chat, customer: { ...chat.customer, sid: '' } })).toEqual([]);
  expect(openParts({ ...chat, state: open('goodbye', 'gone') })).toEqual([]);
});

test('of a session that is closed there is nothing', () => {
  expect(openParts(live({ state: 'closed', attempts: [attempt(1)] }))).toEqual([]);
});
