/** Virtual agents that follow each other by `fallback`. Owns: the walk, which ends in a circle too. */
import type { Settings } from '../read-settings';

/** The named virtual agent, its fallback, that one's fallback and so on, each once; those that exist. */
export function agentChain({ virtualAgents }: Settings, first: string): string[] {
  const chain: string[] = [];
  let name: string | undefined = first;
  while (name !== undefined && virtualAgents[name] && !chain.includes(name)) {
    chain.push(name);
    name = virtualAgents[name]?.fallback;
  }
  return chain;
}
