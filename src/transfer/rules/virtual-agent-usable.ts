/**
 * Rule: the virtual agent is named, exists, is switched on, serves the channel and the language, and
 * its flow exists. Settings can change or lag behind a release, so this is asked again for every session.
 */
import { servesLanguage } from '../../settings/language';
import type { DecisionInputs } from '../inputs';
import type { Rule } from '../rule';

export const virtualAgentUsable: Rule = {
  name: 'virtual-agent-usable',
  check(inputs) {
    const { channel, language, virtualAgent } = inputs;
    const named = inputs.postSession.virtualAgent;
    const obstacle = findObstacle(inputs);
    return {
      passed: obstacle === null,
      reason: obstacle ?? `virtual agent "${named}" is switched on and serves ${channel} in ${language}`,
      inputs: { named, virtualAgent, channel, language },
    };
  },
};

function findObstacle({
  channel,
  language,
  virtualAgent: agent,
  postSession,
}: DecisionInputs): string | null {
  const named = postSession.virtualAgent;
  if (named === null) return 'no virtual agent is named';
  const subject = `virtual agent "${named}"`;
  if (agent === null || agent.name !== named) return `${subject} does not exist`;
  if (!agent.enabled) return `${subject} is switched off`;
  if (!agent.channels.includes(channel)) {
    return `${subject} does not serve ${channel}; channels: ${agent.channels.join(', ')}`;
  }
  if (!servesLanguage(agent.languages, language)) {
    return `${subject} does not serve ${language}; languages: ${agent.languages.join(', ')}`;
  }
  return agent.flowExists ? null : `the flow of ${subject} does not exist`;
}
