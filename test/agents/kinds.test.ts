import fc from 'fast-check';
import { AGENT_KINDS, agentKind } from '../../src/agents/kinds';
import { fitParameters } from '../../src/agents/limits';
import type { Answer } from '../../src/call/answer';
import { attach, kindOf, problemsOf, SMALLEST, SMALLEST_FOR_CHAT } from './read-options';

const ATTACHED = Object.keys(SMALLEST);
/** those that answer chats turn by turn */
const ANSWERING = Object.keys(SMALLEST_FOR_CHAT);

test('every kind is listed once, and found by its name', () => {
  const names = AGENT_KINDS.map(({ kind }) => kind);
  expect(new Set(names).size).toBe(names.length);
  expect(names.sort()).toEqual(['flow', ...new Set([...ATTACHED, ...ANSWERING])].sort());
  for (const kind of AGENT_KINDS) expect(agentKind(kind.kind)).toBe(kind);
});

test.each(['', 'constructor', 'Flow', 'dialogflow-es'])('there is no kind "%s"', (name) => {
  expect(agentKind(name)).toBeUndefined();
});

test.each(ATTACHED)('%s serves calls, says where its limits come from, and needs few options', (name) => {
  const kind = kindOf(name);
  expect(kind.channels).toContain('voice');
  expect(kind.title).not.toBe('');
  expect(kind.limits.source).not.toBe('');
  expect(problemsOf(name, SMALLEST[name]!)).toEqual([]);
  expect(problemsOf(name, {})).not.toEqual([]);
  expect(problemsOf(name, { ...SMALLEST[name], unknown: 1 })).not.toEqual([]);
});

test.each(ANSWERING)('%s serves chats turn by turn, and needs few options', (name) => {
  const kind = kindOf(name);
  expect(kind.channels).toContain('chat');
  expect(kind.turns).toBe(true);
  expect(problemsOf(name, SMALLEST_FOR_CHAT[name]!)).toEqual([]);
  expect(problemsOf(name, { channels: ['chat'] })).not.toEqual([]);
});

test('every other kind serves calls only, but for a flow of ours', () => {
  for (const { kind, channels, turns } of AGENT_KINDS) {
    if (ANSWERING.includes(kind)) continue;
    expect([kind, turns, channels]).toEqual([kind, false, kind === 'flow' ? ['voice', 'chat'] : ['voice']]);
  }
});

test.each(ATTACHED)(
  '%s means a customer who hung up when the leg is gone, unless it was given away',
  (name) => {
    const given = attach(name, SMALLEST[name]!).verb === 'leave';
    expect(kindOf(name).goneMeans).toEqual(
      given
        ? { status: 'finished', reason: 'ended-there' }
        : { status: 'partial', reason: 'customer-hung-up' },
    );
  },
);

test.each([...ATTACHED, 'flow'])('%s says nothing of an answer that is none of its own', (name) => {
  const others: Answer[] = [
    { kind: 'input', digits: '1', speech: '' },
    { kind: 'recording', url: '', seconds: 1, digits: '' },
  ];
  expect(others.map((answer) => kindOf(name).end(answer))).toEqual([null, null]);
});

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\ud800',
    '</Sip>',
    '&x=1',
    '?a#b',
    '\u0000\r\nVia: x',
    '"',
    '%zz',
    '{AccountSid}',
    'ñ'.repeat(600),
  ),
);
const names = fc.oneof(
  anything,
  fc.constantFrom('orderId', 'UserToUser', 'X-Order', 'returnTo', 'Trigger', '__proto__', 'constructor'),
);

test.each(ATTACHED)('%s takes any values that fit, and lets none of them out of their place', (name) => {
  fc.assert(
    fc.property(fc.array(fc.tuple(names, anything), { maxLength: 8 }), (pairs) => {
      const { parameters, dropped } = fitParameters(kindOf(name).limits, Object.fromEntries(pairs));
      expect(Object.keys(parameters).length + dropped.length).toBe(new Set(pairs.map(([key]) => key)).size);
      for (const { reason } of dropped) expect(reason).toMatch(/must (be|stay under) /);
      const verb = attach(name, SMALLEST[name]!, parameters);
      const texts: string[] = [];
      JSON.stringify(verb, (_key, value: unknown) => (typeof value === 'string' && texts.push(value), value));
      for (const text of texts) expect(text).not.toMatch(/[\p{Cc}\p{Cs}\ufffe\uffff]/u);
      if (verb.verb === 'leave') expect(texts.join()).not.toMatch(/[<>"\s#]/);
    }),
    { numRuns: 150 },
  );
});
