import type { DecisionInputs } from '../../../src/transfer/inputs';
import { virtualAgentUsable } from '../../../src/transfer/rules/virtual-agent-usable';
import { READY } from '../some-inputs';

const CSAT = READY.virtualAgent!;

test.each<[Partial<DecisionInputs>, string]>([
  [{ postSession: { ...READY.postSession, virtualAgent: null } }, 'no virtual agent is named'],
  [{ virtualAgent: null }, 'virtual agent "csat" does not exist'],
  [{ virtualAgent: { ...CSAT, name: 'other' } }, 'virtual agent "csat" does not exist'],
  [{ virtualAgent: { ...CSAT, enabled: false } }, 'virtual agent "csat" is switched off'],
  [{ channel: 'chat' }, 'virtual agent "csat" does not serve chat; channels: voice'],
  [{ language: 'fr' }, 'virtual agent "csat" does not serve fr; languages: en, es'],
  [{ virtualAgent: { ...CSAT, flowExists: false } }, 'the flow of virtual agent "csat" does not exist'],
])('with %j the virtual agent is not usable', (change, reason) => {
  expect(virtualAgentUsable.check({ ...READY, ...change })).toMatchObject({ passed: false, reason });
});

test('a virtual agent for Spanish is usable in Mexican Spanish', () => {
  expect(virtualAgentUsable.check({ ...READY, language: 'es-MX' })).toEqual({
    passed: true,
    reason: 'virtual agent "csat" is switched on and serves voice in es-MX',
    inputs: { named: 'csat', virtualAgent: CSAT, channel: 'voice', language: 'es-MX' },
  });
});
