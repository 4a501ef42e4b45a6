/** Virtual agents that follow each other by `fallback`. Owns: the walk, which ends in a circle too. */
import type { Channel } from '../../call/channel';
import type { Settings } from '../read-settings';
import { serves } from './would-do';

/**
 * The named virtual agent, its fallback, that one's fallback and so on, each once; those that exist.
 *
 * @param channel only as far as the fallbacks serve it: another one never gets a session of the channel
 */
export function agentChain({ virtualAgents }: Settings, first: string, channel?: Channel): string[] {
  const chain: string[] = [];
  let name: string | undefined = first;
  while (name !== undefined && !chain.includes(name)) {
    const agent: Settings['virtualAgents'][string] | undefined = virtualAgents[name];
    if (!agent || (chain.length > 0 && channel !== undefined && !serves(agent, channel))) break;
    chain.push(name);
    name = agent.fallback;
  }
  return chain;
}
