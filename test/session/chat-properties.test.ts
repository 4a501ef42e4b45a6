/** A chat in any order of events, with every way the settings can want its end: one decision, one handover, an end. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { roundTrip } from '../../src/lib/json';
import { decide, type Decision } from '../../src/transfer/decide';
import { ChatDriver, CUSTOMER, type Happening, type Scene } from './chat-driver';
import { isPromised, phaseOf } from '../../src/session/state';

const bot = { kind: 'webhook', url: 'https://bot.example.com/turns', secret: 'bot' };
const virtualAgents = { bot: { ...bot, fallback: 'csat' }, lonely: bot };
const everybody = { endedBy: ['agent', 'end_user', 'timeout', 'dismissed'] };

const scenes: { [name: string]: Scene } = {
  'opt-in': {},
  'without a question': { postSession: { optIn: { ask: false } } },
  'every end counts': { postSession: everybody, chat: { answerWithinSeconds: 60 } },
  'a bot with a fallback': { virtualAgents, postSession: { virtualAgent: 'bot', ...everybody } },
  'a bot alone': { virtualAgents, postSession: { virtualAgent: 'lonely', optIn: { ask: false } } },
  'all agents at once': { queue: { strategy: 'all-at-once' }, postSession: { optIn: { ask: false } } },
  'persons are limited': { postSession: { perPerson: { notWithinDays: 30 }, optIn: { ask: true } } },
  'a daily cap': { postSession: { dailyCap: { most: 3, timeZone: 'UTC' } } },
  'switched off': { postSession: { enabled: false } },
};

/** An event in the making; null: it cannot happen now. */
type Draft = (one: ChatDriver) => Happening | null;

const says = (text: string, author = CUSTOMER, choice?: string): Draft => {
  return ({ effects }) => ({
    ...{ type: 'message.received', author, text, id: `m${effects.length}`, relay: author === CUSTOMER },
    ...(choice === undefined ? {} : { choice }),
  });
};
const happens =
  (happening: Happening): Draft =>
  () =>
    happening;
/** A timer fires only while it is set: it is a row that is gone with the cancelling turn. */
const timer = (name: string): Draft => {
  return (one) => (one.pending().includes(name) ? { type: 'timer.fired', name } : null);
};
const posted: Draft = (one) => postedNow(one);
function postedNow({ s }: ChatDriver): Happening {
  return { type: 'chat.posted', post: s.chat?.post ?? 0 };
}
const invited: Draft = ({ s }) => {
  const n = Math.max(1, s.attempts.length);
  return { type: 'leg.called', leg: `agent:${n}`, attempt: n, sid: `MB${n}` };
};
const ranked: Draft = ({ s }) => ({
  ...{ type: 'agents.ranked', round: s.conversation?.round ?? 1, agentIds: ['agent-1', 'agent-2'] },
});
const bots = (end: boolean): Draft => {
  return ({ s }) => ({
    ...{ type: 'bot.answered', turn: s.chat?.bot.turn ?? 0 },
    reply: { messages: [{ text: 'Well?' }], ...(end ? { end: { status: 'finished', reason: 'done' } } : {}) },
  });
};
const botFails: Draft = ({ s }) => ({
  type: 'bot.answered',
  turn: s.chat?.bot.turn ?? 0,
  reply: null,
  error: 'x',
});
const away = (present: boolean, author = CUSTOMER): Draft =>
  happens({ type: 'presence.changed', author, present });
const end = (by: 'agent' | 'end_user'): Draft => happens({ type: 'end.requested', by });
const left = (author: string): Draft => happens({ type: 'participant.left', participant: '', author });
const created: Draft = happens({ type: 'chat.created', sid: `CH${'1'.repeat(32)}` });
const counted = happens({ type: 'asks.counted', asked: { person: [], today: 0 } });

const anything: Draft[] = [
  ...[created, posted, posted, posted, invited, ranked, counted, bots(false), bots(true), botFails],
  ...[says('support'), says('1'), says('5'), says('no'), says('sí'), says(''), says('hm', CUSTOMER, 'yes')],
  ...[says('Hello', 'agent-1'), says('Me too', 'agent-2'), says('?', 'stranger')],
  happens({ type: 'chat.accepted', agentId: 'agent-1' }),
  ...[end('agent'), end('end_user'), left('agent-1'), left('agent-2'), left(CUSTOMER)],
  ...[away(false), away(true), away(false, 'agent-1'), away(true, 'agent-1')],
  happens({ type: 'conversation.closed', reason: 'API' }),
  happens({ type: 'chat.post-failed', post: 1, code: 50377 }),
  happens({ type: 'opt-in.selected', choice: 'yes' }),
  happens({ type: 'opt-in.selected', choice: 'no' }),
  happens({ type: 'post-session.acknowledged', as: 'started' }),
  happens({ type: 'transfer.requested', kind: 'cold', to: { agent: 'agent-2' } }),
  happens({ type: 'transfer.requested', kind: 'warm', to: { agent: 'agent-2' } }),
  happens({ type: 'transfer.settled', as: 'complete' }),
  happens({ type: 'leg.refused', leg: 'agent:1', request: 'call', code: 50433, unsure: false }),
  happens({ type: 'agents.ranked', round: 9, agentIds: [] }),
  ...[
    'idle',
    'unanswered',
    'away',
    'agent-away:1',
    'opt-in',
    'bot',
    'ring:1',
    'retry',
    'max-wait',
    'asks',
  ].map(timer),
  ...['closing', 'limit'].map(timer),
];

