/**
 * Rule: the virtual agent of the road is named, exists, is switched on, serves the channel and the
 * language, and its flow exists. Settings can change or lag behind a release, so this is asked again for
 * every session. Without a road the virtual agent of the customer's leg is looked at.
 */
import { servesLanguage } from '../../settings/language';
import type { DecisionInputs, VirtualAgentFacts } from '../inputs';
import { namedAgent, roadOf } from '../road';
import type { Rule } from '../rule';

export const virtualAgentUsable: Rule = {
  name: 'virtual-agent-usable',
  fields: ['virtualAgent', 'whenCustomerHangsUp'],
  check(inputs) {
    const { channel, language } = inputs;
    const road = roadOf(inputs);
    const named = namedAgent(inputs, road);
    const virtualAgent = factsOf(named, inputs);
    const obstacle = findObstacle(named, virtualAgent, inputs);
    return {
      passed: obstacle === null,
      reason: obstacle ?? `virtual agent "${named}" is switched on and serves ${channel} in ${language}`,
      inputs: { road, named, virtualAgent, channel, language },
    };
  },
};

function factsOf(named: string | null, { virtualAgents }: DecisionInputs): VirtualAgentFacts | null {
  if (named === null || !Object.hasOwn(virtualAgents, named)) return null;
  return virtualAgents[named] ?? null;
}

function findObstacle(
  named: string | null,
  agent: VirtualAgentFacts | null,
  { channel, language }: DecisionInputs,
): string | null {
  if (named === null) return 'no virtual agent is named';
  const subject = `virtual agent "${named}"`;
  if (agent === null) return `${subject} does not exist`;
  if (!agent.enabled) return `${subject} is switched off`;
  if (!agent.channels.includes(channel)) {
    return `${subject} does not serve ${channel}; channels: ${agent.channels.join(', ')}`;
  }
  if (!servesLanguage(agent.languages, language)) {
    return `${subject} does not serve ${language}; languages: ${agent.languages.join(', ')}`;
  }
  return agent.flowExists ? null : `the flow of ${subject} does not exist`;
}
