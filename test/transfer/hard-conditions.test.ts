import * as fc from 'fast-check';
import { decide } from '../../src/transfer/decide';
import type { DecisionInputs } from '../../src/transfer/inputs';
import { anyInputs } from './any-inputs';

/** The hard conditions, said once more and independently of the rules. */
function mayTransfer(inputs: DecisionInputs): boolean {
  const { postSession, customerLegLive, agentLegLive } = inputs;
  const plan = postSession.whenCustomerHangsUp;
  const transferred =
    inputs.channel === 'voice' ? postSession.transferredCalls : postSession.transferredChats;
  const callsBack = !customerLegLive && plan.action === 'call-back' && inputs.callable;
  const usesAgent = !customerLegLive && plan.action === 'agent-leg' && agentLegLive;
  const name = usesAgent && plan.action === 'agent-leg' ? plan.virtualAgent : postSession.virtualAgent;
  const agent = inputs.virtualAgents[name ?? ''];
  return (
    (customerLegLive || callsBack || usesAgent) &&
    postSession.enabled &&
    typeTakesPart(inputs) &&
    inputs.humanConversation &&
    postSession.endedBy.some((party) => party === inputs.endedBy) &&
    inputs.humansLeft === 0 &&
    !inputs.isPostSessionLeg &&
    !inputs.alreadyHandedOver &&
    !(transferred === 'only' && inputs.transfers === 0) &&
    !(transferred === 'never' && inputs.transfers > 0) &&
    inputs.talkSeconds >= postSession.minimumTalkSeconds &&
    agent !== undefined &&
    agent.enabled &&
    agent.flowExists &&
    agent.channels.includes(inputs.channel) &&
    agent.languages.some((language) => withoutRegion(language) === withoutRegion(inputs.language)) &&
    (usesAgent || !postSession.optIn.ask || inputs.optIn === 'yes')
  );
}

/** An agent that speaks es-MX serves es as well, and the other way round. */
function withoutRegion(language: string): string {
  return language.replace(/-.*/, '');
}

function typeTakesPart({ channel, sessionType: type, client, postSession }: DecisionInputs): boolean {
  const { callTypes = [], chatTypes = [], mobileClients } = postSession;
  if (channel === 'voice') return (callTypes as string[]).includes(type);
  if (!(chatTypes as string[]).includes(type)) return false;
  if (type === 'mobile') return mobileClients === true;
  return type !== 'web' || /^0*([3-9]|[1-9]\d+)(\.\d+)*$/.test(client?.version ?? '');
}

/** Hours, sample, limits and parameters have tests of their own. */
const simple = anyInputs.map((inputs) => ({
  ...inputs,
  postSession: {
    ...inputs.postSession,
    ...{ hours: null, samplingPercent: 100, perPerson: null, dailyCap: null, dataParameters: [] },
  },
}));

test('a transfer happens exactly when every hard condition holds', () => {
  const seen = { voice: 0, chat: 0, refusals: 0 };
  fc.assert(
    fc.property(simple, (inputs) => {
      const { transfer } = decide(inputs);
      expect(transfer).toBe(mayTransfer(inputs));
      seen[transfer ? inputs.channel : 'refusals'] += 1;
    }),
    { numRuns: 4000 },
  );
  expect(seen.voice).toBeGreaterThan(100);
  expect(seen.chat).toBeGreaterThan(100);
  expect(seen.refusals).toBeGreaterThan(100);
});
