import { openParts } from '../../src/session/open-legs';
import type { Attempt, Conversation, CustomerCall, SessionSnapshot } from '../../src/session/snapshot';
import { snapshot } from '../records/some-records';
import { chatSnapshot } from '../records/some-chats';

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
  ...{ kind: 'queue', step: 'support', queue: 'support', settings: null, conference: 's1-0' },
  ...{ state: 'talking', enteredAt: 0, connectedAt: 7, round: 1, pending: [], attempt: 1 },
  ...{ agentGone: null, customerLeft: false, endRequestedBy: null, consult: null, movesTo: null },
  settling: false,
};
const live = (part: Partial<SessionSnapshot> = {}): SessionSnapshot =>
  snapshot({
    phase: 'flow',
    customer: { sid: 'CA1', from: '+15550001', to: '+15550002', status: 'in-progress', gone: false },
    lead: { leg: 'customer', sid: 'CA1', gone: false },
    attempts: [],
    ...part,
  });
const customer = { kind: 'call', leg: 'customer', sid: 'CA1' };
const agent = (n: number): object => ({ kind: 'call', leg: `agent:${n}`, sid: `CAagent${n}` });

test('in a menu there is the customer, once', () => {
  expect(openParts(live())).toEqual([customer]);
});

test('in a talk there are the customer, the agent, and the conference with both in it', () => {
  expect(openParts(live({ conversation: talking, attempts: [attempt(1)] }))).toEqual([
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
  const conversation = { ...talking, consult: { attempt: 2, joined: true } };
  expect(openParts(live({ conversation, attempts: [attempt(1), attempt(2)] }))).toEqual([
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
  const gone = { ...live().customer, gone: true };
  const lead = { leg: 'customer', sid: 'CA1', gone: true } as const;
  const ringing = live({ customer: gone, lead, customerCalls: [call(1, { status: 'over' }), call(2)] });
  expect(openParts(ringing)).toEqual([{ kind: 'call', leg: 'customer', sid: 'CAback2' }]);
  const answered = { leg: 'customer', sid: 'CAback2', gone: false } as const;
  const asked = live({ customer: gone, lead: answered, customerCalls: [call(2, { status: 'answered' })] });
  expect(openParts(asked)).toEqual([{ kind: 'call', leg: 'customer', sid: 'CAback2' }]);
});

test('of a chat there is the conversation with its people; before it is made, and after it is closed, nothing', () => {
  const chat = chatSnapshot({
    phase: 'flow',
    customer: { sid: 'CH1', from: 'customer:1', to: 'web', status: 'in-progress', gone: false },
    lead: { leg: 'customer', sid: 'CH1', gone: false },
    attempts: [attempt(1, { identity: 'ana', sid: 'MB1' })],
  });
  expect(openParts(chat)).toEqual([
    { kind: 'chat', sid: 'CH1', customer: 'customer:1', agents: [{ author: 'ana', participant: 'MB1' }] },
  ]);
  expect(openParts({ ...chat, customer: { ...chat.customer, sid: '' } })).toEqual([]);
  expect(openParts({ ...chat, lead: { ...chat.lead, gone: true } })).toEqual([]);
});

test('of a session that is closed there is nothing', () => {
  expect(openParts(live({ phase: 'closed', attempts: [attempt(1)] }))).toEqual([]);
});
