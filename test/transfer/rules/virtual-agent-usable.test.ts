import type { DecisionInputs } from '../../../src/transfer/inputs';
import { virtualAgentUsable } from '../../../src/transfer/rules/virtual-agent-usable';
import { CSAT, FORM, ON_AGENT_LEG, READY, setting } from '../some-inputs';

test.each<[Partial<DecisionInputs>, string]>([
  [{ postSession: setting({ virtualAgent: null }) }, 'no virtual agent is named'],
  [{ virtualAgents: { form: FORM } }, 'virtual agent "csat" does not exist'],
  [{ postSession: setting({ virtualAgent: 'constructor' }) }, 'virtual agent "constructor" does not exist'],
  [{ virtualAgents: { csat: { ...CSAT, enabled: false } } }, 'virtual agent "csat" is switched off'],
  [{ channel: 'chat' }, 'virtual agent "csat" does not serve chat; channels: voice'],
  [{ language: 'fr' }, 'virtual agent "csat" does not serve fr; languages: en, es'],
  [
    { virtualAgents: { csat: { ...CSAT, flowExists: false } } },
    'the flow of virtual agent "csat" does not exist',
  ],
])('with %j the virtual agent is not usable', (change, reason) => {
  expect(virtualAgentUsable.check({ ...READY, ...change })).toMatchObject({ passed: false, reason });
});

test('a virtual agent for Spanish is usable in Mexican Spanish', () => {
  expect(virtualAgentUsable.check({ ...READY, language: 'es-MX' })).toEqual({
    passed: true,
    reason: 'virtual agent "csat" is switched on and serves voice in es-MX',
    inputs: { road: 'customer-leg', named: 'csat', virtualAgent: CSAT, channel: 'voice', language: 'es-MX' },
  });
});

test("on the agent's leg the virtual agent for that leg must be usable", () => {
  const inputs = { ...READY, ...ON_AGENT_LEG };
  expect(virtualAgentUsable.check({ ...inputs, virtualAgents: { form: FORM } }).passed).toBe(true);
  expect(virtualAgentUsable.check({ ...inputs, virtualAgents: { csat: CSAT } })).toMatchObject({
    passed: false,
    reason: 'virtual agent "form" does not exist',
  });
});

test("without a road the virtual agent for the customer's leg is looked at", () => {
  const inputs = { ...READY, ...ON_AGENT_LEG, agentLegLive: false };
  expect(virtualAgentUsable.check(inputs).inputs).toMatchObject({ road: 'none', named: 'csat' });
});
