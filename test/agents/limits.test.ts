import { AGENT_KINDS } from '../../src/agents/kinds';
import { fitParameters, pairProblem } from '../../src/agents/limits';
import { attach, kindOf, SMALLEST } from './read-options';

const long = (length: number): string => 'v'.repeat(length);

test('the limits of every kind, each from a source', () => {
  const rows = AGENT_KINDS.map(({ kind, limits: { pair, total } }) => [kind, pair, total]);
  expect(rows).toEqual([
    ['flow', null, null],
    ['webhook', null, 16384],
    ['dialogflow-cx', null, null],
    ['conversation-relay', 500, null],
    ['stream', 500, null],
    ['sip', null, 1024],
    ['studio', null, 1100],
    ['application', null, null],
    ['url', null, 1100],
  ]);
});

test.each(['stream', 'conversation-relay'])('%s takes 499 characters in a pair, and not 500', (name) => {
  const { limits } = kindOf(name);
  expect(pairProblem(limits, 'note', long(495))).toBeNull();
  expect(pairProblem(limits, 'note', long(496))).toBe(
    'name and value together take 500 characters, and must stay under 500',
  );
});

test.each([
  ['flow', 'order-id'],
  ['sip', '1st'],
  ['sip', 'a:b'],
  ['stream', 'a b'],
  ['url', 'returnTo'],
  ['studio', 'Trigger'],
  ['studio', 'returnTo'],
  ['dialogflow-cx', ''],
  ['application', '__proto__'],
])('%s has no parameter called "%s"', (kind, name) => {
  expect(pairProblem(kindOf(kind).limits, name, 'x')).toMatch(/^its name must be /);
});

test('what is too much is left out, and what comes after may still fit', () => {
  const { limits } = kindOf('sip');
  const fitted = fitParameters(limits, { a: long(900), b: long(200), c: 7, d: true });
  expect(fitted.parameters).toEqual({ a: long(900), c: '7', d: 'true' });
  expect(fitted.dropped).toEqual([
    { field: 'b', reason: 'all parameters together must stay under 1024 characters' },
  ]);
});

test('SIP headers are measured as they are encoded, and what fits stays under the limit', () => {
  const { limits } = kindOf('sip');
  expect(limits.measure('note', 'é')).toBe('&X-note=%C3%A9'.length);
  const { parameters } = fitParameters(limits, { a: 'é'.repeat(100), b: 'ñ'.repeat(100), c: long(500) });
  expect(Object.keys(parameters)).toEqual(['a']);
  const { parameters: most } = fitParameters(limits, { a: long(1023 - '&X-a='.length), b: 'x' });
  const verb = attach('sip', SMALLEST.sip!, most);
  const headers = verb.verb === 'attach' ? (verb.noun.text ?? '').split('?')[1] : '';
  expect(Object.keys(most)).toEqual(['a']);
  expect(headers!.length).toBeLessThan(1024);
});

test('the longest address with most parameters leaves room for the way back within 2,000 characters', () => {
  const url = `https://ivr.example.com/${long(500 - 'https://ivr.example.com/'.length)}`;
  const { parameters } = fitParameters(kindOf('url').limits, { a: long(1099 - '&a='.length), b: 'x' });
  expect(Object.keys(parameters)).toEqual(['a']);
  const verb = attach('url', { url }, parameters);
  expect(verb.verb === 'leave' && verb.url.length).toBe(1599);
});