const talking: Draft[] = [
  created,
  posted,
  says('support'),
  posted,
  ranked,
  invited,
  says('Hello', 'agent-1'),
];
const plans: Draft[][] = [
  [],
  talking,
  [...talking, end('agent'), happens({ type: 'opt-in.selected', choice: 'yes' }), says('5'), says('9')],
  [...talking, end('end_user'), says('yes'), bots(false), says('fine'), bots(true)],
  [...talking, left('agent-1'), counted, says('1'), says('4'), end('end_user')],
  [...talking, timer('idle'), timer('idle'), says('yes'), botFails, says('3')],
];

const course = fc
  .tuple(
    fc.constantFrom(...plans),
    fc.array(fc.constantFrom(...anything), { maxLength: 14 }),
    fc.infiniteStream(fc.nat()),
  )
  .map(([plan, more, places]) => {
    const all = [...plan];
    const place = places[Symbol.iterator]();
    for (const one of more) all.splice((place.next().value as number) % (all.length + 1), 0, one);
    return all;
  });

/** Whatever the carrier still owes is paid, and every timer runs out, until the session is over. */
function finish(one: ChatDriver): void {
  for (let turn = 0; turn < 80 && phaseOf(one.s) !== 'closed'; turn += 1) {
    one.now += 60_000;
    if (one.s.chat?.posting) one.feed(postedNow(one));
    for (const name of one.pending()) one.timer(name);
  }
}

function check(one: ChatDriver): void {
  const decisions = one.effects.filter((effect) => effect.type === 'decision.recorded');
  expect(phaseOf(one.s)).toBe('closed');
  expect(decisions).toHaveLength(1);
  const decision = decisions[0]?.decision as Decision;
  expect(decide(decision.inputs)).toEqual(decision);
  expect(one.messages.map((message) => message.seq)).toEqual(one.messages.map((_, index) => index + 1));
  expect(one.s.chat?.messages).toBe(one.messages.length);
  expect(one.count('session.closed')).toBe(1);
  expect(
    one.effects.filter((effect) => effect.type === 'ask.marked' && effect.as === 'asked').length,
  ).toBeLessThan(2);
  expect(['not-required', 'declined', 'finished', 'partial', 'failed']).toContain(one.s.postSession.status);
  expect(one.effects.filter((effect) => effect.type === 'chat.post').map((effect) => effect.post)).toEqual(
    Array.from({ length: one.count('chat.post') }, (_, index) => index + 1),
  );
  const busy = one.effects.filter((effect) => effect.type === 'agent.marked' && effect.as === 'busy');
  for (const mark of busy) {
    if (mark.type !== 'agent.marked') continue;
    const freed = one.effects.filter(
      (effect) => effect.type === 'agent.marked' && effect.as === 'free' && effect.agentId === mark.agentId,
    );
    expect(freed.length).toBeGreaterThan(0);
  }
}

const reached = new Map<string, number>();
afterAll(() => {
  // A property that never sees a handover proves nothing.
  for (const status of ['finished', 'partial', 'declined', 'not-required'])
    expect(reached.get(status) ?? 0).toBeGreaterThan(0);
});

test.each(Object.keys(scenes))('any course of a chat comes to one end: %s', (name) => {
  fc.assert(
    fc.property(course, (drafts) => {
      const one = new ChatDriver(scenes[name]);
      one.opens();
      const told: string[] = [];
      try {
        for (const draft of drafts) {
          one.now += 1000;
          const closed = phaseOf(one.s) === 'closed';
          const promised = isPromised(one.s);
          const posting = one.s.chat?.posting;
          const happening = draft(one);
          if (!happening) continue;
          told.push(JSON.stringify(happening));
          const effects = one.feed(happening);
          if (promised) expect(isPromised(one.s) || one.s.state === 'closed').toBe(true);
          if (closed) expect(effects.filter((effect) => effect.type === 'message.added')).toEqual([]);
          // A post is never sent while another is under way.
          if (posting && !happening.type.startsWith('chat.post'))
            expect(effects.filter((effect) => effect.type === 'chat.post')).toEqual([]);
          // `expect` costs more than a whole turn: it is asked only where it will complain.
          if (!isDeepStrictEqual(roundTrip(one.s), one.s)) expect(roundTrip(one.s)).toEqual(one.s);
        }
        finish(one);
        check(one);
      } catch (error) {
        throw new Error(`${String(error)}\nafter\n${told.join('\n')}`, { cause: error });
      }
      reached.set(one.s.postSession.status, (reached.get(one.s.postSession.status) ?? 0) + 1);
    }),
    { numRuns: 150 },
  );
});
