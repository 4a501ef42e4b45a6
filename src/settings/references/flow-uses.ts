/** Documents that have a flow of ours run. Owns: which. */
import type { Settings } from '../read-settings';
import { linesOf } from './lines';
import type { DocumentPlace } from './world';

/** Every number, chat address and virtual agent that is on, together by the flow they name. */
export function flowUses({
  settings: { virtualAgents, numbers, chatAddresses },
}: {
  settings: Settings;
}): { flow: string; places: DocumentPlace[] }[] {
  const agents = Object.entries(virtualAgents).flatMap(([name, agent]) =>
    agent.enabled && agent.kind === 'flow'
      ? [{ flow: agent.flow, places: [{ kind: 'virtual-agent' as const, name }] }]
      : [],
  );
  const lines = linesOf(numbers).map(({ flow, names }) => ({
    flow,
    places: names.map((name) => ({ kind: 'number' as const, name })),
  }));
  const addresses = Object.entries(chatAddresses).map(([name, { flow }]) => ({
    flow,
    places: [{ kind: 'chat-address' as const, name }],
  }));
  return [...agents, ...lines, ...addresses];
}
