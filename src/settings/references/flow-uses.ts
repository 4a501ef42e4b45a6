/** Documents that have a flow of ours run. Owns: which. */
import type { Settings } from '../read-settings';
import type { DocumentPlace } from './world';

/** Every number, chat address and virtual agent that is on, with the flow it names. */
export function flowUses({
  settings: { virtualAgents, numbers, chatAddresses },
}: {
  settings: Settings;
}): (DocumentPlace & { flow: string })[] {
  const agents = Object.entries(virtualAgents).flatMap(([name, agent]) =>
    agent.enabled && agent.kind === 'flow'
      ? [{ kind: 'virtual-agent', name, flow: agent.flow } as const]
      : [],
  );
  const lines = Object.entries(numbers).map(([name, { flow }]) => ({ kind: 'number', name, flow }) as const);
  const addresses = Object.entries(chatAddresses).map(
    ([name, { flow }]) => ({ kind: 'chat-address', name, flow }) as const,
  );
  return [...agents, ...lines, ...addresses];
}
