import * as fc from 'fast-check';
import type { DecisionInputs } from '../../src/transfer/inputs';

/** Inputs for which every rule passes. */
export const READY: DecisionInputs = {
  sessionId: 'session-1',
  channel: 'voice',
  postSession: { enabled: true, virtualAgent: 'csat', dataParametersEnabled: false, dataParameters: [] },
  scope: 'call',
  settingsVersion: 7,
  virtualAgent: {
    name: 'csat',
    enabled: true,
    channels: ['voice'],
    languages: ['en', 'es'],
    flowExists: true,
  },
  humanConversation: true,
  endedBy: 'agent',
  endedHow: 'agent-hung-up',
  humansLeft: 0,
  isPostSessionLeg: false,
  alreadyHandedOver: false,
  language: 'en',
  customerLegLive: true,
};

/** Mostly what lets a transfer happen, so that the later rules are reached often. */
const mostly = <T>(usual: T, others: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others });

const dataParameter = fc.oneof(
  fc.record({
    field: fc.constantFrom('a', 'b', 'callId'),
    type: fc.constant('fixed' as const),
    value: fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.boolean()),
  }),
  fc.record({
    field: fc.constantFrom('a', 'b', 'callId'),
    type: fc.constant('dynamic' as const),
    source: fc.constant('metadata' as const),
    sourceField: fc.constantFrom('callId' as const, 'agentName' as const),
  }),
);

const channels = fc.constantFrom<('voice' | 'chat')[]>(['voice'], ['chat'], ['voice', 'chat']);

const virtualAgent = fc.record({
  name: mostly('csat', fc.constant('other')),
  enabled: mostly(true, fc.boolean()),
  channels: mostly<('voice' | 'chat')[]>(['voice', 'chat'], channels),
  languages: mostly(['en', 'es'], fc.subarray(['en', 'es', 'es-MX'])),
  flowExists: mostly(true, fc.boolean()),
});

export const anyInputs: fc.Arbitrary<DecisionInputs> = fc.record({
  sessionId: fc.uuid(),
  channel: fc.constantFrom('voice', 'chat'),
  postSession: fc.record({
    enabled: mostly(true, fc.boolean()),
    virtualAgent: mostly<string | null>('csat', fc.constantFrom(null, 'other')),
    dataParametersEnabled: fc.boolean(),
    dataParameters: fc.array(dataParameter, { maxLength: 3 }),
  }),
  scope: fc.constant('call'),
  settingsVersion: fc.nat(),
  virtualAgent: mostly<DecisionInputs['virtualAgent']>(READY.virtualAgent, fc.option(virtualAgent)),
  humanConversation: mostly(true, fc.boolean()),
  endedBy: mostly<DecisionInputs['endedBy']>(
    'end_user',
    fc.constantFrom('agent', 'end_user', 'timeout', 'dismissed', 'system', null),
  ),
  endedHow: fc.option(fc.constantFrom('agent-hung-up', 'star', 'customer-hung-up', '')),
  humansLeft: mostly(0, fc.integer({ min: -1, max: 3 })),
  isPostSessionLeg: mostly(false, fc.boolean()),
  alreadyHandedOver: mostly(false, fc.boolean()),
  language: mostly('en', fc.constantFrom('es', 'es-MX', 'fr')),
  customerLegLive: mostly(true, fc.boolean()),
});
