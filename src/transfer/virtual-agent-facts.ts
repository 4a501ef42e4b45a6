/** What settings say of the virtual agents a post-session setting names. Owns: which facts a decision may read. */
import { agentKind } from '../agents/kinds';
import type { PostSession } from '../settings/post-session';
import type { Settings } from '../settings/read-settings';
import type { DecisionInputs, VirtualAgentFacts } from './inputs';

/** @param hasFlow whether a flow is in the release that counts */
export function virtualAgentFacts(
  { virtualAgents }: Settings,
  { virtualAgent, whenCustomerHangsUp: plan }: PostSession,
  hasFlow: (name: string) => boolean,
): DecisionInputs['virtualAgents'] {
  const names = [virtualAgent, plan.action === 'agent-leg' ? plan.virtualAgent : null];
  const facts = names.flatMap((name): VirtualAgentFacts[] => {
    const agent = name === null ? undefined : virtualAgents[name];
    if (!agent || name === null) return [];
    const { kind, enabled, languages } = agent;
    const able = agentKind(kind)?.channels ?? [];
    const channels = agent.channels.filter((channel) => able.includes(channel));
    return [
      { name, kind, enabled, channels, languages, flowExists: agent.kind !== 'flow' || hasFlow(agent.flow) },
    ];
  });
  return Object.fromEntries(facts.map((one) => [one.name, one]));
}
