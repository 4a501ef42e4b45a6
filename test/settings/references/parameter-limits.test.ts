import { agentKind } from '../../../src/agents/kinds';
import { checkReferences } from '../../../src/settings/check-references';
import { agent, check, FLOWS, queue, settingsOf, withAgentOfKind } from './some-world';

const fixed = (field: string, value: unknown, more: object = {}) => ({
  field,
  type: 'fixed',
  value,
  ...more,
});
const dynamic = (field: string, more: object = {}) => ({
  ...{ field, type: 'dynamic', source: 'flow', sourceField: 'reason' },
  ...more,
});

function told(dataParameters: object[], change: object = {}, sales: object = {}): string[] {
  const settings = settingsOf({
    'virtual-agent': { plain: agent(), careful: agent({ fallback: 'bot' }) },
    queue: { sales: queue },
    'call-post-session': {
      global: { enabled: true, virtualAgent: 'bot', dataParametersEnabled: true, dataParameters, ...change },
    },
    'queue-call-post-session': { sales },
  });
  return check(withAgentOfKind(settings, 'bot', 'phone'));
}

const at = 'call-post-session global dataParameters';
const cannot = (field: string): string =>
  `data parameter "${field}" cannot be given to virtual agent "bot": `;

test('data parameters within the limits of the kind need no words', () => {
  expect(told([fixed('a', 'x'.repeat(10)), fixed('b', 12345), dynamic('c', { default: true })])).toEqual([]);
});

test('a name the kind cannot take is told, of fixed and of dynamic ones', () => {
  expect(told([fixed('a', 1), fixed('B', 1), dynamic('c2')])).toEqual([
    `${at}[1].field: ${cannot('B')}its name must be lower-case letters`,
    `${at}[2].field: ${cannot('c2')}its name must be lower-case letters`,
  ]);
});

test('a value or default that is too long is told without the value', () => {
  const long = 'confidential';
  expect(told([fixed('a', long, { sensitive: true }), dynamic('b', { default: long })])).toEqual([
    `${at}[0].value: ${cannot('a')}name and value together take 13 characters, and must stay under 12`,
    `${at}[1].default: ${cannot('b')}name and value together take 13 characters, and must stay under 12`,
  ]);
});

test('fixed values that are too long together are told once', () => {
  const ten = (name: string): object => fixed(name, 'x'.repeat(9));
  expect(told([ten('a'), ten('b'), ten('c'), dynamic('d', { default: 'x'.repeat(9) })])).toEqual([
    `${at}: the fixed data parameters together cannot be given to virtual agent "bot": they take 30 characters, and all must stay under 30`,
  ]);
});

test('the limits of a fallback count too', () => {
  expect(told([fixed('B', 1)], { virtualAgent: 'careful' })).toEqual([
    `${at}[0].field: ${cannot('B')}its name must be lower-case letters`,
  ]);
  expect(told([fixed('B', 1)], { virtualAgent: 'plain' })).toEqual([]);
});

test('data parameters that are switched off are not given to anybody', () => {
  expect(told([fixed('B', 1)], { dataParametersEnabled: false })).toEqual([]);
});

test('a queue with another virtual agent, or with other data parameters, is told in its own document', () => {
  const global = { virtualAgent: 'plain' };
  expect(told([fixed('B', 1)], global, { virtualAgent: 'bot' })).toEqual([
    `queue-call-post-session sales virtualAgent: ${cannot('B')}its name must be lower-case letters`,
  ]);
  expect(told([fixed('b', 1)], {}, { dataParameters: [fixed('C', 1)] })).toEqual([
    `queue-call-post-session sales dataParameters[0].field: ${cannot('C')}its name must be lower-case letters`,
  ]);
});

test("the agent's leg is given the same data parameters", () => {
  const whenCustomerHangsUp = { action: 'agent-leg', virtualAgent: 'bot' };
  expect(told([fixed('B', 1)], { virtualAgent: 'plain', whenCustomerHangsUp })).toEqual([
    `${at}[0].field: ${cannot('B')}its name must be lower-case letters`,
  ]);
});

test('the limits of the shipped kinds are checked when nothing else is asked for', () => {
  expect(agentKind('flow')?.limits.name.test('User-to-User')).toBe(false);
  const settings = settingsOf({
    'virtual-agent': { csat: agent() },
    'call-post-session': {
      global: {
        ...{ enabled: true, virtualAgent: 'csat', dataParametersEnabled: true },
        dataParameters: [fixed('User-to-User', 'x')],
      },
    },
  });
  expect(checkReferences(settings, FLOWS).map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'dataParameters[0].field: data parameter "User-to-User" cannot be given to virtual agent "csat": its name must be the name of a param: letters, digits and _, starting with a letter',
  ]);
});
